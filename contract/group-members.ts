import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, line, moment, nothing, pageOf, paging } from './fields.ts'
import { groupNoticeLevel } from './groups.ts'
import { personBrief } from './person-brief.ts'

/** Who belongs to a group, who wants to, and who is asked. */

const groupId = z.strictObject({ groupId: id })
const inGroup = z.strictObject({ groupId: id, personId: id })

export const groupMember = z.strictObject({
  person: personBrief,
  role: z.enum(['host', 'member']),
  since: moment,
  invitedBy: personBrief.nullable(),
  can: z.strictObject({ changeRole: z.boolean(), remove: z.boolean() }),
})
export type GroupMember = z.output<typeof groupMember>

export const groupMembers = endpoint({
  name: 'groupMembers',
  method: 'GET',
  path: '/api/groups/:groupId/members',
  access: 'group-reader',
  summary: 'Members, hosts first and then by name. Who asked or was invited is for hosts.',
  params: groupId,
  query: z.strictObject({
    state: z.enum(['active', 'requested', 'invited']).default('active'),
    q: line(80).optional(),
    ...paging(60, 30),
  }),
  output: pageOf(groupMember),
})

export const joinGroup = endpoint({
  name: 'joinGroup',
  method: 'POST',
  path: '/api/groups/:groupId/join',
  access: 'group-seer',
  summary: 'Joins, accepts an invitation, or asks to be let in, as the group has it.',
  params: groupId,
  output: z.strictObject({ state: z.enum(['active', 'requested']) }),
})

export const leaveGroup = endpoint({
  name: 'leaveGroup',
  method: 'DELETE',
  path: '/api/groups/:groupId/membership',
  access: 'group-seer',
  summary: 'Leaves a group, takes a request back or declines an invitation. The longest member follows the last host.',
  params: groupId,
  output: z.strictObject({
    /** Until when leaving can be taken back; null where there was nothing to leave yet. */
    undoUntil: moment.nullable(),
    successor: personBrief.nullable(),
  }),
})

export const restoreMember = endpoint({
  name: 'restoreMember',
  method: 'POST',
  path: '/api/groups/:groupId/members/:personId/restore',
  access: 'self',
  summary: 'Takes back leaving, or removing somebody, within its ten seconds and by whoever did it.',
  params: inGroup,
  output: nothing,
})

export const removeMember = endpoint({
  name: 'removeMember',
  method: 'DELETE',
  path: '/api/groups/:groupId/members/:personId',
  access: 'group-host',
  summary: 'Takes somebody out, or takes an invitation back.',
  params: inGroup,
  output: z.strictObject({ undoUntil: moment.nullable() }),
})

export const answerRequest = endpoint({
  name: 'answerRequest',
  method: 'PUT',
  path: '/api/groups/:groupId/requests/:personId',
  access: 'group-host',
  summary: 'Lets in who asked, or not.',
  params: inGroup,
  body: z.strictObject({ approve: z.boolean() }),
  output: nothing,
})

export const inviteToGroup = endpoint({
  name: 'inviteToGroup',
  method: 'POST',
  path: '/api/groups/:groupId/invitations',
  access: 'group-member',
  summary: 'Invites colleagues. Hosts always; members where anyone may join.',
  params: groupId,
  body: z.strictObject({ personIds: z.array(id).min(1).max(50) }),
  output: z.strictObject({ invited: z.number().int() }),
  limit: 30,
})

export const setMemberRole = endpoint({
  name: 'setMemberRole',
  method: 'PUT',
  path: '/api/groups/:groupId/members/:personId/role',
  access: 'group-host',
  summary: 'Makes a member host, or lets a host step down. The last host cannot.',
  params: inGroup,
  body: z.strictObject({ role: z.enum(['host', 'member']) }),
  output: nothing,
  repeatable: true,
})

export const changeMembership = endpoint({
  name: 'changeMembership',
  method: 'PUT',
  path: '/api/groups/:groupId/membership',
  access: 'group-member',
  summary: 'Sets for oneself what reaches the inbox, and whether it flows into the own stream.',
  params: groupId,
  body: z.strictObject({ noticeLevel: groupNoticeLevel.optional(), muted: z.boolean().optional() }),
  output: nothing,
  repeatable: true,
})

export const markGroupSeen = endpoint({
  name: 'markGroupSeen',
  method: 'PUT',
  path: '/api/groups/:groupId/seen',
  access: 'group-member',
  summary: 'Says that one has looked: what is there now is no longer new.',
  params: groupId,
  output: nothing,
  repeatable: true,
})

export const groupMemberEndpoints = {
  groupMembers,
  joinGroup,
  leaveGroup,
  restoreMember,
  removeMember,
  answerRequest,
  inviteToGroup,
  setMemberRole,
  changeMembership,
  markGroupSeen,
}
