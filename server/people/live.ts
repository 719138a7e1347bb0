import type { LiveRule } from '../platform/domain.ts'
import { live } from '../platform/outbox.ts'
import { departmentChanged, personChanged, personFollowed, personUnfollowed } from './events.ts'

export const liveRules: LiveRule[] = [
  live(personChanged, ({ personId }) => [{ to: { open: true }, message: { type: 'person.changed', personId } }]),
  live(departmentChanged, () => [{ to: { open: true }, message: { type: 'department.changed' } }]),
  // Only one's own other screens: whom somebody follows is between them and their stream.
  live(personFollowed, ({ followerId, followedId }) => [
    { to: { people: [followerId] }, message: { type: 'person.followed', personId: followedId } },
  ]),
  live(personUnfollowed, ({ followerId, followedId }) => [
    { to: { people: [followerId] }, message: { type: 'person.unfollowed', personId: followedId } },
  ]),
]
