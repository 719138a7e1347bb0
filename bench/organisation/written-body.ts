import { type Inline, plainText, type RichTextDocument } from '../../contract/rich-text.ts'

/** A body as two columns: the document and its words. */
export interface Body {
  json: string
  text: string
}

const before = '{"version":1,"doc":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"'
const after = '"}]}]}}'

/** One paragraph of plain words; made without parsing, since millions are made. The words hold no quotes. */
export const plainBody = (words: string): Body => ({ json: `${before}${words}${after}`, text: words })

/** A paragraph that names somebody or carries a tag. */
export function richBody(words: string, more: Inline[]): Body {
  const content: Inline[] = [{ type: 'text', text: `${words} ` }, ...more]
  const document: RichTextDocument = { version: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content }] } }
  return { json: JSON.stringify(document), text: plainText(document) }
}
