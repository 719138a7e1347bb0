import { isNormalisedTag, normaliseTag } from './normalise-tag.ts'
import {
  type Block,
  type Inline,
  type RichTextDocument,
  richTextLimits,
  richTextVersion,
} from './rich-text-document.ts'
import { isSafeHref } from './safe-href.ts'

const linkOrTag = /https?:\/\/[^\s<>"]+|(?<![\p{L}\p{N}&/#])#(?=[\p{N}_-]*\p{L})[\p{L}\p{N}\p{M}+#._-]+/giu

/**
 * Turns plain text into a document: a blank line starts a paragraph, a line break stays one, addresses become links
 * and `#tags` tags. Control characters vanish; characters are never cut. Text of more paragraphs than a document
 * holds keeps its last ones together.
 */
export function textToDocument(plain: string): RichTextDocument {
  const clean = plain
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/^\n+|\s+$/g, '')
  const parts = clean.split(/\n[ \t]*\n\s*/)
  // Half of what a document may hold leaves room for links and tags.
  const most = Math.min(richTextLimits.children, richTextLimits.nodes / 4) / 2
  const kept = parts.length > most ? [...parts.slice(0, most - 1), parts.slice(most - 1).join('\n')] : parts
  let room = richTextLimits.nodes / 2
  const content = kept.map((part): Block => {
    const inline = room > 0 ? inlineOf(part) : part === '' ? [] : [{ type: 'text' as const, text: part }]
    const fits = inline.length <= Math.min(room, richTextLimits.children)
    const used: Inline[] = fits || part === '' ? inline : [{ type: 'text', text: part }]
    room -= used.length
    return used.length > 0 ? { type: 'paragraph', content: used } : { type: 'paragraph' }
  })
  return { version: richTextVersion, doc: { type: 'doc', content } }
}

/** One paragraph's text as inline nodes: line breaks, links and tags. */
export function inlineOf(part: string): Inline[] {
  return part
    .split('\n')
    .flatMap((line, index): Inline[] => [...(index > 0 ? [{ type: 'hardBreak' as const }] : []), ...wordsOf(line)])
}

function wordsOf(line: string): Inline[] {
  const found: Inline[] = []
  let from = 0
  const addText = (until: number) => {
    if (until > from) found.push({ type: 'text', text: line.slice(from, until) })
  }
  for (const match of line.matchAll(linkOrTag)) {
    const word = match[0].replace(/[.,;:!?'’”…*_-]+$/u, '')
    const trimmed = word.endsWith(')') && !word.includes('(') ? word.slice(0, -1) : word
    const tag = trimmed.startsWith('#') ? normaliseTag(trimmed) : null
    if (tag !== null && isNormalisedTag(tag)) {
      addText(match.index)
      found.push({ type: 'tag', attrs: { tag, label: trimmed.slice(1).slice(0, 200) } })
    } else if (tag === null && isSafeHref(trimmed)) {
      addText(match.index)
      found.push({ type: 'text', text: trimmed, marks: [{ type: 'link', attrs: { href: trimmed } }] })
    } else continue
    from = match.index + trimmed.length
  }
  addText(line.length)
  return found
}
