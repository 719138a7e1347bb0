export interface PageCard {
  title: string
  description: string
  siteName: string
  /** Address of the picture, made whole against the page's own. */
  image: string | null
}

/**
 * What a page says of itself, as short plain text: whatever stands there is shown to people, so no mark-up survives and
 * nothing is long. Null when it has no title.
 */
export async function readPage(bytes: Buffer, charset: string | null, url: URL): Promise<PageCard | null> {
  // brings two HTML parsers and an HTTP client of its own: only for a process that reads pages
  const { default: scrape } = await import('open-graph-scraper')
  const { result } = await scrape({ html: decode(bytes, charset) })
  const title = plain(result.ogTitle ?? result.twitterTitle ?? result.dcTitle, 200)
  if (!title) return null
  const image = result.ogImage?.[0]?.url ?? result.twitterImage?.[0]?.url
  return {
    title,
    description: plain(result.ogDescription ?? result.twitterDescription ?? result.dcDescription, 300),
    siteName: plain(result.ogSiteName, 80) || url.hostname.replace(/^www\./, ''),
    image: image && URL.canParse(image, url) ? new URL(image, url).href : null,
  }
}

function decode(bytes: Buffer, said: string | null): string {
  const inPage = /<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1]
  for (const charset of [said, inPage]) {
    try {
      if (charset) return new TextDecoder(charset).decode(bytes)
    } catch {
      // a page may claim a charset that does not exist
    }
  }
  return new TextDecoder().decode(bytes)
}

function plain(text: unknown, length: number): string {
  if (typeof text !== 'string') return ''
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return line.length <= length ? line : `${[...line].slice(0, length - 1).join('')}…`
}
