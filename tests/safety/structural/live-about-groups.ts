import { randomUUID } from 'node:crypto'
import { changeOrganisation, organisationSettings } from '../../../contract/accounts.ts'
import { createDepartment } from '../../../contract/departments.ts'
import {
  answerRequest,
  changeMembership,
  inviteToGroup,
  joinGroup,
  leaveGroup,
  removeMember,
  setMemberRole,
} from '../../../contract/group-members.ts'
import { archiveGroup, editGroup, setGroupButtons, setGroupDepartments, startGroup } from '../../../contract/groups.ts'
import { editProfile, followPerson, unfollowPerson } from '../../../contract/people.ts'
import type { LiveCell, Scene } from './live-audiences.ts'

const versionOf = async ({ app, groupId }: Scene) => {
  const [row] = await app.sql<{ version: number }[]>`select version from "group" where id = ${groupId}`
  return row!.version
}
const inviting = async ({ actor, subject, groupId }: Scene) => {
  await actor.call(inviteToGroup, { groupId, personIds: [subject.id] })
}
const joining = async (scene: Scene) => {
  await inviting(scene)
  await scene.subject.call(joinGroup, { groupId: scene.groupId })
}

/** Facts about the organisation, people and groups. */
export const aboutGroups: Record<string, LiveCell> = {
  'organisation.changed': {
    audience: 'signedIn',
    kinds: ['open'],
    scene: async ({ administrator }) => {
      const { version, ...settings } = await administrator.call(organisationSettings)
      const { name, brandColour, logoFileId, language, timeZone, profileGate } = settings
      const same = { name, brandColour, logoFileId, language, timeZone, profileGate }
      return () => administrator.call(changeOrganisation, { ...same, name: `${name} `.repeat(2).trim(), version })
    },
  },
  'person.changed': {
    audience: 'signedIn',
    kinds: ['open'],
    scene:
      async ({ subject }) =>
      () =>
        subject.call(editProfile, { personId: subject.id, version: 1, about: 'Ik' }),
  },
  'department.changed': {
    audience: 'signedIn',
    kinds: ['open'],
    scene:
      async ({ administrator }) =>
      () =>
        administrator.call(createDepartment, { name: `Nieuw ${randomUUID()}`, parentId: null }),
  },
  'person.followed': {
    audience: 'self',
    kinds: ['open'],
    scene:
      async ({ actor, subject }) =>
      () =>
        actor.call(followPerson, { personId: subject.id }),
  },
  'person.unfollowed': {
    audience: 'self',
    kinds: ['open'],
    scene: async ({ actor, subject }) => {
      await actor.call(followPerson, { personId: subject.id })
      return () => actor.call(unfollowPerson, { personId: subject.id })
    },
  },
  'group.started': {
    audience: 'knowersOfNew',
    scene:
      async ({ actor, kind }) =>
      () =>
        actor.call(startGroup, {
          name: 'Vers',
          visibility: kind,
          joining: kind === 'secret' ? 'invitation' : 'request',
        }),
  },
  'group.changed': {
    audience: 'knowers',
    scene: async (scene) => {
      const version = await versionOf(scene)
      return () => scene.actor.call(editGroup, { groupId: scene.groupId, version, purpose: randomUUID() })
    },
  },
  'group.archived': {
    audience: 'knowers',
    scene: async ({ actor, groupId }) => {
      await actor.call(archiveGroup, { groupId, archived: true })
      return () => actor.call(archiveGroup, { groupId, archived: false })
    },
  },
  'group.buttons-changed': {
    audience: 'signedIn',
    kinds: ['open', 'closed'],
    scene:
      async ({ administrator, groupId }) =>
      () =>
        administrator.call(setGroupButtons, { groupId, everyone: true, departmentIds: [] }),
  },
  'member.joined': {
    audience: 'members',
    scene: async (scene) => {
      await inviting(scene)
      return () => scene.subject.call(joinGroup, { groupId: scene.groupId })
    },
  },
  'member.left': {
    audience: 'members',
    scene: async (scene) => {
      await joining(scene)
      return () => scene.subject.call(leaveGroup, { groupId: scene.groupId })
    },
  },
  'member.role-changed': {
    audience: 'members',
    scene: async (scene) => {
      await joining(scene)
      const { actor, subject, groupId } = scene
      return () => actor.call(setMemberRole, { groupId, personId: subject.id, role: 'host' })
    },
  },
  'member.requested': {
    audience: 'door',
    kinds: ['open', 'closed'],
    scene:
      async ({ subject, groupId }) =>
      () =>
        subject.call(joinGroup, { groupId }),
  },
  'member.request-closed': {
    audience: 'door',
    kinds: ['open', 'closed'],
    scene: async ({ actor, subject, groupId }) => {
      await subject.call(joinGroup, { groupId })
      return () => actor.call(answerRequest, { groupId, personId: subject.id, approve: false })
    },
  },
  'member.invited': { audience: 'invitation', scene: async (scene) => () => inviting(scene) },
  'member.invitation-closed': {
    audience: 'invitation',
    scene: async (scene) => {
      await inviting(scene)
      return () => scene.actor.call(removeMember, { groupId: scene.groupId, personId: scene.subject.id })
    },
  },
  'members.added': {
    audience: 'membersAlone',
    kinds: ['open', 'closed'],
    scene: async ({ app, actor, administrator, groupId }) => {
      const { departmentId } = await administrator.call(createDepartment, { name: randomUUID(), parentId: null })
      await app.sql`update person set department_id = ${departmentId} where id = ${actor.id}`
      await app.person('Wie erbij komt', { departmentId })
      return () => actor.call(setGroupDepartments, { groupId, departmentIds: [departmentId] })
    },
  },
  'membership.changed': {
    audience: 'self',
    scene: async ({ actor, groupId }) => {
      return () => actor.call(changeMembership, { groupId, noticeLevel: 'none' })
    },
  },
}
