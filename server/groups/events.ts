import { eventKind } from '../platform/outbox.ts'

/** `known`: more people than its own know that the group exists (it is not secret, or was not until now). */
interface About {
  groupId: string
  known: boolean
}

export const groupStarted = eventKind<About & { personId: string }>('group.started')
/** Name, words, cover, or who sees it and how one joins. */
export const groupChanged = eventKind<About>('group.changed')
export const groupArchived = eventKind<About & { archived: boolean }>('group.archived')
/** Nobody hosts it any more and nobody in it can: community managers of open and closed groups are asked. */
export const groupOrphaned = eventKind<{ groupId: string }>('group.orphaned')

/** `by` is who let them in, when that was somebody else. */
export const memberJoined = eventKind<{ groupId: string; personId: string; by: string | null }>('member.joined')
/** Many at once: a department, an import. Not announced one by one. */
export const membersAdded = eventKind<{ groupId: string }>('members.added')
export const memberRequested = eventKind<{ groupId: string; personId: string; hostIds: string[] }>('member.requested')
/** A request was turned down by a host, or taken back by the person (`by` null). */
export const requestClosed = eventKind<{ groupId: string; personId: string; by: string | null; hostIds: string[] }>(
  'member.request-closed',
)
export const memberInvited = eventKind<{ groupId: string; personId: string; by: string }>('member.invited')
/** An invitation was declined, or taken back by a host. */
export const invitationClosed = eventKind<{ groupId: string; personId: string; by: string | null }>(
  'member.invitation-closed',
)
export const memberLeft = eventKind<{ groupId: string; personId: string; by: string | null }>('member.left')
/** `by` is null where the group itself found a new host. */
export const memberRoleChanged = eventKind<{
  groupId: string
  personId: string
  role: 'host' | 'member'
  by: string | null
}>('member.role-changed')
/** One's own settings and buttons: told to one's other screens only. */
export const membershipChanged = eventKind<{ groupId?: string; personId: string }>('membership.changed')
/** The organisation's buttons changed, on many home screens. */
export const groupButtonsChanged = eventKind<{ groupId: string }>('group.buttons-changed')
