import type {
  bookmarkItem as bookmarkContract,
  bookmarks as bookmarksContract,
  followItem as followContract,
  markItemSeen as seenContract,
} from '../../contract/conversation.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { findItem, itemCards } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor, momentPlace } from '../platform/cursor.ts'
import { emit } from '../platform/outbox.ts'
import { notFound } from '../platform/refusal.ts'
import { itemMarked } from './events.ts'

/** Follows or mutes one item; null goes back to the default. */
export async function followItem(context: MemberContext, { itemId, level }: InputOf<typeof followContract>) {
  const { sql, viewer } = context
  await findItem(sql, viewer, itemId)
  if (level)
    await sql`
      insert into item_follow (item_id, person_id, level) values (${itemId}, ${viewer.id}, ${level})
      on conflict (item_id, person_id) do update set level = excluded.level`
  else await sql`delete from item_follow where item_id = ${itemId} and person_id = ${viewer.id}`
  await emit(context, itemMarked, { itemId, personId: viewer.id })
  return {}
}

/** Keeps an item for oneself. What one keeps one may let go, also when it is no longer to be seen. */
export async function bookmarkItem(context: MemberContext, { itemId, bookmarked }: InputOf<typeof bookmarkContract>) {
  const { sql, viewer, now } = context
  if (bookmarked) {
    const item = await findItem(sql, viewer, itemId)
    if (item.state === 'removed') throw notFound()
    await sql`
      insert into bookmark (person_id, item_id, bookmarked_at) values (${viewer.id}, ${itemId}, ${now})
      on conflict do nothing`
  } else await sql`delete from bookmark where person_id = ${viewer.id} and item_id = ${itemId}`
  await emit(context, itemMarked, { itemId, personId: viewer.id })
  return {}
}

/** What one keeps, latest first. */
export async function bookmarks(
  context: MemberContext,
  input: InputOf<typeof bookmarksContract>,
): Promise<OutputOf<typeof bookmarksContract>> {
  const { sql, viewer } = context
  const after = decodeCursor(momentPlace, input.cursor)
  const rows = await sql<{ itemId: string; bookmarkedAt: Date }[]>`
    select item_id, bookmarked_at from bookmark where person_id = ${viewer.id}
    ${after ? sql`and (bookmarked_at, item_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by bookmarked_at desc, item_id desc limit ${input.size + 1}`
  const { page, next } = cutPage(rows, input.size, (last) => [last.bookmarkedAt, last.itemId])
  return {
    rows: await itemCards(
      context,
      page.map((row) => row.itemId),
    ),
    next,
  }
}

/** How far one read; it only moves forward, whichever device is slower. */
export async function markItemSeen(context: MemberContext, { itemId, seenAt }: InputOf<typeof seenContract>) {
  const { sql, viewer, now } = context
  await findItem(sql, viewer, itemId)
  const at = new Date(Math.min(new Date(seenAt).getTime(), now.getTime()))
  const moved = await sql`
    insert into item_visit as v (person_id, item_id, seen_at) values (${viewer.id}, ${itemId}, ${at})
    on conflict (person_id, item_id) do update set seen_at = excluded.seen_at where v.seen_at < excluded.seen_at
    returning 1`
  if (moved.length) await emit(context, itemMarked, { itemId, personId: viewer.id })
  return {}
}
