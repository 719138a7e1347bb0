import type { Block, Inline, ListItem, Mark, RichTextLimits } from '../../contract/rich-text-document.ts'
import { isSafeHref, toSafeHref } from '../../contract/safe-href.ts'
import {
  attribute,
  cleanText,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  scriptText,
  textOf,
} from './html-tree.ts'
import { inlineLine } from './inline-line.ts'

export type HtmlWalk = {
  limits: RichTextLimits
  /** Where relative links are resolved against; without it they become text. */
  baseUrl: string | undefined
  withHeadings: boolean
  losses: Set<string>
  /** How many elements stand above the present one. */
  level: number
}

const invisible = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'select',
  'input',
  'button',
  'textarea',
])
const embedded = new Set(['img', 'iframe', 'svg', 'math', 'object', 'embed', 'canvas', 'audio', 'video'])
const paragraphs = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'nav',
  'figure',
  'figcaption',
  'details',
  'summary',
  'dl',
  'dt',
  'dd',
  'address',
  'form',
  'fieldset',
  'center',
  'body',
  'html',
  'li',
  'tr',
  'td',
  'th',
  'caption',
  'table',
  'hr',
])
const markOf: Record<string, Mark> = {
  strong: { type: 'bold' },
  b: { type: 'bold' },
  em: { type: 'italic' },
  i: { type: 'italic' },
  cite: { type: 'italic' },
  s: { type: 'strike' },
  del: { type: 'strike' },
  strike: { type: 'strike' },
  code: { type: 'code' },
  kbd: { type: 'code' },
  samp: { type: 'code' },
  tt: { type: 'code' },
}
// Far deeper than anybody writes, far shallower than the stack.
const deepestElement = 200

const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  marks.some((one) => one.type === mark.type) ? marks : [...marks, mark]

/** Turns HTML nodes into blocks. `depth` is how many document nodes stand above them. */
export function blocksOf(nodes: readonly HtmlNode[], depth: number, walk: HtmlWalk): Block[] {
  const blocks: Block[] = []
  const line = inlineLine()
  const endParagraph = () => {
    for (const content of pieces(line.take(), walk.limits.children)) blocks.push({ type: 'paragraph', content })
  }
  const addBlocks = (more: readonly Block[]) => {
    endParagraph()
    for (const block of more) blocks.push(block)
  }

  function visit(node: HtmlNode, marks: readonly Mark[]): void {
    if (isText(node)) line.add(cleanText(node.value), marks)
    else if (isElement(node) && walk.level >= deepestElement) {
      walk.losses.add('nesting')
      line.add(textOf(node), marks)
    } else if (isElement(node)) {
      walk.level += 1
      visitElement(node, marks)
      walk.level -= 1
    }
  }

  function visitElement(element: HtmlElement, marks: readonly Mark[]): void {
    const { tagName } = element
    const mark = Object.hasOwn(markOf, tagName) ? markOf[tagName] : undefined
    const visitAll = (inner: readonly Mark[]) => {
      for (const child of element.childNodes) visit(child, inner)
    }
    if (invisible.has(tagName)) return
    if (mark) visitAll(withMark(marks, mark))
    else if (tagName === 'br') line.breakLine()
    else if (tagName === 'a') visitAll(withLink(element, 'href', marks, walk))
    else if (tagName === 'sup' || tagName === 'sub') line.add(scriptText(tagName, textOf(element).trim()), marks)
    else if (tagName === 'pre') addBlocks(codeBlock(element))
    else if (tagName === 'ul' || tagName === 'ol') addBlocks(list(element, tagName, depth, walk))
    else if (tagName === 'blockquote') addBlocks(quote(element, depth, walk))
    else if (/^h[1-6]$/.test(tagName)) addBlocks(heading(element, tagName <= 'h2' ? 2 : 3, depth, walk))
    else if (tagName === 'hr' && walk.withHeadings) addBlocks([{ type: 'horizontalRule' }])
    else if (tagName === 'tr') {
      visitCells(element, marks)
      line.breakLine()
    } else if (embedded.has(tagName)) {
      walk.losses.add(tagName === 'img' ? 'images' : 'embedded')
      const source = withLink(element, 'src', marks, walk)
      const words = cleanText(attribute(element, 'alt') ?? attribute(element, 'title') ?? '').trim()
      line.add(words || linkIn(source) || '', source)
    } else {
      if (tagName === 'table') walk.losses.add('tables')
      const isBlock = paragraphs.has(tagName)
      if (isBlock) endParagraph()
      visitAll(marks)
      if (isBlock) endParagraph()
    }
  }

  function visitCells(row: HtmlElement, marks: readonly Mark[]): void {
    const cells = row.childNodes.filter(isElement)
    for (const [index, cell] of cells.entries()) {
      if (index > 0) line.add(' | ', [])
      // A cell's own paragraphs would break the line, so only its words and their marks come along.
      for (const inline of inlinesOf(cell, 0, walk)) {
        if (inline.type === 'text') line.add(inline.text, [...marks, ...(inline.marks ?? [])].filter(firstOfItsType))
        else line.add(' ', [])
      }
    }
  }

  for (const node of nodes) visit(node, [])
  endParagraph()
  return blocks
}

