import { itemsById } from '../../contract/content.ts'
import { conversation } from '../../contract/conversation.ts'
import { plainText } from '../../contract/rich-text-reading.ts'
import { homeStream } from '../../contract/stream.ts'
import type { Sql } from '../../server/platform/database.ts'
import { findAnnounced } from '../acknowledged.ts'
import { type Asking, read } from './ask.ts'
import type { Found, Seen } from './found.ts'
import { type Journal, markIn } from './journal.ts'

/** Everything that the judges hold against the journal, straight from the tables. */
export async function collectFound(sql: Sql): Promise<Found> {
  const withMark = <T extends { text: string }>({ text, ...row }: T) => ({ ...row, mark: markIn(text) })
  const items = await sql<(Omit<Found['items'][number], 'mark'> & { text: string })[]>`
    select id, author_id, state, body_text as text, version, comment_count, reaction_counts,
      (select count(*)::int from item_revision r where r.item_id = item.id) as revisions from item`
  const comments = await sql<(Omit<Found['comments'][number], 'mark'> & { text: string })[]>`
    select id, item_id, parent_id, author_id, body_text as text, version, removed_at is not null as is_removed, reply_count
    from comment`
  const [outbox] = await sql<Omit<Found['outbox'], 'announced'>[]>`
    select count(*) filter (where position is null)::int as waiting, count(*)::int as rows,
      coalesce(min(position), 0)::int as first, coalesce(max(position), 0)::int as last from outbox`
  return {
    items: items.map(withMark),
    comments: comments.map(withMark),
    reactions: await sql<Found['reactions']>`select item_id, person_id, kind from item_reaction`,
    placements: await sql<Found['placements']>`select item_id, audience_id from placement`,
    indexed: (await sql<{ itemId: string }[]>`select item_id from search_document`).map((row) => row.itemId),
    notifications: await sql<Found['notifications']>`
      select recipient_id, kind, item_id, actor_ids, actor_count from notification`,
    outbox: {
      ...outbox!,
      announced: await findAnnounced(sql),
    },
    cursors: await sql<Found['cursors']>`select name, position from outbox_consumer`,
    parked: await sql<Found['parked']>`select consumer, position, kind, error from outbox_parked`,
  }
}

/** The same through the API, as somebody who may see all of it. */
export async function collectSeen(asking: Asking, journal: Journal, most = 1500): Promise<Seen> {
  const ids = journal.posts.flatMap((post) => (post.id ? [post.id] : [])).slice(-most)
  const seen: Seen = { posts: new Map(ids.map((id) => [id, null])), stream: [], conversations: new Map() }
  for (let from = 0; from < ids.length; from += 50) {
    const { items } = await read(asking, itemsById, { ids: ids.slice(from, from + 50).join(',') as never })
    for (const card of items)
      seen.posts.set(card.id, {
        mark: markIn(plainText(card.body)),
        isRemoved: card.removed !== null,
        commentCount: card.commentCount,
        reactionCounts: card.reactions.counts,
      })
  }
  let cursor: string | undefined
  do {
    const page = await read(asking, homeStream, { size: 50, order: 'newest', ...(cursor && { cursor }) })
    seen.stream.push(...page.rows.map((card) => card.id))
    cursor = page.next ?? undefined
  } while (cursor)
  const talked = [...seen.posts].filter(([, card]) => card && !card.isRemoved && card.commentCount > 0)
  for (const [itemId] of talked.slice(-400)) seen.conversations.set(itemId, await readConversation(asking, itemId))
  return seen
}

async function readConversation(asking: Asking, itemId: string) {
  const shown: { id: string; mark: string | null; isRemoved: boolean }[] = []
  let cursor: string | undefined
  do {
    const page = await read(asking, conversation, { itemId, size: 100, ...(cursor && { cursor }) })
    for (const top of page.rows)
      for (const row of [top, ...top.replies])
        shown.push({ id: row.id, mark: markIn(plainText(row.body)), isRemoved: row.removed !== null })
    cursor = page.next ?? undefined
  } while (cursor)
  return shown
}
