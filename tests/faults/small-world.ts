import { reactionKinds } from '../../contract/reaction-kinds.ts'
import type { Found, Seen } from './found.ts'
import { type Journal, newJournal, newMark } from './journal.ts'

const everywhere = 'everywhere'

/**
 * A history in which all went well: two posts, one changed and liked, two comments of which one answers the other, one
 * comment removed; and what is then found. The tests of the judges break one thing in it.
 */
export function smallWorld(): { journal: Journal; found: Found; seen: Seen } {
  const journal = newJournal()
  const [first, edited, second, comment, reply, removed] = Array.from({ length: 6 }, newMark) as [string, ...string[]]
  const acknowledged = 'acknowledged' as const
  const post = { outcome: acknowledged, audienceId: everywhere, removal: null }
  journal.posts.push(
    {
      ...post,
      mark: first,
      id: 'post-1',
      authorId: 'ann',
      mentions: ['bob'],
      edits: [{ mark: edited!, outcome: acknowledged }],
      reactions: new Map([['bob', { kind: reactionKinds[1], outcome: acknowledged }]]),
    },
    { ...post, mark: second!, id: 'post-2', authorId: 'bob', mentions: [], edits: [], reactions: new Map() },
  )
  const said = { outcome: acknowledged, itemId: 'post-1', mentions: [], edits: [], removal: null }
  journal.comments.push(
    { ...said, mark: comment!, id: 'comment-1', parentId: null, authorId: 'bob' },
    { ...said, mark: reply!, id: 'comment-2', parentId: 'comment-1', authorId: 'cas' },
    { ...said, mark: removed!, id: 'comment-3', parentId: null, authorId: 'cas', removal: acknowledged },
  )
  const counts = [0, 1, 0, 0, 0, 0]
  const none = [0, 0, 0, 0, 0, 0]
  const item = { state: 'published', version: 1, revisions: 0, commentCount: 0, reactionCounts: none }
  const row = { itemId: 'post-1', version: 1, isRemoved: false, parentId: null, replyCount: 0 }
  const told = (recipientId: string, kind: string, ...actorIds: string[]) => ({
    recipientId,
    kind,
    itemId: 'post-1',
    actorIds,
    actorCount: actorIds.length,
  })
  const announced = (kind: string, ...ids: string[]) => ids.map((id) => ({ kind, id, times: 1 }))
  return {
    journal,
    found: {
      items: [
        {
          ...item,
          id: 'post-1',
          authorId: 'ann',
          mark: edited!,
          version: 2,
          revisions: 1,
          commentCount: 2,
          reactionCounts: counts,
        },
        { ...item, id: 'post-2', authorId: 'bob', mark: second! },
      ],
      comments: [
        { ...row, id: 'comment-1', authorId: 'bob', mark: comment!, replyCount: 1 },
        { ...row, id: 'comment-2', authorId: 'cas', mark: reply!, parentId: 'comment-1' },
        { ...row, id: 'comment-3', authorId: 'cas', mark: removed!, isRemoved: true },
      ],
      reactions: [{ itemId: 'post-1', personId: 'bob', kind: 2 }],
      placements: ['post-1', 'post-2'].map((itemId) => ({ itemId, audienceId: everywhere })),
      indexed: ['post-1', 'post-2'],
      notifications: [
        told('bob', 'mention', 'ann'),
        told('ann', 'reaction', 'bob'),
        told('ann', 'comment', 'bob', 'cas'),
        told('bob', 'reply', 'cas'),
      ],
      outbox: {
        waiting: 0,
        rows: 9,
        first: 1,
        last: 9,
        announced: [
          ...announced('item.published', 'post-1', 'post-2'),
          ...announced('comment.posted', 'comment-1', 'comment-2', 'comment-3'),
        ],
      },
      cursors: [{ name: 'worker', position: 9 }],
      parked: [],
    },
    seen: {
      posts: new Map([
        ['post-1', { mark: edited!, isRemoved: false, commentCount: 2, reactionCounts: counts }],
        ['post-2', { mark: second!, isRemoved: false, commentCount: 0, reactionCounts: none }],
      ]),
      stream: ['post-2', 'post-1'],
      conversations: new Map([
        [
          'post-1',
          [
            { id: 'comment-1', mark: comment!, isRemoved: false },
            { id: 'comment-2', mark: reply!, isRemoved: false },
            { id: 'comment-3', mark: null, isRemoved: true },
          ],
        ],
      ]),
    },
  }
}
