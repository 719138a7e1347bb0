import { numbers, text } from '../words.ts'
import type { Copies } from './copy-rows.ts'
import { madeId } from './made-id.ts'
import { steps } from './make-people.ts'
import type { Shape } from './shapes.ts'

export const groupTables: Record<string, string[]> = {
  group: [
    'id',
    'slug',
    'name',
    'purpose',
    'visibility',
    'joining',
    'charter_problem',
    'charter_for_whom',
    'charter_change',
    'created_by',
    'created_at',
    'member_count',
    'last_item_at',
  ],
  group_member: ['group_id', 'person_id', 'state', 'role', 'notice_level', 'muted', 'pinned_at', 'since', 'seen_at'],
}

export interface Groups {
  ids: string[]
  visibilities: ('open' | 'closed' | 'secret')[]
  /** Numbers of people, hosts first. */
  members: Int32Array[]
  /** When something last happened there, filled while items are made. */
  lastItemAt: (Date | null)[]
}

/** Who is in which group, without writing it yet. */
export function planGroups(shape: Shape): Groups {
  const ids = Array.from({ length: shape.groups }, (_, nth) => madeId('group', nth))
  const members = shape.name === 'peers' ? tenEach(shape) : skewed(shape)
  const visibilities = ids.map((_, nth) => {
    // the peers' categories are open to all
    if (shape.name === 'peers' || nth === 0 || nth % 10 < 6) return 'open' as const
    return nth % 10 < 9 ? ('closed' as const) : ('secret' as const)
  })
  return { ids, visibilities, members, lastItemAt: ids.map(() => null) }
}

function tenEach({ people, groups }: Shape): Int32Array[] {
  const apart = [1, 3, 7, 9, 11, 13, 17, 19, 21, 23]
  const members = Array.from({ length: groups }, (): number[] => [])
  for (let person = 0; person < people; person++) {
    const step = apart[Math.floor(person / groups) % apart.length]!
    for (let nth = 0; nth < Math.min(10, groups); nth++) members[(person + nth * step) % groups]!.push(person)
  }
  return members.map((those) => Int32Array.from(those))
}

/** One of everybody, some of thousands, a third of hundreds, and most of the rest of ten: about fifteen a person. */
function skewed({ people, groups }: Shape): Int32Array[] {
  const large = Math.ceil(groups / 3)
  return Array.from({ length: groups }, (_, rank) => {
    const among = Math.min(rank, large)
    const usual = (people / 2) * Math.max(1, among) ** -0.6
    const size = rank === 0 ? people : rank < large ? usual : usual * (rank / large) ** -3.2
    const count = Math.max(Math.min(10, people), Math.round(size))
    const step = steps[rank % steps.length]!
    return Int32Array.from({ length: count }, (_, nth) => (rank * 7919 + nth * step) % people)
  })
}

/** Writes groups and members, after the items told when something last happened. */
export function makeGroups(copies: Copies, shape: Shape, groups: Groups, now: Date): void {
  const next = numbers(12)
  const began = new Date(now.getTime() - shape.days * 86_400_000).toISOString()
  groups.ids.forEach((id, nth) => {
    const members = groups.members[nth]!
    copies.write('group', [
      id,
      `groep-${nth + 1}`,
      nth === 0 && shape.name === 'kpn' ? 'Iedereen' : `Groep ${nth + 1} ${text(next, 1, 2)}`,
      text(next, 5, 14),
      groups.visibilities[nth]!,
      groups.visibilities[nth] === 'open' ? 'direct' : groups.visibilities[nth] === 'closed' ? 'request' : 'invitation',
      text(next, 8, 20),
      text(next, 4, 10),
      text(next, 8, 20),
      madeId('person', members[0]!),
      began,
      members.length,
      groups.lastItemAt[nth]?.toISOString() ?? null,
    ])
    members.forEach((person, place) => {
      copies.write('group_member', [
        id,
        madeId('person', person),
        'active',
        place < 2 ? 'host' : 'member',
        shape.name === 'kpn' && members.length < 200 && next() < 0.05 ? 'all' : 'mentions',
        shape.name === 'kpn' && place >= 2 && next() < 0.02,
        (person + nth) % 97 === 0 ? began : null,
        began,
        next() < 0.5 ? began : null,
      ])
    })
  })
}

/** Picks a member, the first far more often: few write much. */
export const activeMember = (members: Int32Array, chance: number) =>
  members[Math.floor(members.length * chance * chance)]!
