import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDocument } from '../tests/any-document.ts'
import { isNormalisedTag, normaliseTag } from './normalise-tag.ts'
import {
  emptyDocument,
  excerpt,
  isEmpty,
  linksOf,
  mentionedPersons,
  plainText,
  type RichTextDocument,
  richText,
  shortText,
  tagsOf,
  textToDocument,
} from './rich-text.ts'
import { isSafeHref, toSafeHref } from './safe-href.ts'

const person = 'b1f6c3de-4a4b-4f0e-9d0a-1f2e3d4c5b6a'
const documentOf = (...content: unknown[]) => ({ version: 1, doc: { type: 'doc', content } }) as RichTextDocument
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: unknown[]) =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words }
const link = (href: string) => ({ type: 'link', attrs: { href } })
const inLink = (href: string) => documentOf(paragraph(text('hier', link(href))))

describe('any accepted document', () => {
  it('survives a round trip through JSON and parsing unchanged, and every reader copes with it', () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 1, max: 80 }), (document, length) => {
        const parsed = richText.safeParse(document)
        expect(parsed.error).toBeUndefined()
        if (!parsed.success) return
        const again = richText.parse(JSON.parse(JSON.stringify(parsed.data)))
        expect(again).toEqual(document)
        expect(plainText(again)).toBe(plainText(document))
        expect(excerpt(again, length).length).toBeLessThanOrEqual(length)
        expect(excerpt(again, length).isWellFormed()).toBe(true)
        expect(linksOf(again).every(isSafeHref)).toBe(true)
        expect(tagsOf(again).every(isNormalisedTag)).toBe(true)
        expect(mentionedPersons(again).length).toBe(new Set(mentionedPersons(again)).size)
      }),
      { numRuns: 400 },
    )
  })

  it('comes out of any plain text, with all its words', () => {
    const anyPlain = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('\n', ' ', '#q#', '#Idee', 'https://plein.nl/a?b=c).', 'woord', '\t'), { maxLength: 60 })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(anyPlain, (plain) => {
        const document = textToDocument(plain)
        expect(richText.safeParse(document).error).toBeUndefined()
        const bare = (words: string) =>
          words
            .normalize('NFKC')
            .toLowerCase()
            .replace(/[\s\p{Cc}#]/gu, '')
        if (tagsOf(document).length === 0) expect(bare(plainText(document))).toBe(bare(plain.toWellFormed()))
      }),
      { numRuns: 400 },
    )
    expect(richText.safeParse(textToDocument('a\n\n'.repeat(30_000))).error).toBeUndefined()
    expect(richText.safeParse(textToDocument('#a '.repeat(30_000))).error).toBeUndefined()
    expect(richText.safeParse(textToDocument('x\n'.repeat(49_000))).error).toBeUndefined()
  })
})

