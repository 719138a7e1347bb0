import { z } from 'zod'
import type { Comment, conversation as contract, Reply } from '../../contract/conversation.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { noReactions } from '../../contract/item.ts'
import { emptyDocument, type RichTextDocument } from '../../contract/rich-text.ts'
import { type FoundItem, findItem, type ItemFacts } from '../content/index.ts'
import { personBriefs } from '../people/index.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor, momentPlace } from '../platform/cursor.ts'
import { notFound } from '../platform/refusal.ts'
import { factsOf } from './find-comment.ts'
import { mayEditComment, mayRemoveComment } from './policy.ts'
import { drawReactions, hasReactions, type ReactionMarks, reactionMarks } from './reaction-marks.ts'

interface Row extends ReactionMarks {
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

/** Of a first page also what belongs to the list as a whole, so that it costs no question of its own. */
interface TopRow extends Row {
  /** Also removed ones, which keep their places and are not counted. */
  hasReplies: boolean
  seenAt: Date | null
}

const mostHelpful = z.tuple([z.boolean(), z.number().int(), z.iso.datetime(), z.uuid()])

/** A page of what was said, with the replies; for questions answers and remarks are asked for apart. */
export const conversation = (context: MemberContext, input: InputOf<typeof contract>) =>
  readConversation(context, input, () => findStanding(context, input.itemId))

async function findStanding({ sql, viewer }: MemberContext, itemId: string) {
  const item = await findItem(sql, viewer, itemId)
  if (item.state === 'removed') throw notFound()
  return item
}

/**
 * The same beneath an item that is read at the same time; nothing is shown unless it is found.
 * @param find is asked once the input is known to be right: a promise that began before would fail with nobody listening
 */
export async function readConversation(
  context: MemberContext,
  input: InputOf<typeof contract>,
  find: () => Promise<ItemFacts>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const byHelp = input.order === 'helpful'
  const helpful = byHelp ? decodeCursor(mostHelpful, input.cursor) : undefined
  const oldest = byHelp ? undefined : decodeCursor(momentPlace, input.cursor)
  const [item, rows] = await Promise.all([
    find(),
    readRows<TopRow>(
      context,
      sql`c.item_id = ${input.itemId} and c.parent_id is null
        ${input.role ? sql`and c.role = ${input.role}` : sql``}
        ${oldest ? sql`and (c.created_at, c.id) > (${oldest[0]}::timestamptz, ${oldest[1]}::uuid)` : sql``}
        ${
          helpful
            ? sql`and (c.accepted_at is null, -c.helped_count, c.created_at, c.id)
                > (${!helpful[0]}, ${-helpful[1]}, ${helpful[2]}::timestamptz, ${helpful[3]}::uuid)`
            : sql``
        }
        order by ${byHelp ? sql`c.accepted_at is null, -c.helped_count, c.created_at, c.id` : sql`c.created_at, c.id`}
        limit ${input.size + 1}`,
      sql`, exists (select from comment r where r.parent_id = c.id) as has_replies,
        (select seen_at from item_visit where person_id = ${viewer.id} and item_id = ${input.itemId}) as seen_at`,
    ),
  ])
  const { page, next } = cutPage(rows, input.size, (last) =>
    byHelp ? [last.isAccepted, last.helpedCount, last.createdAt, last.id] : [last.createdAt, last.id],
  )
  return { rows: await withReplies(context, item, page), next, seenAt: rows[0]?.seenAt?.toISOString() ?? null }
}

/** Comments with the replies beneath each. */
async function withReplies(context: MemberContext, item: ItemFacts, tops: readonly TopRow[]): Promise<Comment[]> {
  const parents = tops.filter((row) => row.hasReplies).map((row) => row.id)
  const replies = parents.length
    ? await readRows(
        context,
        context.sql`c.parent_id = any(${parents}::uuid[]) order by c.created_at, c.id limit ${mostReplies}`,
      )
    : []
  const draw = await drawer(context, item, [...tops, ...replies])
  const repliesOf = Map.groupBy(replies, (row) => row.parentId)
  return tops.flatMap((row) =>
    draw(row).map((drawn) => ({
      ...drawn,
      replyCount: row.replyCount,
      replies: (repliesOf.get(row.id) ?? []).flatMap(draw),
    })),
  )
}

/** A comment that the viewer just wrote, from what was written. */
export async function drawNewComment(
  context: MemberContext,
  item: FoundItem,
  written: Pick<Row, 'id' | 'parentId' | 'role' | 'body' | 'createdAt'>,
): Promise<Comment> {
  const row: Row = {
    ...written,
    itemId: item.id,
    authorId: context.viewer.id,
    editedAt: null,
    version: 1,
    replyCount: 0,
    reactionCounts: noReactions(),
    ownReaction: null,
    faces: [],
    helpedCount: 0,
    isAccepted: false,
    hasHelped: false,
    removedAt: null,
    removedAs: null,
  }
  const [drawn] = (await drawer(context, item, [row]))(row)
  return { ...drawn!, replyCount: 0, replies: [] }
}

/** How these rows are drawn, each as it would be beneath another. */
async function drawer(context: MemberContext, item: ItemFacts, rows: readonly Row[]) {
  const people = await personBriefs(
    context,
    rows.flatMap((row) => [row.authorId, ...row.faces]),
  )
  return (row: Row): Reply[] => {
    const author = people.get(row.authorId)
    if (!author) return []
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
        reactions: drawReactions(row, row.reactionCounts, people),
        helped: { count: row.helpedCount, own: row.hasHelped },
        isAccepted: row.isAccepted,
        removed: row.removedAt ? { at: row.removedAt.toISOString(), as: row.removedAs ?? 'author' } : null,
        can: { edit: mayEditComment(context.viewer, facts), remove: mayRemoveComment(context.viewer, facts) },
      },
    ]
  }
}

/** A conversation that grows beyond this per comment is read on in its own page of replies. */
const mostReplies = 2000

/**
 * @param which the rest of the statement: which comments `c`, in which order, how many
 * @param more columns, each after a comma
 */
const readRows = <Drawn extends Row = Row>(context: MemberContext, which: Fragment, more = context.sql``) => {
  const { sql, viewer } = context
  return sql<Drawn[]>`
    select c.id, c.item_id, c.parent_id, c.role, c.author_id, c.body, c.created_at, c.edited_at, c.version, c.reply_count,
      c.reaction_counts, c.helped_count, c.accepted_at is not null as is_accepted, c.removed_at, c.removed_as,
      exists (select from answer_helped h where h.comment_id = c.id and h.person_id = ${viewer.id}) as has_helped,
      ${reactionMarks(context, 'comment', sql`c.id`, hasReactions(sql, sql`c.reaction_counts`))}
      ${more}
    from comment c where ${which}`
}
