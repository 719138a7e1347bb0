import type { LiveRule } from '../platform/domain.ts'
import { live } from '../platform/outbox.ts'
import {
  groupArchived,
  groupButtonsChanged,
  groupChanged,
  groupStarted,
  invitationClosed,
  memberInvited,
  memberJoined,
  memberLeft,
  memberRequested,
  memberRoleChanged,
  membersAdded,
  membershipChanged,
  requestClosed,
} from './events.ts'

type Person = { groupId: string; personId: string }

const aboutGroup = [groupStarted, groupChanged, groupArchived].map((event) =>
  live<{ groupId: string; known: boolean }>(event, ({ groupId, known }) => [
    { to: { audiences: [groupId], open: known }, message: { type: event.kind, groupId } },
  ]),
)

const aboutMember = [memberJoined, memberLeft, memberRoleChanged].map((event) =>
  live<Person>(event, ({ groupId, personId }) => [
    { to: { audiences: [groupId], people: [personId] }, message: { type: event.kind, groupId, personId } },
  ]),
)

/** Who knocks is the business of hosts and of the person. */
const aboutDoor = [memberRequested, requestClosed].map((event) =>
  live<Person & { hostIds: string[] }>(event, ({ groupId, personId, hostIds }) => [
    { to: { people: [...hostIds, personId] }, message: { type: event.kind, groupId, personId } },
  ]),
)

const aboutInvitation = [memberInvited, invitationClosed].map((event) =>
  live<Person & { by: string | null }>(event, ({ groupId, personId, by }) => [
    { to: { people: by ? [personId, by] : [personId] }, message: { type: event.kind, groupId, personId } },
  ]),
)

export const liveRules: LiveRule[] = [
  ...aboutGroup,
  ...aboutMember,
  ...aboutDoor,
  ...aboutInvitation,
  live(membersAdded, ({ groupId }) => [
    { to: { audiences: [groupId] }, message: { type: membersAdded.kind, groupId } },
  ]),
  live(membershipChanged, ({ personId, groupId }) => [
    { to: { people: [personId] }, message: { type: membershipChanged.kind, ...(groupId && { groupId }) } },
  ]),
  live(groupButtonsChanged, ({ groupId }) => [
    { to: { open: true }, message: { type: groupButtonsChanged.kind, groupId } },
  ]),
]