const hidden = ['', '\u0000', '\t', '\n', '\r', ' ', '\u200b', '\u202e', '\u00ad', '\ufeff', '\u0001', '\u00a0']
const schemes = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<b>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://a.nl/1',
  'view-source:https://a.nl',
  'about:blank',
  '//a.nl',
  '/pad',
  'ws://a.nl',
  'intent://a#Intent;end',
]
const hostileLinks = [
  ...schemes.flatMap((scheme) =>
    hidden.flatMap((sign) => [sign + scheme, scheme.slice(0, 4) + sign + scheme.slice(4)]),
  ),
  'https://bank.nl@boef.nl/',
  'https://u:p@a.nl',
  'https:\\\\a.nl',
  'http:/a.nl',
  'https:///a.nl',
  'https://',
  'mailto:',
  'tel:',
  'tel:javascript',
  'mailto:a@b@c',
  'https://a.nl/"><script>',
  'https://a.nl/ b',
  `https://a.nl/${'a'.repeat(2_000)}`,
  'https://a.nl/\ud800',
  'javascript&colon;alert(1)',
  'https://[::1',
  'java\nscript:alert(1)',
  '%6aavascript:alert(1)',
]
const nest = (depth: number, inner: unknown = paragraph(text('x'))) => {
  let block = inner
  for (let at = 0; at < depth; at += 1) block = { type: 'blockquote', content: [block] }
  return block
}
const hostileNodes: unknown[] = [
  { type: 'image', attrs: { src: 'https://a.nl/x.png' } },
  { type: 'script' },
  { type: 'table', content: [] },
  { type: 'iframe' },
  { type: 'doc', content: [] },
  { type: 'paragraph', attrs: { style: 'color:red' } },
  { type: 'paragraph', onclick: 'x' },
  { type: 'paragraph', content: {} },
  { type: 'paragraph', content: 'x' },
  { type: 'paragraph', marks: [] },
  { type: 'heading', attrs: { level: 1 } },
  { type: 'heading', attrs: { level: 4 } },
  { type: 'heading', attrs: { level: '2' } },
  { type: 'heading' },
  { type: 'heading', attrs: { level: 2, id: 'x' } },
  { type: 'bulletList' },
  { type: 'bulletList', content: [] },
  { type: 'bulletList', content: [paragraph()] },
  { type: 'bulletList', content: [{ type: 'listItem', content: [] }] },
  { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'horizontalRule' }] }] },
  { type: 'orderedList', attrs: { start: -1 }, content: [{ type: 'listItem', content: [paragraph()] }] },
  { type: 'orderedList', attrs: { start: 1.5 }, content: [{ type: 'listItem', content: [paragraph()] }] },
  { type: 'orderedList', attrs: { type: 'a' }, content: [{ type: 'listItem', content: [paragraph()] }] },
  { type: 'blockquote' },
  { type: 'blockquote', content: [] },
  { type: 'blockquote', attrs: { cite: 'javascript:x' }, content: [paragraph()] },
  { type: 'listItem', content: [paragraph()] },
  text('los'),
  { type: 'codeBlock', attrs: { language: '"><script>' } },
  { type: 'codeBlock', content: [text('x', { type: 'bold' })] },
  { type: 'codeBlock', content: [{ type: 'hardBreak' }] },
  { type: 'horizontalRule', attrs: {} },
  nest(25),
  nest(5_000),
  nest(200_000),
  null,
  1,
  'paragraph',
  [],
  {},
  { type: null },
  { type: '__proto__' },
  { type: 'constructor' },
  { type: 'toString' },
  JSON.parse('{"type":"paragraph","__proto__":{"x":1}}'),
]
const hostileInlines: unknown[] = [
  text(''),
  text('\u0000'),
  text('a\u0007b'),
  text('\ud83d'),
  { type: 'text' },
  { type: 'text', text: 1 },
  { type: 'text', text: 'x', style: 'x' },
  { type: 'text', text: { toString: 'x' } },
  text('x'.repeat(100_001)),
  text('x', { type: 'bold' }, { type: 'bold' }),
  text('x', link('https://a.nl'), link('https://b.nl')),
  text('x', { type: 'textStyle', attrs: { color: 'red' } }),
  text('x', { type: 'bold', attrs: {} }),
  text('x', { type: 'link' }),
  text('x', { type: 'link', attrs: { href: 'https://a.nl', target: '_blank' } }),
  text('x', { type: 'link', attrs: { href: ['https://a.nl'] } }),
  text('x', 'bold'),
  { type: 'text', text: 'x', marks: {} },
  { type: 'mention', attrs: { personId: 'x', label: 'Wim' } },
  { type: 'mention', attrs: { personId: person } },
  { type: 'mention', attrs: { personId: person, label: '' } },
  { type: 'mention', attrs: { personId: person, label: 'a\nb' } },
  { type: 'mention', attrs: { personId: person, label: 'x'.repeat(201) } },
  { type: 'mention', attrs: { personId: `${person}/../x`, label: 'Wim' } },
  { type: 'mention', attrs: { personId: person, label: 'Wim', href: '/' } },
  { type: 'tag', attrs: { tag: 'Hoofdletter', label: 'x' } },
  { type: 'tag', attrs: { tag: 'met spatie', label: 'x' } },
  { type: 'tag', attrs: { tag: '', label: 'x' } },
  { type: 'tag', attrs: { tag: 'x'.repeat(51), label: 'x' } },
  { type: 'tag', attrs: { tag: '<b>', label: 'x' } },
  { type: 'tag', attrs: { tag: '#x', label: 'x' } },
  { type: 'tag' },
  { type: 'hardBreak', content: [] },
  { type: 'emoji', attrs: { src: 'x' } },
  paragraph(),
  null,
  'x',
]
const hostileWholes: unknown[] = [
  null,
  undefined,
  '',
  '{}',
  1,
  [],
  {},
  { version: 1 },
  { version: 2, doc: { type: 'doc', content: [paragraph()] } },
  { version: '1', doc: { type: 'doc', content: [paragraph()] } },
  { version: 1, doc: { type: 'paragraph' } },
  { version: 1, doc: { type: 'doc', content: [] } },
  { version: 1, doc: { type: 'doc', content: [paragraph()], attrs: {} } },
  { version: 1, doc: { type: 'doc', content: [paragraph()] }, html: '<b>' },
  documentOf(...Array.from({ length: 5_001 }, () => paragraph())),
  documentOf(...Array.from({ length: 101 }, () => paragraph(text('x'.repeat(1_000))))),
  documentOf(paragraph(...Array.from({ length: 5_001 }, () => ({ type: 'hardBreak' })))),
]

