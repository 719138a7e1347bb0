import { plainText, type RichTextDocument } from '../../contract/rich-text.ts'

/** A card in a stream shows about this much; whoever wants the rest opens it. */
const enough = 900

/** The first blocks of a body, whole blocks only, so that what is sent stays a valid document. */
export function shorten(body: RichTextDocument): { body: RichTextDocument; isShortened: boolean } {
  let length = 0
  const kept: typeof body.doc.content = []
  for (const block of body.doc.content) {
    const size = plainText({ ...body, doc: { type: 'doc', content: [block] } }).length
    if (kept.length && length + size > enough) break
    kept.push(block)
    length += size
  }
  if (kept.length === body.doc.content.length) return { body, isShortened: false }
  return { body: { ...body, doc: { type: 'doc', content: kept } }, isShortened: true }
}
