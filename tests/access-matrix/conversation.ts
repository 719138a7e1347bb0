import { readers, readersOfLiving, signedIn, table } from './expectations.ts'
import type { Matrix } from './matrix.ts'
import type { Cell } from './world.ts'

const itemOf = async ({ world, group }: Cell) => ({ itemId: await world.item(group) })
const commentOf = async ({ world, group }: Cell) => ({ commentId: await world.comment(await world.item(group)) })
const ownComment = async ({ world, group, caller }: Cell) => ({
  commentId: await world.comment(await world.item(group), caller.id || world.author.id),
})
const answerOf = async ({ world, group }: Cell) => ({
  commentId: await world.comment(await world.item(group, 'question'), world.author.id, 'answer'),
})

const hiddenOutside = { open: 'yes', closed: 'hidden', secret: 'hidden', archived: 'no' } as const
/** Own words in an open place stay one's own; in a closed or secret one they go with the membership. */
const ownWords = table(hiddenOutside, {
  member: { open: 'yes', closed: 'yes', secret: 'yes', archived: 'no' },
  host: { open: 'yes', closed: 'yes', secret: 'yes', archived: 'no' },
})
const nobody = table({ open: 'no', closed: 'hidden', secret: 'hidden', archived: 'no' }, { member: 'no', host: 'no' })

export const conversationMatrix: Matrix = {
  conversation: { input: itemOf, expect: readers },
  itemPage: { input: itemOf, expect: readers },
  postComment: { input: async (cell) => ({ ...(await itemOf(cell)), body: cell.world.body }), expect: readersOfLiving },
  editComment: {
    input: async (cell) => ({ ...(await ownComment(cell)), body: cell.world.body, version: 1 }),
    expect: ownWords,
  },
  removeComment: { input: ownComment, expect: readers },
  restoreComment: { input: commentOf, expect: nobody },
  commentRevisions: { input: commentOf, expect: readers },
  reactToItem: { input: async (cell) => ({ ...(await itemOf(cell)), reaction: 'like' }), expect: readersOfLiving },
  reactToComment: {
    input: async (cell) => ({ ...(await commentOf(cell)), reaction: 'like' }),
    expect: readersOfLiving,
  },
  markHelped: { input: async (cell) => ({ ...(await answerOf(cell)), helped: true }), expect: readersOfLiving },
  itemReactions: { input: itemOf, expect: readers },
  commentReactions: { input: commentOf, expect: readers },
  followItem: { input: async (cell) => ({ ...(await itemOf(cell)), level: 'following' }), expect: readers },
  bookmarkItem: { input: async (cell) => ({ ...(await itemOf(cell)), bookmarked: true }), expect: readers },
  bookmarks: { expect: signedIn, groupless: true },
  markItemSeen: {
    input: async (cell) => ({ ...(await itemOf(cell)), seenAt: new Date().toISOString() }),
    expect: readers,
  },
}
