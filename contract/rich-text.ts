import { z } from 'zod'
import {
  type Block,
  type Inline,
  type ListItem,
  type Mark,
  maxHrefLength,
  maxLabelLength,
  type RichTextDocument,
  type RichTextLimits,
  richTextLimits,
  richTextVersion,
  shortTextLimits,
} from './rich-text-document.ts'
import { mentionedPersons, plainText } from './rich-text-reading.ts'
import { isSafeHref } from './safe-href.ts'
import { tagName } from './tag.ts'

export type * from './rich-text-document.ts'
export { emptyDocument, richTextLimits, richTextVersion, shortTextLimits } from './rich-text-document.ts'
export { excerpt, isEmpty, linksOf, mentionedPersons, plainText, tagsOf } from './rich-text-reading.ts'
export { textToDocument } from './text-to-document.ts'

// PostgreSQL stores neither NUL nor half a surrogate pair; the other control characters only ever come from attacks
// and broken clipboards.
const isCleanText = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text)
const isCleanLabel = (label: string): boolean => label.isWellFormed() && !/\p{Cc}/u.test(label) && label.trim() !== ''
const label = z.string().min(1).max(maxLabelLength).refine(isCleanLabel, { error: 'A label is one visible line' })

const mark: z.ZodType<Mark> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['bold', 'italic', 'strike', 'code']) }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({
      href: z.string().max(maxHrefLength).refine(isSafeHref, { error: 'A link goes to http, https, mailto or tel' }),
    }),
  }),
])
const marks = z
  .array(mark)
  .max(5)
  .refine((all) => new Set(all.map((one) => one.type)).size === all.length, { error: 'Each mark at most once' })
  .optional()

const text = (characters: number) =>
  z.string().min(1).max(characters).refine(isCleanText, { error: 'Control characters are not text' })

function inlineSchema(limits: RichTextLimits): z.ZodType<Inline> {
  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: text(limits.characters), marks }),
    z.strictObject({ type: z.literal('hardBreak'), marks }),
    z.strictObject({ type: z.literal('mention'), attrs: z.strictObject({ personId: z.uuid(), label }), marks }),
    z.strictObject({ type: z.literal('tag'), attrs: z.strictObject({ tag: tagName, label }), marks }),
  ])
}

function blockSchema(limits: RichTextLimits, id: string, withHeadings: boolean): z.ZodType<Block> {
  const inline = inlineSchema(limits).meta({ id: `${id}Inline` })
  const inlines = z.array(inline).max(limits.children).optional()
  const blocks: z.ZodType<Block[]> = z.lazy(() => z.array(block).min(1).max(limits.children))
  const listItem: z.ZodType<ListItem> = z.strictObject({
    type: z.literal('listItem'),
    content: blocks.refine((all) => all[0]?.type === 'paragraph', { error: 'A list item starts with a paragraph' }),
  })
  const items = z.array(listItem).min(1).max(limits.children)
  const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlines })
  const codeBlock = z.strictObject({
    type: z.literal('codeBlock'),
    attrs: z
      .strictObject({
        language: z
          .string()
          .regex(/^[\w+#.-]{1,30}$/)
          .nullish(),
      })
      .optional(),
    content: z
      .array(z.strictObject({ type: z.literal('text'), text: text(limits.characters) }))
      .max(1)
      .optional(),
  })
  const bulletList = z.strictObject({ type: z.literal('bulletList'), content: items })
  const orderedList = z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int().min(0).max(1_000_000).optional() }).optional(),
    content: items,
  })
  const blockquote = z.strictObject({ type: z.literal('blockquote'), content: blocks })
  const heading = z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
    content: inlines,
  })
  const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') })
  const short = [paragraph, codeBlock, bulletList, orderedList, blockquote] as const
  const block: z.ZodType<Block> = (
    withHeadings
      ? z.discriminatedUnion('type', [...short, heading, horizontalRule])
      : z.discriminatedUnion('type', [...short])
  ).meta({ id: `${id}Block` })
  return block
}

/** Walks what came in before any schema does, without recursion: a nest of a million brackets costs nothing. */
function findExcess(value: unknown, limits: RichTextLimits): { message: string; path: PropertyKey[] } | null {
  type Step = { value: unknown; depth: number; key: PropertyKey; parent: Step | null }
  const path = (step: Step | null): PropertyKey[] => {
    const keys: PropertyKey[] = []
    for (let at = step; at?.parent; at = at.parent) keys.unshift(at.key)
    return keys
  }
  let [nodes, weight] = [0, 0]
  // Two levels of JSON a node (object and content), and as much again for marks, attributes and the envelope.
  const deepest = limits.depth * 2 + 8
  const waiting: Step[] = [{ value, depth: 0, key: '', parent: null }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (typeof step.value === 'string') weight += step.value.length
    else if (typeof step.value === 'object' && step.value !== null) {
      if ('type' in step.value) nodes += 1
      if (step.depth > deepest) return { message: 'Nested too deeply', path: path(step) }
      if (Object.hasOwn(step.value, '__proto__')) return { message: 'Unknown key: __proto__', path: path(step) }
      for (const [key, child] of Object.entries(step.value)) {
        weight += 1
        if (typeof child !== 'object' && typeof child !== 'string') continue
        waiting.push({
          value: child,
          depth: step.depth + 1,
          key: Array.isArray(step.value) ? Number(key) : key,
          parent: step,
        })
      }
    }
    // Marks carry a type too: twice the nodes leaves them room.
    if (nodes > limits.nodes * 2 || weight > limits.weight) return { message: 'Too large', path: [] }
  }
  return null
}

/**
 * A schema for one preset. Refuses every node, mark and attribute it does not know; issues carry the path.
 * `limits` bound characters, nodes, depth, children and the sum of all strings.
 */
function documentSchema(
  id: string,
  limits: RichTextLimits,
  withHeadings: boolean,
): z.ZodType<RichTextDocument, RichTextDocument> {
  const document = z
    .strictObject({
      version: z.literal(richTextVersion),
      doc: z.strictObject({
        type: z.literal('doc'),
        content: z
          .array(blockSchema(limits, id, withHeadings))
          .min(1)
          .max(limits.children),
      }),
    })
    .refine((whole) => plainText(whole as RichTextDocument).length <= limits.characters, {
      error: `At most ${limits.characters} characters`,
    })
    .refine((whole) => mentionedPersons(whole as RichTextDocument).length <= limits.mentions, {
      error: 'too-many-mentions',
    })
    .meta({ id })
  return z.preprocess((value, context) => {
    const excess = findExcess(value, limits)
    if (excess === null) return value
    context.addIssue({ code: 'custom', ...excess })
    return z.NEVER
  }, document) as unknown as z.ZodType<RichTextDocument, RichTextDocument>
}

/** Posts, news, pages, questions: every node and mark, up to 100,000 characters. */
export const richText = documentSchema('RichText', richTextLimits, true)

/** Comments and messages: no headings and rules, up to 10,000 characters. */
export const shortText = documentSchema('ShortText', shortTextLimits, false)
