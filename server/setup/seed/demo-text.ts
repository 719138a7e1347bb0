import type { Block, Inline, RichTextDocument } from '../../../contract/rich-text.ts'
import { richTextVersion } from '../../../contract/rich-text.ts'
import { inlineOf as plain } from '../../../contract/text-to-document.ts'

/** Whom a key stands for: id and the name on the mention. */
export type NameOf = (key: string) => { id: string; name: string } | undefined

/**
 * The demo's Markdown-light as rich text: blank lines part paragraphs, `@key` mentions, `- ` lists, `> ` quotes,
 * `[words](https://…)` links, `#tag` and bare addresses as in any plain text.
 */
export function demoText(source: string, nameOf: NameOf): RichTextDocument {
  const content = source
    .trim()
    .split(/\n\s*\n/)
    .flatMap((part) => blocksOf(part.split('\n'), nameOf))
  return { version: richTextVersion, doc: { type: 'doc', content } }
}

const kindOf = (line: string) => (line.startsWith('- ') ? 'list' : line.startsWith('> ') ? 'quote' : 'text')

/** Neighbouring lines of one kind form one block. */
function blocksOf(lines: string[], nameOf: NameOf): Block[] {
  const runs: { kind: string; lines: string[] }[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    if (runs.at(-1)?.kind === kind) runs.at(-1)!.lines.push(line)
    else runs.push({ kind, lines: [line] })
  }
  return runs.map(({ kind, lines: run }): Block => {
    if (kind === 'list')
      return {
        type: 'bulletList',
        content: run.map((line) => ({ type: 'listItem', content: [paragraph(line.slice(2), nameOf)] })),
      }
    if (kind === 'quote')
      return { type: 'blockquote', content: [paragraph(run.map((line) => line.slice(2)).join('\n'), nameOf)] }
    return paragraph(run.join('\n'), nameOf)
  })
}

const paragraph = (text: string, nameOf: NameOf): Block => ({ type: 'paragraph', content: inlineOf(text, nameOf) })

const special = /\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)|@([a-z]{2,40})/g

function inlineOf(text: string, nameOf: NameOf): Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const found of text.matchAll(special)) {
    const [whole, words, href, key] = found
    const node = words && href ? link(words, href) : mention(key, nameOf)
    if (!node) continue
    parts.push(...wordsOf(text.slice(from, found.index)), node)
    from = found.index + whole.length
  }
  return [...parts, ...wordsOf(text.slice(from))]
}

const link = (words: string, href: string): Inline => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href } }],
})

function mention(key: string | undefined, nameOf: NameOf): Inline | undefined {
  const person = key ? nameOf(key) : undefined
  return person && { type: 'mention', attrs: { personId: person.id, label: person.name } }
}

/** Tags, addresses and line breaks by the rule for all plain text. */
const wordsOf = (text: string): Inline[] => (text ? plain(text) : [])
