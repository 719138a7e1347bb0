import { linksOf, type RichTextDocument } from '../../contract/rich-text.ts'
import { touchItems } from '../content/index.ts'
import type { WorkContext } from '../platform/context.ts'
import { addJob } from '../platform/jobs.ts'
import { tellOfCards } from './tell-of-cards.ts'

/** Cards for more links than this crowd out the words. */
const mostCards = 3

/**
 * Notes the first links of items of any kind, and has those fetched of which nothing (or only something old) is known.
 * After publication, in the worker: nothing that a writer waits for, and never on behalf of a reader.
 * @param wasSeen links that are gone from the text go too
 */
export async function noteLinks(context: WorkContext, itemIds: string[], { wasSeen = false } = {}): Promise<void> {
  if (!itemIds.length) return
  const items = await context.sql<{ id: string; body: RichTextDocument }[]>`
    select id, body from item where id = any(${itemIds}::uuid[]) and state = 'published'
      ${wasSeen ? context.sql`` : context.sql`and body::text like '%"link"%'`}`
  for (const { id, body } of items) await noteLinksOf(context, id, body)
}

async function noteLinksOf(context: WorkContext, itemId: string, body: RichTextDocument): Promise<void> {
  const { sql, now, services } = context
  const ownHost = new URL(services.config.publicUrl).host
  const urls = [...new Set(linksOf(body).flatMap((href) => previewable(href, ownHost) ?? []))].slice(0, mostCards)
  const gone = await sql<{ isCard: boolean }[]>`
    delete from item_link l where l.item_id = ${itemId} and not l.url = any(${urls})
    returning exists (select from link_preview p where p.url = l.url and p.state = 'fetched') as is_card`
  if (urls.length || gone.count) await touchItems(sql, [itemId])
  const wentAway = gone.some((row) => row.isCard)
  if (!urls.length) return wentAway ? tellOfCards(context, [itemId]) : undefined
  // positions are unique: rows that stay move out of the way first
  await sql`update item_link set position = position + 100 where item_id = ${itemId} and position < 100`
  const added: string[] = []
  for (const [position, url] of urls.entries()) {
    const kept = await sql`
      update item_link set position = ${position} where item_id = ${itemId} and url = ${url} returning url`
    if (kept.length) continue
    await sql`insert into item_link (item_id, position, url) values (${itemId}, ${position}, ${url}) on conflict do nothing`
    added.push(url)
  }
  const known = await sql<{ url: string; state: 'fetched' | 'failed' }[]>`
    select url, state from link_preview where url = any(${urls}) and fetched_at
      > ${now}::timestamptz - case state when 'fetched' then interval '30 days' else interval '1 day' end`
  const fresh = new Set(known.map((row) => row.url))
  // a card that is known already shows with the post itself, of which screens heard before it was noted
  if (wentAway || known.some(({ url, state }) => state === 'fetched' && added.includes(url)))
    await tellOfCards(context, [itemId])
  for (const url of urls)
    if (!fresh.has(url)) await addJob(context, 'preview-link', { url }, { key: `preview-link ${url}`.slice(0, 500) })
}

/** The address under which a card is shared: without the place on the page; null for what is no public web page. */
export function previewable(href: string, ownHost: string): string | null {
  if (!URL.canParse(href)) return null
  const url = new URL(href)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.port || url.username || url.password) return null
  if (url.host === ownHost || !url.hostname.includes('.')) return null
  url.hash = ''
  return url.href.length > 2000 ? null : url.href
}
