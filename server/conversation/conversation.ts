import { z } from 'zod'
import type { Comment, conversation as contract, Reply } from '../../contract/conversation.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { emptyDocument, type RichTextDocument } from '../../contract/rich-text.ts'
import { type FoundItem, findItem } from '../content/index.ts'
import { personBriefs } from '../people/index.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor, momentPlace } from '../platform/cursor.ts'
import { notFound } from '../platform/refusal.ts'
import { factsOf } from './find-comment.ts'
import { mayEditComment, mayRemoveComment } from './policy.ts'
import { commentReactionParts } from './reaction-parts.ts'

interface Row {
  id: string
  itemId: string
  parentId: string | null
  role: 'comment' | 'answer'
  authorId: string
  body: RichTextDocument
  createdAt: Date
  editedAt: Date | null
  version: number
  replyCount: number
  reactionCounts: number[]
  helpedCount: number
  isAccepted: boolean
  hasHelped: boolean
  removedAt: Date | null
  removedAs: string | null
}

const mostHelpful = z.tuple([z.boolean(), z.number().int(), z.iso.datetime(), z.uuid()])

/** A page of what was said, with the replies; for questions answers and remarks are asked for apart. */
export async function conversation(
  context: MemberContext,
  input: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const item = await findItem(sql, viewer, input.itemId)
  if (item.state === 'removed') throw notFound()
  const byHelp = input.order === 'helpful'
  const helpful = byHelp ? decodeCursor(mostHelpful, input.cursor) : undefined
  const oldest = byHelp ? undefined : decodeCursor(momentPlace, input.cursor)
  const rows = await sql<{ id: string; createdAt: Date; helpedCount: number; isAccepted: boolean }[]>`
    select id, created_at, helped_count, accepted_at is not null as is_accepted from comment
    where item_id = ${item.id} and parent_id is null
      ${input.role ? sql`and role = ${input.role}` : sql``}
      ${oldest ? sql`and (created_at, id) > (${oldest[0]}::timestamptz, ${oldest[1]}::uuid)` : sql``}
      ${
        helpful
          ? sql`and (accepted_at is null, -helped_count, created_at, id)
              > (${!helpful[0]}, ${-helpful[1]}, ${helpful[2]}::timestamptz, ${helpful[3]}::uuid)`
          : sql``
      }
    order by ${byHelp ? sql`accepted_at is null, -helped_count, created_at, id` : sql`created_at, id`}
    limit ${input.size + 1}`
  const { page, next } = cutPage(rows, input.size, (last) =>
    byHelp ? [last.isAccepted, last.helpedCount, last.createdAt, last.id] : [last.createdAt, last.id],
  )
  const [visit] = await sql<{ seenAt: Date }[]>`
    select seen_at from item_visit where person_id = ${viewer.id} and item_id = ${item.id}`
  return {
    rows: await commentsOf(
      context,
      item,
      page.map((row) => row.id),
    ),
    next,
    seenAt: visit?.seenAt.toISOString() ?? null,
  }
}

/** Comments in the order of the ids, each with its replies, in a fixed number of queries. */
export async function commentsOf(context: MemberContext, item: FoundItem, ids: string[]): Promise<Comment[]> {
  if (!ids.length) return []
  const { sql } = context
  const [tops, replies] = await Promise.all([
    readRows(context, sql`c.id = any(${ids}::uuid[])`),
    readRows(context, sql`c.parent_id = any(${ids}::uuid[])`),
  ])
  const rows = [...tops, ...replies]
  const [people, reactions] = await Promise.all([
    personBriefs(context, [...new Set(rows.map((row) => row.authorId))]),
    commentReactionParts(context, rows),
  ])
  const draw = (row: Row): Reply[] => {
    const author = people.get(row.authorId)
    const reacted = reactions.get(row.id)
    if (!author || !reacted) return []
    const facts = factsOf(row, item)
    return [
      {
        id: row.id,
        itemId: row.itemId,
        parentId: row.parentId,
        role: row.role,
        author: { kind: 'person', ...author },
        body: row.removedAt ? emptyDocument() : row.body,
        createdAt: row.createdAt.toISOString(),
        editedAt: row.editedAt?.toISOString() ?? null,
        version: row.version,
        reactions: reacted,
        helped: { count: row.helpedCount, own: row.hasHelped },
        isAccepted: row.isAccepted,
        removed: row.removedAt ? { at: row.removedAt.toISOString(), as: row.removedAs ?? 'author' } : null,
        can: { edit: mayEditComment(context.viewer, facts), remove: mayRemoveComment(context.viewer, facts) },
      },
    ]
  }
  const repliesOf = Map.groupBy(replies, (row) => row.parentId)
  const topById = new Map(tops.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = topById.get(id)
    return row
      ? draw(row).map((drawn) => ({
          ...drawn,
          replyCount: row.replyCount,
          replies: (repliesOf.get(id) ?? []).flatMap(draw),
        }))
      : []
  })
}

/** A conversation that grows beyond this per comment is read on in its own page of replies. */
const mostReplies = 2000

const readRows = ({ sql, viewer }: MemberContext, which: Fragment) => sql<Row[]>`
  select c.id, c.item_id, c.parent_id, c.role, c.author_id, c.body, c.created_at, c.edited_at, c.version, c.reply_count,
    c.reaction_counts, c.helped_count, c.accepted_at is not null as is_accepted, c.removed_at, c.removed_as,
    exists (select from answer_helped h where h.comment_id = c.id and h.person_id = ${viewer.id}) as has_helped
  from comment c where ${which} order by c.created_at, c.id limit ${mostReplies}`
