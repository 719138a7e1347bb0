import type { commentReactions as commentContract, itemReactions as itemContract } from '../../contract/conversation.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { findItem } from '../content/index.ts'
import { personBriefs } from '../people/index.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor, momentPlace } from '../platform/cursor.ts'
import { notFound } from '../platform/refusal.ts'
import { findComment } from './find-comment.ts'
import { kindAt } from './reaction-marks.ts'

/** Who reacted to an item. */
export async function itemReactions(context: MemberContext, input: InputOf<typeof itemContract>) {
  const item = await findItem(context.sql, context.viewer, input.itemId)
  if (item.state === 'removed') throw notFound()
  return reactors(context, context.sql`item_reaction where item_id = ${item.id}`, input)
}

/** Who reacted to a comment. */
export async function commentReactions(context: MemberContext, input: InputOf<typeof commentContract>) {
  const comment = await findComment(context.sql, context.viewer, input.commentId)
  if (comment.removedAt) throw notFound()
  return reactors(context, context.sql`comment_reaction where comment_id = ${comment.id}`, input)
}

async function reactors(
  context: MemberContext,
  from: Fragment,
  input: { cursor?: string | undefined; size: number },
): Promise<OutputOf<typeof itemContract>> {
  const { sql } = context
  const after = decodeCursor(momentPlace, input.cursor)
  const rows = await sql<{ personId: string; kind: number; reactedAt: Date }[]>`
    select person_id, kind, reacted_at from ${from}
    ${after ? sql`and (reacted_at, person_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by reacted_at desc, person_id desc limit ${input.size + 1}`
  const { page, next } = cutPage(rows, input.size, (last) => [last.reactedAt, last.personId])
  const people = await personBriefs(
    context,
    page.map((row) => row.personId),
  )
  return {
    rows: page.flatMap((row) => {
      const person = people.get(row.personId)
      return person ? [{ person, reaction: kindAt(row.kind) }] : []
    }),
    next,
  }
}
