import { eventKind } from '../platform/outbox.ts'

/** Something of a profile that others see has changed. Search and briefs on screen follow. */
export const personChanged = eventKind<{ personId: string }>('person.changed')
/** Somebody belongs to another department now. Groups that a department joins by itself follow. */
export const personMoved = eventKind<{ personId: string; from: string | null; to: string | null }>('person.moved')
export const personFollowed = eventKind<{ followerId: string; followedId: string }>('person.followed')
export const personUnfollowed = eventKind<{ followerId: string; followedId: string }>('person.unfollowed')
/** A department was made, renamed, moved or removed; everything below it is meant too. */
export const departmentChanged = eventKind<{ departmentId: string }>('department.changed')
/** An import brought many at once, employees or a community; what came or changed is not announced one by one. */
export const importFinished = eventKind<{ what: 'employees' | 'community'; importId: string; by: string }>(
  'import.finished',
)
