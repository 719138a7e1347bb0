import type { Caller, TestApp } from '../../app.ts'
import { aboutGroups } from './live-about-groups.ts'
import { aboutItems } from './live-about-items.ts'

/** Who listens, in what relation to the group of the scene. `actor` makes the fact; `subject` is whom it is done to. */
export const ears = [
  'employee',
  'requested',
  'invited',
  'exMember',
  'member',
  'host',
  'editor',
  'communityManager',
  'administrator',
  'actor',
  'subject',
] as const
export type Ear = (typeof ears)[number]
export type Kind = 'open' | 'closed' | 'secret'

export interface Scene {
  app: TestApp
  kind: Kind
  groupId: string
  /** A host of the group. */
  actor: Caller
  /** A colleague outside the group, fresh for each scene. */
  subject: Caller
  /** Of the group. */
  member: Caller
  administrator: Caller
}

/** Who hears a fact: the only words in which that may be said. */
const hearers = {
  /** Whoever may see the item. */
  readers: (kind: Kind): Ear[] => (kind === 'open' ? [...ears] : ['member', 'host', 'actor']),
  /** Whoever may know that there is such a group, as far as they are not merely invited. */
  knowers: (kind: Kind): Ear[] => (kind === 'secret' ? ['member', 'host', 'actor'] : [...ears]),
  /** Whoever may know of a group that has nobody in it yet but who started it. */
  knowersOfNew: (kind: Kind): Ear[] => (kind === 'secret' ? ['actor'] : [...ears]),
  /** Who is in it, and whom it is about. */
  members: (): Ear[] => ['member', 'host', 'actor', 'subject'],
  membersAlone: (): Ear[] => ['member', 'host', 'actor'],
  /** Hosts, and who knocks. */
  door: (): Ear[] => ['host', 'actor', 'subject'],
  invitation: (): Ear[] => ['actor', 'subject'],
  self: (): Ear[] => ['actor'],
  colleague: (): Ear[] => ['subject'],
  signedIn: (): Ear[] => [...ears],
}

export interface LiveCell {
  audience: keyof typeof hearers
  /** Kinds of group in which this can happen; all by default. */
  kinds?: Kind[]
  /** Makes ready what the fact is about, and gives what makes the fact. */
  scene: (scene: Scene) => Promise<() => Promise<unknown>>
}

export const hearersOf = (cell: LiveCell, kind: Kind): Ear[] => hearers[cell.audience](kind)

/** Every kind of live message with who hears it, and how it comes about. */
export const liveMessages: Record<string, LiveCell> = { ...aboutGroups, ...aboutItems }
