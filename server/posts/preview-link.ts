import { touchItems } from '../content/index.ts'
import { claimFiles, removeFiles, storeBytes } from '../files/index.ts'
import type { WorkContext } from '../platform/context.ts'
import { inTransaction } from '../platform/in-transaction.ts'
import { type Allowed, fetchOutside } from '../platform/outbound.ts'
import { type PageCard, readPage } from './read-page.ts'
import { tellOfCards } from './tell-of-cards.ts'

const pageBytes = 1024 * 1024
const pictureBytes = 5 * 1024 * 1024

/**
 * Fetches what a page says of itself, once for all items that link to it, and tells their readers. What cannot be
 * fetched is remembered as such for a day: a failing page is not asked again with every post.
 * @param allowed lets tests reach a server of their own.
 */
export async function previewLink(context: WorkContext, { url }: { url: string }, allowed?: Allowed): Promise<void> {
  const { sql, log } = context
  // the picture is kept in the name of whoever linked to it first
  const [link] = await sql<{ authorId: string }[]>`
    select i.author_id from item_link l join item i on i.id = l.item_id
    where l.url = ${url} and i.author_id is not null order by i.published_at limit 1`
  if (!link) return
  const card = await fetchCard(url, allowed).catch((error: Error) => {
    log.info({ reason: reasonOf(error) }, 'a link has no preview')
    return null
  })
  const picture = card?.image ? await fetchPicture(context, card.image, link.authorId, allowed) : null
  await inTransaction(context, (inside) => store(inside, { url, card, picture }))
}

/** Whole or not at all: nobody reads the card before the items that show it are touched and their readers are told. */
async function store(
  context: WorkContext,
  { url, card, picture }: { url: string; card: PageCard | null; picture: string | null },
): Promise<void> {
  const { sql, now } = context
  const [before] = await sql<{ picture: string | null }[]>`
    select image_file_id as picture from link_preview where url = ${url} for update`
  await sql`
    insert into link_preview (url, state, title, description, site_name, image_file_id, fetched_at)
    values (${url}, ${card ? 'fetched' : 'failed'}, ${card?.title ?? ''}, ${card?.description ?? ''},
      ${card?.siteName ?? ''}, ${picture}, ${now})
    on conflict (url) do update set state = excluded.state, title = excluded.title,
      description = excluded.description, site_name = excluded.site_name, image_file_id = excluded.image_file_id,
      fetched_at = excluded.fetched_at`
  if (before?.picture) await removeFiles(context, [before.picture])
  const shown = await sql<{ itemId: string }[]>`select item_id from item_link where url = ${url} and not hidden`
  const itemIds = shown.map((row) => row.itemId)
  await touchItems(sql, itemIds)
  if (card) await tellOfCards(context, itemIds)
}

async function fetchCard(url: string, allowed: Allowed | undefined): Promise<PageCard | null> {
  const page = await fetchOutside(url, { accepts: /^text\/html$/, maxBytes: pageBytes }, allowed)
  return readPage(page.bytes, page.charset, page.url)
}

/** A picture goes through the same door as an upload: decoded and made anew, never passed on as it came. */
async function fetchPicture(context: WorkContext, url: string, ownerId: string, allowed: Allowed | undefined) {
  try {
    const { bytes } = await fetchOutside(url, { accepts: /^image\//, maxBytes: pictureBytes }, allowed)
    const { fileId } = await storeBytes(context, { bytes, name: 'preview', ownerId, as: 'image' })
    await claimFiles(context, [fileId], ownerId)
    return fileId
  } catch (error) {
    context.log.info({ reason: reasonOf(error as Error) }, 'a link preview has no picture')
    return null
  }
}

/** Why, without where: an address may be known in a secret group only, and messages from below name the host. */
const reasonOf = (error: Error) =>
  (error.cause as { code?: string } | undefined)?.code ?? (error.cause ? error.name : error.message)
