import { randomUUID } from 'node:crypto'
import { changeOrganisation, organisationSettings } from '../../../contract/accounts.ts'
import { everyone } from '../../../contract/audience.ts'
import { pinItem, removeItem, restoreItem, saveDraft, shareItem } from '../../../contract/content.ts'
import {
  bookmarkItem,
  editComment,
  markHelped,
  postComment,
  reactToComment,
  reactToItem,
  removeComment,
  restoreComment,
} from '../../../contract/conversation.ts'
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
import { createPost, editPost, votePoll } from '../../../contract/posts.ts'
import { acceptAnswer, askQuestion } from '../../../contract/questions.ts'
import { textToDocument } from '../../../contract/rich-text.ts'
import { markStreamSeen } from '../../../contract/stream.ts'
import { emit } from '../../../server/platform/outbox.ts'
import type { Caller, TestApp } from '../../app.ts'

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

interface LiveCell {
  audience: keyof typeof hearers
  /** Kinds of group in which this can happen; all by default. */
  kinds?: Kind[]
  /** Makes ready what the fact is about, and gives what makes the fact. */
  scene: (scene: Scene) => Promise<() => Promise<unknown>>
}

export const hearersOf = (cell: LiveCell, kind: Kind): Ear[] => hearers[cell.audience](kind)

const body = textToDocument('Wat er gezegd wordt')
const post = ({ actor, groupId }: Scene, more = {}) =>
  actor.call(createPost, { audienceId: groupId, body, ...more }).then(({ id, version }) => ({ itemId: id, version }))
const comment = async (scene: Scene) => {
  const { itemId } = await post(scene)
  const { id: commentId, version } = await scene.actor.call(postComment, { itemId, body })
  return { itemId, commentId, version }
}
const answer = async ({ actor, groupId }: Scene) => {
  const { id: itemId } = await actor.call(askQuestion, { audienceId: groupId, title: 'Wie weet dit?', body })
  const { id: commentId } = await actor.call(postComment, { itemId, role: 'answer', body })
  return { itemId, commentId }
}
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

/** Every kind of live message with who hears it, and how it comes about. */
export const liveMessages: Record<string, LiveCell> = {
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
  'item.published': { audience: 'readers', scene: async (scene) => () => post(scene) },
  'item.edited': {
    audience: 'readers',
    scene: async (scene) => {
      const { itemId, version } = await post(scene)
      return () => scene.actor.call(editPost, { itemId, version, body: textToDocument('Anders') })
    },
  },
  'item.removed': {
    audience: 'readers',
    scene: async (scene) => {
      const { itemId } = await post(scene)
      return () => scene.actor.call(removeItem, { itemId })
    },
  },
  'item.restored': {
    audience: 'readers',
    scene: async (scene) => {
      const { itemId } = await post(scene)
      await scene.actor.call(removeItem, { itemId })
      return () => scene.actor.call(restoreItem, { itemId })
    },
  },
  'item.shared': {
    // what all may see: that it stands in this group too is for its readers
    audience: 'readers',
    scene: async ({ actor, subject, groupId }) => {
      const { id: itemId } = await subject.call(createPost, { audienceId: everyone, body })
      return () => actor.call(shareItem, { itemId, audienceId: groupId })
    },
  },
  'item.pinned': {
    audience: 'readers',
    scene: async ({ actor, subject, groupId }) => {
      const { id: itemId } = await subject.call(createPost, { audienceId: everyone, body })
      await actor.call(shareItem, { itemId, audienceId: groupId })
      return () => actor.call(pinItem, { itemId, audienceId: groupId, pinned: true })
    },
  },
  'item.reacted': {
    audience: 'readers',
    scene: async (scene) => {
      const { itemId } = await post(scene)
      return () => scene.actor.call(reactToItem, { itemId, reaction: 'like' })
    },
  },
  'item.marked': {
    audience: 'self',
    scene: async (scene) => {
      const { itemId } = await post(scene)
      return () => scene.actor.call(bookmarkItem, { itemId, bookmarked: true })
    },
  },
  'draft.changed': {
    audience: 'self',
    scene:
      async ({ actor, groupId }) =>
      () =>
        actor.call(saveDraft, { draftId: randomUUID(), kind: 'post', content: { audienceId: groupId }, version: 0 }),
  },
  'comment.posted': {
    audience: 'readers',
    scene: async (scene) => {
      const { itemId } = await post(scene)
      return () => scene.actor.call(postComment, { itemId, body })
    },
  },
  'comment.edited': {
    audience: 'readers',
    scene: async (scene) => {
      const { commentId, version } = await comment(scene)
      return () => scene.actor.call(editComment, { commentId, version, body: textToDocument('Anders') })
    },
  },
  'comment.removed': {
    audience: 'readers',
    scene: async (scene) => {
      const { commentId } = await comment(scene)
      return () => scene.actor.call(removeComment, { commentId })
    },
  },
  'comment.restored': {
    audience: 'readers',
    scene: async (scene) => {
      const { commentId } = await comment(scene)
      await scene.actor.call(removeComment, { commentId })
      return () => scene.actor.call(restoreComment, { commentId })
    },
  },
  'comment.reacted': {
    audience: 'readers',
    scene: async (scene) => {
      const { commentId } = await comment(scene)
      return () => scene.actor.call(reactToComment, { commentId, reaction: 'like' })
    },
  },
  'answer.helped': {
    audience: 'readers',
    scene: async (scene) => {
      const { commentId } = await answer(scene)
      return () => scene.member.call(markHelped, { commentId, helped: true })
    },
  },
  'answer.accepted': {
    audience: 'readers',
    scene: async (scene) => {
      const { itemId, commentId } = await answer(scene)
      return () => scene.actor.call(acceptAnswer, { itemId, commentId })
    },
  },
  'poll.voted': {
    audience: 'readers',
    scene: async (scene) => {
      const poll = { question: 'Soep?', options: ['Ja', 'Nee'], multiple: false, closesAt: null }
      const { itemId } = await post(scene, { poll })
      return () => scene.actor.call(votePoll, { itemId, options: [0] })
    },
  },
  'preview.fetched': {
    audience: 'readers',
    // as the task that fetches does it: there is no site to fetch from here
    scene: async (scene) => {
      const { itemId } = await post(scene)
      const reach = { itemId, audiences: [scene.groupId], open: scene.kind === 'open' }
      return () => emit({ sql: scene.app.sql as never }, { kind: 'preview.fetched' }, reach)
    },
  },
  'inbox.changed': {
    audience: 'colleague',
    kinds: ['open'],
    scene: async ({ app, subject }) => {
      return () => emit({ sql: app.sql as never }, { kind: 'inbox.changed' }, { personIds: [subject.id] })
    },
  },
  'stream.seen': {
    audience: 'self',
    kinds: ['open'],
    scene:
      async ({ actor }) =>
      () =>
        actor.call(markStreamSeen, { seenAt: new Date().toISOString() }),
  },
}
