import { parseFragment } from 'parse5'
import {
  type Block,
  emptyDocument,
  plainText,
  type RichTextDocument,
  richText,
  richTextLimits,
  richTextVersion,
  shortText,
  shortTextLimits,
  textToDocument,
} from '../../contract/rich-text.ts'
import { blocksOf, type HtmlWalk } from './html-walk.ts'

export type HtmlToDocumentOptions = {
  /** Where relative links are resolved against, such as the site that was imported. */
  baseUrl?: string | undefined
  /** The preset that the result has to pass; `richText` unless told. */
  preset?: 'richText' | 'shortText' | undefined
}

// A document holds a tenth of this; the rest is mark-up and attributes.
const longestHtml = 1_000_000

/**
 * Turns HTML from elsewhere into a document that passes the contract's schema. Never throws: what the format does not
 * know is turned into text or links, and named once in `losses`:
 * `images` and `embedded` (now a link with the alternative text), `tables` (now lines), `links` (address refused,
 * words kept), `nesting` (flattened), `structure` (only the words kept), `length` (cut).
 */
export function htmlToDocument(
  html: string,
  options: HtmlToDocumentOptions = {},
): { document: RichTextDocument; losses: string[] } {
  const isShort = options.preset === 'shortText'
  const limits = isShort ? shortTextLimits : richTextLimits
  const schema = isShort ? shortText : richText
  const losses = new Set<string>()
  if (html.length > longestHtml) losses.add('length')
  const walk: HtmlWalk = { limits, baseUrl: options.baseUrl, withHeadings: !isShort, losses, level: 0 }
  const content: Block[] = blocksOf(parseFragment(html.slice(0, longestHtml)).childNodes, 0, walk)
  if (content.length === 0) return { document: emptyDocument(), losses: [...losses] }

  const document: RichTextDocument = { version: richTextVersion, doc: { type: 'doc', content } }
  const words = plainText(document)
  if (words.length <= limits.characters && schema.safeParse(document).success) return { document, losses: [...losses] }

  losses.add('structure')
  if (words.length > limits.characters) losses.add('length')
  const kept = words.slice(0, limits.characters).toWellFormed()
  const plain = textToDocument(kept)
  if (schema.safeParse(plain).success) return { document: plain, losses: [...losses] }
  const one: Block = { type: 'paragraph', content: [{ type: 'text', text: kept }] }
  return { document: { version: richTextVersion, doc: { type: 'doc', content: [one] } }, losses: [...losses] }
}