describe('a hostile document', () => {
  const hostile: unknown[] = [
    ...hostileLinks.map(inLink),
    ...hostileNodes.map((node) => documentOf(node)),
    ...hostileNodes.map((node) => documentOf({ type: 'blockquote', content: [node] })),
    ...hostileInlines.map((node) => documentOf(paragraph(node))),
    ...hostileWholes,
  ]

  it('safety 76: is refused, with a reason, by both presets, in every one of some four hundred shapes', () => {
    expect(hostile.length).toBeGreaterThan(300)
    for (const [index, payload] of hostile.entries()) {
      for (const schema of [richText, shortText]) {
        const result = schema.safeParse(payload)
        expect(result.success, `payload ${index}`).toBe(false)
        expect(result.error?.issues[0]?.message).toBeTruthy()
      }
    }
  })

  it('is refused naming the path', () => {
    const path = (payload: unknown) => richText.safeParse(payload).error?.issues[0]?.path.join('.')
    expect(path(documentOf(paragraph(), { type: 'image' }))).toBe('doc.content.1.type')
    expect(path(inLink('javascript:alert(1)'))).toBe('doc.content.0.content.0.marks.0.attrs.href')
    expect(path(documentOf({ type: 'paragraph', attrs: { style: 'x' } }))).toBe('doc.content.0')
  })
})

describe('the presets', () => {
  it('keep headings, rules and long texts out of comments', () => {
    for (const block of [
      { type: 'heading', attrs: { level: 2 }, content: [text('Kop')] },
      { type: 'horizontalRule' },
      paragraph(text('x'.repeat(10_001))),
    ]) {
      expect(richText.safeParse(documentOf(block)).success).toBe(true)
      expect(shortText.safeParse(documentOf(block)).success).toBe(false)
    }
  })
})

describe('reading', () => {
  const document = documentOf(
    paragraph(
      text('Dag '),
      { type: 'mention', attrs: { personId: person, label: 'Wim Terpstra' } },
      text(', kijk '),
      text('hier', link('https://plein.nl/a')),
      { type: 'hardBreak' },
      { type: 'tag', attrs: { tag: 'q#', label: 'Q#' } },
    ),
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph(text('een'))] },
        { type: 'listItem', content: [paragraph(text('twee'))] },
      ],
    },
    { type: 'horizontalRule' },
    { type: 'codeBlock', attrs: { language: 'q#' }, content: [text('a\nb')] },
  )

  it('gives words, persons, tags and links in order', () => {
    expect(plainText(document)).toBe('Dag Wim Terpstra, kijk hier\n#q#\neen\ntwee\na\nb')
    expect(mentionedPersons(document)).toEqual([person])
    expect(tagsOf(document)).toEqual(['q#'])
    expect(linksOf(document)).toEqual(['https://plein.nl/a'])
    expect(excerpt(document, 18)).toBe('Dag Wim Terpstra…')
    expect(excerpt(document, 1_000)).not.toContain('…')
  })

  it('knows an empty document, however it pretends', () => {
    expect(isEmpty(emptyDocument())).toBe(true)
    expect(isEmpty(documentOf(paragraph(text(' \u200b\u00a0\n')), { type: 'horizontalRule' }))).toBe(true)
    expect(isEmpty(document)).toBe(false)
    expect(isEmpty(documentOf(paragraph({ type: 'mention', attrs: { personId: person, label: 'Wim' } })))).toBe(false)
  })

  it('reads links and tags in plain text as people write them', () => {
    const read = textToDocument(
      'Zie https://plein.nl/a(b). Over #Ideeën, #c++ en C#; #12 niet.\nRegel twee\n\nAlinea a#b',
    )
    expect(linksOf(read)).toEqual(['https://plein.nl/a(b)'])
    expect(tagsOf(read)).toEqual(['ideeën', 'c++'])
    expect(read.doc.content).toHaveLength(2)
  })
})

describe('a tag and a link', () => {
  it('have one spelling', () => {
    expect(['#Groener Werken', 'Q#', 'C++', ' node.js ', '…', 'IDEEËN', 'a'.repeat(80)].map(normaliseTag)).toEqual([
      'groener-werken',
      'q#',
      'c++',
      'node.js',
      null,
      'ideeën',
      'a'.repeat(50),
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const tag = normaliseTag(raw)
        expect(tag === null || isNormalisedTag(tag)).toBe(true)
      }),
    )
  })

  it('are made safe from what people type', () => {
    expect(
      [
        'plein.nl',
        'wim@plein.nl',
        '//plein.nl/a',
        'https://plein.nl/a b',
        'javascript:alert(1)',
        'kantine',
        'tel:+31201234567',
      ].map(toSafeHref),
    ).toEqual(
      [
        'https://plein.nl',
        'mailto:wim@plein.nl',
        'https://plein.nl/a',
        'https://plein.nl/a%20b',
        null,
        null,
        'tel:+31201234567',
      ].map((href) => (href === 'https://plein.nl' ? 'https://plein.nl/' : href)),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const href = toSafeHref(raw)
        expect(href === null || isSafeHref(href)).toBe(true)
      }),
    )
  })
})
