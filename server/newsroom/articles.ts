import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { articles as contract } from '../../contract/newsroom.ts'
import { itemCards } from '../content/index.ts'
import { maySeeItem } from '../groups/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor, momentPlace } from '../platform/cursor.ts'

/** The archive: all news that the viewer may see, also of open groups they are not in. */
export async function articles(
  context: MemberContext,
  input: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const after = decodeCursor(momentPlace, input.cursor)
  const rows = await sql<{ id: string; publishedAt: Date }[]>`
    select i.id, i.published_at from item i
    where i.kind = 'article' and i.state = 'published' and ${maySeeItem(sql, viewer, sql`i.id`)}
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
