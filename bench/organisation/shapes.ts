/** How large an organisation is made, and how it is built. */
export interface Shape {
  name: 'peers' | 'kpn'
  people: number
  groups: number
  items: number
  comments: number
  reactions: number
  /** How far back they were written. */
  days: number
}

const shapes: Record<Shape['name'], Shape> = {
  /** What two other products were measured on. */
  peers: {
    name: 'peers',
    people: 2000,
    groups: 40,
    items: 20_000,
    comments: 60_000,
    reactions: 100_000,
    days: 180,
  },
  /** The largest organisation that Plein is made for. */
  kpn: {
    name: 'kpn',
    people: 18_000,
    groups: 900,
    items: 250_000,
    comments: 1_000_000,
    reactions: 3_000_000,
    days: 3 * 365,
  },
}

export const isOrganisation = (name: string): name is Shape['name'] => name in shapes

/** @param scale times as many items, comments and reactions by as many people, over the same time */
export function shapeOf(name: Shape['name'], scale = 1): Shape {
  const shape = shapes[name]
  return {
    ...shape,
    items: shape.items * scale,
    comments: shape.comments * scale,
    reactions: shape.reactions * scale,
  }
}

/** Everybody's session token: the number of the person, from 0. Person 0 administers, 1 manages the community, 2 to 9 edit. */
export const tokenOf = (person: number) => `bench-${person}`
