import { touchItems } from '../content/index.ts'
import { claimFiles, storeBytes } from '../files/index.ts'
import type { WorkContext } from '../platform/context.ts'
import { type Allowed, fetchOutside } from '../platform/outbound.ts'
import { emit } from '../platform/outbox.ts'
import { previewFetched } from './events.ts'
import { type PageCard, readPage } from './read-page.ts'

const pageBytes = 1024 * 1024
const pictureBytes = 5 * 1024 * 1024

/**
 * Fetches what a page says of itself, once for all items that link to it, and tells their readers. What cannot be
 * fetched is remembered as such for a day: a failing page is not asked again with every post.
 * @param allowed lets tests reach a server of their own.
 */
export async function previewLink(context: WorkContext, { url }: { url: string }, allowed?: Allowed): Promise<void> {
  const { sql, now, log } = context
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
  await sql`
    insert into link_preview (url, state, title, description, site_name, image_file_id, fetched_at)
    values (${url}, ${card ? 'fetched' : 'failed'}, ${card?.title ?? ''}, ${card?.description ?? ''},
      ${card?.siteName ?? ''}, ${picture}, ${now})
    on conflict (url) do update set state = excluded.state, title = excluded.title,
      description = excluded.description, site_name = excluded.site_name, image_file_id = excluded.image_file_id,
      fetched_at = excluded.fetched_at`
  const shown = await sql<{ itemId: string }[]>`select item_id from item_link where url = ${url} and not hidden`
  await touchItems(
    sql,
    shown.map((row) => row.itemId),
  )
  if (!card) return
  const items = await sql<{ itemId: string; audiences: string[]; open: boolean }[]>`
    select l.item_id, array_agg(s.audience_id) as audiences,
      coalesce(bool_or(s.audience_kind = 'everyone' or g.visibility = 'open'), false) as open
    from item_link l
    join item i on i.id = l.item_id and i.state = 'published'
    join placement s on s.item_id = l.item_id
    left join "group" g on g.id = s.audience_id
    where l.url = ${url} and not l.hidden group by l.item_id, i.published_at order by i.published_at desc limit 50`
  for (const item of items) await emit(context, previewFetched, item)
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