const firstOfItsType = (mark: Mark, index: number, all: readonly Mark[]): boolean =>
  all.findIndex((one) => one.type === mark.type) === index

const linkIn = (marks: readonly Mark[]): string | undefined => marks.find((mark) => mark.type === 'link')?.attrs.href

function withLink(element: HtmlElement, name: 'href' | 'src', marks: readonly Mark[], walk: HtmlWalk): readonly Mark[] {
  const raw = attribute(element, name)?.trim()
  if (raw === undefined || raw === '' || raw.startsWith('#')) return marks
  const resolved = walk.baseUrl === undefined ? raw : (URL.parse(raw, walk.baseUrl)?.href ?? raw)
  const href = isSafeHref(raw)
    ? raw
    : /^[a-z][a-z0-9+.-]*:/i.test(resolved) || resolved.startsWith('//')
      ? toSafeHref(resolved)
      : null
  if (href !== null) return withMark(marks, { type: 'link', attrs: { href } })
  walk.losses.add('links')
  return marks
}

/** A paragraph of more nodes than a parent may hold goes on in a next one. */
function pieces(nodes: Inline[], size: number): Inline[][] {
  const found: Inline[][] = []
  for (let from = 0; from < nodes.length; from += size) found.push(nodes.slice(from, from + size))
  return found
}

/** The words inside an element as one line: its blocks are joined by a break. */
function inlinesOf(element: HtmlElement, depth: number, walk: HtmlWalk): Inline[] {
  const found: Inline[] = []
  const gather = (blocks: readonly (Block | ListItem)[]) => {
    for (const block of blocks) {
      if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'codeBlock') {
        if (found.length > 0) found.push({ type: 'hardBreak' })
        for (const inline of block.content ?? []) found.push(inline)
      } else if ('content' in block) gather(block.content)
    }
  }
  // Deep enough that nothing nests: a line has no lists or quotes.
  gather(blocksOf(element.childNodes, Math.max(depth, walk.limits.depth), walk))
  return found
}

function heading(element: HtmlElement, level: 2 | 3, depth: number, walk: HtmlWalk): Block[] {
  return pieces(inlinesOf(element, depth, walk), walk.limits.children).map((content): Block => {
    if (walk.withHeadings) return { type: 'heading', attrs: { level }, content }
    const bold = (node: Inline): Inline =>
      node.type === 'text' ? { ...node, marks: [...withMark(node.marks ?? [], { type: 'bold' })] } : node
    return { type: 'paragraph', content: content.map(bold) }
  })
}

function codeBlock(element: HtmlElement): Block[] {
  const text = textOf(element).replace(/\n+$/, '')
  if (text.trim() === '') return []
  const inner = element.childNodes.find((child) => isElement(child))
  const classes = `${attribute(element, 'class') ?? ''} ${inner && isElement(inner) ? (attribute(inner, 'class') ?? '') : ''}`
  const language = /\blang(?:uage)?-([\w+#.-]{1,30})(?:\s|$)/.exec(classes)?.[1]
  const content = [{ type: 'text' as const, text }]
  return [
    language && language !== 'none'
      ? { type: 'codeBlock', attrs: { language }, content }
      : { type: 'codeBlock', content },
  ]
}

function list(element: HtmlElement, tagName: 'ul' | 'ol', depth: number, walk: HtmlWalk): Block[] {
  // The list, its item, the paragraph and the words.
  if (depth + 4 > walk.limits.depth) {
    if (depth < walk.limits.depth) walk.losses.add('nesting')
    return element.childNodes.flatMap((child) => blocksOf([child], depth, walk))
  }
  const found = element.childNodes.flatMap((child): ListItem[] => {
    const blocks = blocksOf(isElement(child) && child.tagName === 'li' ? child.childNodes : [child], depth + 2, walk)
    if (blocks.length === 0) return []
    const first: Block[] = blocks[0]?.type === 'paragraph' ? [] : [{ type: 'paragraph' }]
    return [{ type: 'listItem', content: [...first, ...blocks] }]
  })
  if (found.length === 0) return []
  if (tagName === 'ul') return [{ type: 'bulletList', content: found }]
  const start = Number(attribute(element, 'start') ?? 1)
  const isPlain = !Number.isInteger(start) || start === 1 || start < 0 || start > 1_000_000
  return [isPlain ? { type: 'orderedList', content: found } : { type: 'orderedList', attrs: { start }, content: found }]
}

function quote(element: HtmlElement, depth: number, walk: HtmlWalk): Block[] {
  // The quote, the paragraph and the words.
  if (depth + 3 > walk.limits.depth) {
    if (depth < walk.limits.depth) walk.losses.add('nesting')
    return blocksOf(element.childNodes, depth, walk)
  }
  const content = blocksOf(element.childNodes, depth + 1, walk)
  return content.length > 0 ? [{ type: 'blockquote', content }] : []
}
