import type { commentRevisions as contract } from '../../contract/conversation.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { findComment } from './find-comment.ts'

/** What a comment said before; of a removed one nothing. */
export async function commentRevisions(
  context: MemberContext,
  { commentId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const comment = await findComment(context.sql, context.viewer, commentId)
  if (comment.removedAt) return { revisions: [] }
  const rows = await context.sql<{ version: number; body: never; editedAt: Date }[]>`
    select version, body, edited_at from comment_revision where comment_id = ${commentId} order by version desc limit 100`
  return { revisions: rows.map((row) => ({ ...row, editedAt: row.editedAt.toISOString() })) }
}
