import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Block, RichTextDocument } from '../../../contract/rich-text-document.ts'
import { RichText, type RichTextProps } from './rich-text.tsx'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const drawn = (content: Block[], props: Omit<RichTextProps, 'value'> = {}) => {
  const value: RichTextDocument = { version: 1, doc: { type: 'doc', content } }
  const html = renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <RichText value={value} {...props} />
    </I18nProvider>,
  )
  return html.replace(/ class="[^"]*"/g, '').replace(/<svg.*?<\/svg>/g, '')
}

describe('rich text on screen', () => {
  it('draws every block and mark as its element', () => {
    const html = drawn([
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Kop' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'vet', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'hardBreak' },
          { type: 'text', text: 'a<b' },
        ],
      },
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
      { type: 'blockquote', content: [{ type: 'horizontalRule' }] },
      { type: 'codeBlock', attrs: { language: 'ts' }, content: [{ type: 'text', text: '<script>' }] },
    ])
    expect(html).toBe(
      '<div><h2>Kop</h2><p><strong><em>vet</em></strong><br/>a&lt;b</p><ol start="3"><li><p><br/></p></li></ol>' +
        '<blockquote><hr/></blockquote><pre tabindex="0" translate="no" data-language="ts"><code>&lt;script&gt;</code></pre></div>',
    )
  })

  it('lets headings step down to fit the page', () => {
    expect(
      drawn([{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'x' }] }], { headingLevel: 4 }),
    ).toContain('<h5>x</h5>')
  })

  it('joins one link over its marks, vouches for nothing, and says that it leaves', () => {
    const link = { type: 'link' as const, attrs: { href: 'https://example.org/a' } }
    const html = drawn([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'een ', marks: [link] },
          { type: 'text', text: 'twee', marks: [{ type: 'bold' }, link] },
        ],
      },
    ])
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('<a href="https://example.org/a" rel="noopener nofollow ugc">een <strong>twee</strong>')
    expect(html).toContain('(other website)')
  })

  it('safety 76: draws no link for an address that the rules refuse, though it be stored', () => {
    const html = drawn([
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
      },
    ])
    expect(html).toBe('<div><p>x</p></div>')
  })

  it('leaves persons and tags to the app, and never puts a link in a link', () => {
    const marks = [{ type: 'link' as const, attrs: { href: 'https://example.org' } }]
    const content: Block[] = [
      {
        type: 'paragraph',
        content: [
          { type: 'mention', attrs: { personId: 'p1', label: 'Wim' }, marks },
          { type: 'tag', attrs: { tag: 'q#', label: 'Q#' } },
        ],
      },
    ]
    expect(drawn(content)).toBe('<div><p><span>@Wim</span><span>#Q#</span></p></div>')
    expect(
      drawn(content, { renderMention: ({ personId, label }) => <a href={`/people/${personId}`}>{label}</a> }),
    ).toContain('<p><span><a href="/people/p1">Wim</a></span>')
  })
})
