import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { questions as contract } from '../../contract/questions.ts'
import { itemCards } from '../content/index.ts'
import { maySeeAudience, maySeeItem } from '../groups/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor, momentPlace } from '../platform/cursor.ts'

/** Questions newest first; `open` is the shelf of what nobody answered yet. */
export async function questions(
  context: MemberContext,
  { state, mine, tag, groupId, ...input }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const after = decodeCursor(momentPlace, input.cursor)
  const rows = await sql<{ id: string; publishedAt: Date }[]>`
    select i.id, i.published_at from item i join question q on q.item_id = i.id
    where i.kind = 'question' and i.state = 'published' and ${maySeeItem(sql, viewer, sql`i.id`)}
      ${state === 'open' ? sql`and q.first_answer_at is null` : sql``}
      ${state === 'answered' ? sql`and q.first_answer_at is not null` : sql``}
      ${mine ? sql`and i.author_id = ${viewer.id}` : sql``}
      ${
        tag
          ? sql`and exists (
              select from item_tag it join tag t on t.id = it.tag_id where it.item_id = i.id and t.name = ${tag})`
          : sql``
      }
      ${
        groupId
          ? sql`and exists (
              select from placement s where s.item_id = i.id and s.audience_id = ${groupId}
                and ${maySeeAudience(sql, viewer, sql`s.audience_id`)})`
          : sql``
      }
      ${after ? sql`and (i.published_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by i.published_at desc, i.id desc limit ${input.size + 1}`
  const { page, next } = cutPage(rows, input.size, (last) => [last.publishedAt, last.id])
  return {
    rows: await itemCards(
      context,
      page.map((row) => row.id),
    ),
    next,
  }
}
