import { randomUUID } from 'node:crypto'
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
import { createPost, editPost, votePoll } from '../../../contract/posts.ts'
import { acceptAnswer, askQuestion } from '../../../contract/questions.ts'
import { textToDocument } from '../../../contract/rich-text.ts'
import { markStreamSeen } from '../../../contract/stream.ts'
import { emit } from '../../../server/platform/outbox.ts'
import type { LiveCell, Scene } from './live-audiences.ts'

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

/** Facts about items and what is said beneath them, and one's own marks and inbox. */
export const aboutItems: Record<string, LiveCell> = {
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
