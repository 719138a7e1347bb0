import type { InfiniteData, QueryKey } from '@tanstack/react-query'
import type { Comment, Reply } from '../../contract/conversation.ts'
import { queryClient } from '../app/client/query-client.ts'

type Pages = InfiniteData<{ rows: Comment[]; next: string | null; seenAt: string | null }>

const listsOf = (itemId: string): [QueryKey, Pages][] =>
  queryClient
    .getQueriesData<Pages>({ queryKey: ['conversation', { itemId }] })
    .flatMap(([key, pages]) => (pages?.pages ? [[key, pages] as [QueryKey, Pages]] : []))

function setRows(itemId: string, to: (rows: Comment[], key: QueryKey, isLast: boolean) => Comment[]) {
  for (const [key, pages] of listsOf(itemId)) {
    const next = pages.pages.map((page, index) => {
      const rows = to(page.rows, key, index === pages.pages.length - 1)
      return rows === page.rows ? page : { ...page, rows }
    })
    queryClient.setQueryData(key, { ...pages, pages: next })
  }
}

/** Changes one comment or reply wherever it has been read. */
export function changeComment(itemId: string, commentId: string, to: (was: Reply) => Reply): void {
  setRows(itemId, (rows) =>
    rows.map((row) => {
      if (row.id === commentId) return { ...row, ...to(row) }
      if (!row.replies.some((reply) => reply.id === commentId)) return row
      return { ...row, replies: row.replies.map((reply) => (reply.id === commentId ? to(reply) : reply)) }
    }),
  )
}

/** Puts in what the server has just made of one's own words; a row that live brought in already stays as it is. */
export function addComment(comment: Comment): void {
  const { itemId, parentId } = comment
  setRows(itemId, (rows, key, isLast) => {
    if (parentId)
      return rows.map((row) =>
        row.id !== parentId || row.replies.some(({ id }) => id === comment.id)
          ? row
          : { ...row, replyCount: row.replyCount + 1, replies: [...row.replies, comment] },
      )
    const { role } = key[1] as { role?: Comment['role'] }
    if (!isLast || (role && role !== comment.role) || rows.some(({ id }) => id === comment.id)) return rows
    return [...rows, comment]
  })
}

/** Shows a change at once, sends it, and puts it back when it was refused. The error goes on to the caller. */
export async function changeCommentEarly<Answer>(
  comment: Reply,
  change: Partial<Reply>,
  send: () => Promise<Answer>,
): Promise<Answer> {
  const keys = Object.keys(change) as (keyof Reply)[]
  const before = Object.fromEntries(keys.map((key) => [key, comment[key]])) as Partial<Reply>
  void queryClient.cancelQueries({ queryKey: ['conversation', { itemId: comment.itemId }] })
  changeComment(comment.itemId, comment.id, (was) => ({ ...was, ...change }))
  try {
    return await send()
  } catch (error) {
    changeComment(comment.itemId, comment.id, (was) => ({ ...was, ...before }))
    throw error
  }
}
