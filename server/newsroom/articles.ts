import { z } from 'zod'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { articles as contract } from '../../contract/newsroom.ts'
import { itemCards } from '../content/index.ts'
import { maySeeItem } from '../groups/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { decodeCursor, encodeCursor } from '../platform/cursor.ts'

const position = z.tuple([z.iso.datetime(), z.uuid()])

/** The archive: all news that the viewer may see, also of open groups they are not in. */
export async function articles(
  context: MemberContext,
  input: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const after = decodeCursor(position, input.cursor)
  const rows = await sql<{ id: string; publishedAt: Date }[]>`
    select i.id, i.published_at from item i
    where i.kind = 'article' and i.state = 'published' and ${maySeeItem(sql, viewer, sql`i.id`)}
    ${after ? sql`and (i.published_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by i.published_at desc, i.id desc limit ${input.size + 1}`
  const page = rows.slice(0, input.size)
  const last = rows.length > input.size ? page.at(-1) : undefined
  return {
    rows: await itemCards(
      context,
      page.map((row) => row.id),
    ),
    next: last ? encodeCursor([last.publishedAt, last.id]) : null,
  }
}
