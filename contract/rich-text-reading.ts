import { isSeen } from './is-seen.ts'
import type { Block, Inline, ListItem, RichTextDocument } from './rich-text-document.ts'

type AnyNode = Block | ListItem | Inline | { type: 'text'; text: string }

const childrenOf = (node: AnyNode): readonly AnyNode[] => ('content' in node && node.content) || []

/** Every node of the document, in reading order. */
export function* nodesOf(document: RichTextDocument): Generator<AnyNode> {
  const waiting: AnyNode[] = document.doc.content.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    for (const child of childrenOf(node).toReversed()) waiting.push(child)
  }
}

function inlineText(node: AnyNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'hardBreak':
      return '\n'
    case 'mention':
      return node.attrs.label
    case 'tag':
      return `#${node.attrs.tag}`
    default:
      return ''
  }
}

/** The words only: blocks and hard breaks separated by a newline, mentions as names, tags as `#tag`. */
export function plainText(document: RichTextDocument): string {
  const lines: string[] = []
  for (const node of nodesOf(document)) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock') {
      lines.push(childrenOf(node).map(inlineText).join(''))
    }
  }
  return lines.join('\n')
}

/** Ids of the persons mentioned, each once, in order of appearance. */
export function mentionedPersons(document: RichTextDocument): string[] {
  const persons = new Set<string>()
  for (const node of nodesOf(document)) if (node.type === 'mention') persons.add(node.attrs.personId)
  return [...persons]
}

/** Normalised tags, each once, in order of appearance. */
export function tagsOf(document: RichTextDocument): string[] {
  const tags = new Set<string>()
  for (const node of nodesOf(document)) if (node.type === 'tag') tags.add(node.attrs.tag)
  return [...tags]
}

/** Addresses linked to, each once, in order of appearance. */
export function linksOf(document: RichTextDocument): string[] {
  const links = new Set<string>()
  for (const node of nodesOf(document)) {
    if (!('marks' in node)) continue
    for (const mark of node.marks ?? []) if (mark.type === 'link') links.add(mark.attrs.href)
  }
  return [...links]
}

/** True where nobody would read anything: only blanks, invisible characters and rules. */
export function isEmpty(document: RichTextDocument): boolean {
  return !isSeen(plainText(document))
}

/** At most `length` characters on one line, cut at a word where that is near, with `…` where something was cut. */
export function excerpt(document: RichTextDocument, length: number): string {
  const line = plainText(document).replace(/\s+/gu, ' ').trim()
  if (line.length <= length) return line
  let cut = line.slice(0, Math.max(0, length - 1))
  if (!cut.isWellFormed()) cut = cut.slice(0, -1)
  const space = cut.lastIndexOf(' ')
  if (line[cut.length] !== ' ' && space > cut.length * 0.6) cut = cut.slice(0, space)
  return `${cut.replace(/[\s,;:.–-]+$/u, '')}…`
}
