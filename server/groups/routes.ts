import * as members from '../../contract/group-members.ts'
import * as contract from '../../contract/groups.ts'
import { type Route, route } from '../platform/domain.ts'
import { answerRequest } from './answer-request.ts'
import { archiveGroup } from './archive-group.ts'
import { arrangePinnedGroups } from './arrange-pinned-groups.ts'
import { changeMembership, markGroupSeen } from './change-membership.ts'
import { editGroup } from './edit-group.ts'
import { group } from './group.ts'
import { groupButtons, myGroupButtons, setGroupButtons } from './group-buttons.ts'
import { setGroupDepartments } from './group-departments.ts'
import { groupMembers } from './group-members.ts'
import { groups } from './groups.ts'
import { inviteToGroup } from './invite-to-group.ts'
import { joinGroup } from './join-group.ts'
import { leaveGroup } from './leave-group.ts'
import { removeMember } from './remove-member.ts'
import { restoreMember } from './restore-member.ts'
import { setMemberRole } from './set-member-role.ts'
import { startGroup } from './start-group.ts'
import { takeOverGroup } from './take-over-group.ts'

export const routes: Route[] = [
  route(contract.groups, groups),
  route(contract.group, group),
  route(contract.startGroup, startGroup),
  route(contract.editGroup, editGroup),
  route(contract.archiveGroup, archiveGroup),
  route(contract.takeOverGroup, takeOverGroup),
  route(contract.setGroupDepartments, setGroupDepartments),
  route(contract.groupButtons, groupButtons),
  route(contract.setGroupButtons, setGroupButtons),
  route(contract.myGroupButtons, myGroupButtons),
  route(contract.arrangePinnedGroups, arrangePinnedGroups),
  route(members.groupMembers, groupMembers),
  route(members.joinGroup, joinGroup),
  route(members.leaveGroup, leaveGroup),
  route(members.restoreMember, restoreMember),
  route(members.removeMember, removeMember),
  route(members.answerRequest, answerRequest),
  route(members.inviteToGroup, inviteToGroup),
  route(members.setMemberRole, setMemberRole),
  route(members.changeMembership, changeMembership),
  route(members.markGroupSeen, markGroupSeen),
]
