import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type {
  audienceStream as audienceContract,
  personItems as personContract,
  tagItems as tagContract,
} from '../../contract/stream.ts'
import { itemCards } from '../content/index.ts'
import { findAudience, maySeeItem } from '../groups/index.ts'
import type { Fragment, MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor, momentPlace } from '../platform/cursor.ts'
import { notFound } from '../platform/refusal.ts'

interface Page {
  cursor?: string | undefined
  size: number
}

/** Draws one page of a list that is ordered by (published_at, id), newest first. */
async function cardPage(
  context: MemberContext,
  { cursor, size }: Page,
  read: (before: Fragment, limit: number) => PromiseLike<{ id: string; publishedAt: Date }[]>,
  columns: [Fragment, Fragment],
) {
  const { sql } = context
  const before = decodeCursor(momentPlace, cursor)
  const rows = await read(
    before ? sql`and (${columns[0]}, ${columns[1]}) < (${before[0]}::timestamptz, ${before[1]}::uuid)` : sql``,
    size + 1,
  )
  const { page, next } = cutPage(rows, size, (last) => [last.publishedAt, last.id])
  return {
    rows: await itemCards(
      context,
      page.map((row) => row.id),
    ),
    next,
  }
}

/** What is shared in one audience; pinned ones stand apart, on the first page only. */
export async function audienceStream(
  context: MemberContext,
  input: InputOf<typeof audienceContract>,
): Promise<OutputOf<typeof audienceContract>> {
  const { sql, viewer } = context
  const audience = await findAudience(sql, viewer, input.audienceId)
  if (!audience) throw notFound()
  const [page, pinned] = await Promise.all([
    cardPage(
      context,
      input,
      (before, limit) => sql`
        select s.item_id as id, s.published_at from placement s
        where s.audience_id = ${audience.id} and s.pinned_at is null ${before}
          and exists (select from item i where i.id = s.item_id and i.state = 'published')
        order by s.published_at desc, s.item_id desc limit ${limit}`,
      [sql`s.published_at`, sql`s.item_id`],
    ),
    input.cursor ? [] : pinnedIn(context, audience.id),
  ])
  return { ...page, pinned }
}

async function pinnedIn(context: MemberContext, audienceId: string) {
  const rows = await context.sql<{ id: string }[]>`
    select s.item_id as id from placement s join item i on i.id = s.item_id and i.state = 'published'
    where s.audience_id = ${audienceId} and s.pinned_at is not null order by s.pinned_at desc`
  return itemCards(
    context,
    rows.map((row) => row.id),
  )
}

/** What one person shared, through the viewer. Whoever does not exist has shared nothing. */
export const personItems = (
  context: MemberContext,
  input: InputOf<typeof personContract>,
): Promise<OutputOf<typeof personContract>> =>
  cardPage(
    context,
    input,
    (before, limit) => context.sql`
      select i.id, i.published_at from item i
      where i.author_id = ${input.personId} and i.state = 'published' ${before}
        and ${maySeeItem(context.sql, context.viewer, context.sql`i.id`)}
      order by i.published_at desc, i.id desc limit ${limit}`,
    [context.sql`i.published_at`, context.sql`i.id`],
  )

/** What carries one tag, through the viewer. */
export const tagItems = (
  context: MemberContext,
  input: InputOf<typeof tagContract>,
): Promise<OutputOf<typeof tagContract>> =>
  cardPage(
    context,
    input,
    (before, limit) => context.sql`
      select i.id, i.published_at from tag t join item_tag it on it.tag_id = t.id join item i on i.id = it.item_id
      where t.name = ${input.tag} and i.state = 'published' ${before}
        and ${maySeeItem(context.sql, context.viewer, context.sql`i.id`)}
      order by i.published_at desc, i.id desc limit ${limit}`,
    [context.sql`i.published_at`, context.sql`i.id`],
  )
