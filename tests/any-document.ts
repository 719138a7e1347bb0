import fc from 'fast-check'
import { normaliseTag } from '../contract/normalise-tag.ts'
import type { Block, Inline, Mark, RichTextDocument } from '../contract/rich-text-document.ts'
import { isSafeHref } from '../contract/safe-href.ts'

const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((words) => !/[^\P{Cc}\n\t]/u.test(words))
const anyMarks = fc.uniqueArray(
  fc.oneof(
    fc.record({ type: fc.constantFrom('bold' as const, 'italic' as const, 'strike' as const, 'code' as const) }),
    fc
      .webUrl({ withQueryParameters: true })
      .filter(isSafeHref)
      .map((href): Mark => ({ type: 'link', attrs: { href } })),
  ),
  { selector: (mark) => mark.type, maxLength: 3 },
)
const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: anyText, marks: anyMarks }),
  fc.constant<Inline>({ type: 'hardBreak' }),
  fc.uuid().map((personId): Inline => ({ type: 'mention', attrs: { personId, label: 'Wim Terpstra' } })),
  anyText
    .map((words) => normaliseTag(words))
    .filter((tag) => tag !== null)
    .map((tag): Inline => ({ type: 'tag', attrs: { tag, label: tag } })),
)
const { block: anyBlock } = fc.letrec<{ block: Block; paragraph: Block; list: Block }>((tie) => ({
  paragraph: fc.record({ type: fc.constant('paragraph' as const), content: fc.array(anyInline, { maxLength: 6 }) }),
  list: fc
    .tuple(
      fc.constantFrom('bulletList' as const, 'orderedList' as const),
      fc.array(fc.tuple(tie('paragraph'), fc.array(tie('block'), { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
    )
    .map(
      ([type, items]): Block => ({
        type,
        content: items.map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
      }),
    ),
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('paragraph'),
    fc.record({
      type: fc.constant('heading' as const),
      attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const) }),
      content: fc.array(anyInline, { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('codeBlock' as const),
      content: anyText.map((words) => [{ type: 'text' as const, text: words }]),
    }),
    fc.constant<Block>({ type: 'horizontalRule' }),
    tie('list'),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((content): Block => ({ type: 'blockquote', content })),
  ),
}))
/** Any document that the contract accepts, for property tests. */
export const anyDocument: fc.Arbitrary<RichTextDocument> = fc
  .array(anyBlock, { minLength: 1, maxLength: 6 })
  .map((content) => ({ version: 1, doc: { type: 'doc', content } }))
