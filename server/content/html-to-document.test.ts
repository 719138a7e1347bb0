import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linksOf, plainText, richText, shortText } from '../../contract/rich-text.ts'
import { htmlToDocument } from './html-to-document.ts'

const blocks = (html: string) => htmlToDocument(html).document.doc.content
const words = (html: string) => plainText(htmlToDocument(html).document)

describe('HTML from elsewhere', () => {
  it('keeps paragraphs, marks, lists, quotes, code, headings and rules', () => {
    const html = `<h1>Lampen</h1><p>Een  <b>dikke <i>schuine</i></b>\nregel<br>en nog <code>een</code></p><hr>
      <ol start="4"><li>vier</li><li><p>vijf</p><ul><li>sub</li></ul></li></ol>
      <blockquote><p>zei hij</p></blockquote><pre class="lang-qsharp prettyprint-override"><code>let x = 1;\n  y\n</code></pre>`
    expect(blocks(html)).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Lampen' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Een ' },
          { type: 'text', text: 'dikke ', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'schuine', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'text', text: ' regel' },
          { type: 'hardBreak' },
          { type: 'text', text: 'en nog ' },
          { type: 'text', text: 'een', marks: [{ type: 'code' }] },
        ],
      },
      { type: 'horizontalRule' },
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'vier' }] }] },
          {
            type: 'listItem',
            content: [
              { type: 'paragraph', content: [{ type: 'text', text: 'vijf' }] },
              {
                type: 'bulletList',
                content: [
                  { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'sub' }] }] },
                ],
              },
            ],
          },
        ],
      },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'zei hij' }] }] },
      { type: 'codeBlock', attrs: { language: 'qsharp' }, content: [{ type: 'text', text: 'let x = 1;\n  y' }] },
    ])
    expect(htmlToDocument(html).losses).toEqual([])
  })

  it('keeps formulas as they are written, and what is raised or lowered readable', () => {
    expect(
      words(
        '<p>Een <em>toestand</em> $|\\psi\\rangle = \\alpha_0 * x$, 10<sup>3</sup> m<sup>kop</sup> H<sub>2</sub>O</p>',
      ),
    ).toBe('Een toestand $|\\psi\\rangle = \\alpha_0 * x$, 10³ m^(kop) H₂O')
  })

  it('turns pictures into links with their words, and tables into lines, and says so', () => {
    const { document, losses } = htmlToDocument(
      '<p><a href="https://plein.nl/groot.png"><img src="/klein.png" alt="De kade"></a></p><table><tr><th>a</th><th><b>b</b></th></tr><tr><td><p>1</p></td><td>2</td></tr></table>',
      { baseUrl: 'https://oud.nl/x/' },
    )
    expect(plainText(document)).toBe('De kade\na | b\n1 | 2')
    expect(linksOf(document)).toEqual(['https://plein.nl/groot.png'])
    expect(losses).toEqual(['images', 'tables'])
  })

  it('safety 76: resolves relative links only against a base, and drops hostile ones but not their words', () => {
    const html = '<a href="/q/1">vraag</a> <a href="java\nscript:alert(1)">klik</a> <a href="#kop">kop</a>'
    expect(linksOf(htmlToDocument(html, { baseUrl: 'https://oud.nl' }).document)).toEqual(['https://oud.nl/q/1'])
    expect(linksOf(htmlToDocument(html).document)).toEqual([])
    expect(htmlToDocument(html).losses).toEqual(['links'])
    expect(words(html)).toBe('vraag klik kop')
  })

  it('safety 77: lets no script, style or form through', () => {
    const html =
      '<p onclick="x">Dag<script>alert(1)</script><style>p{}</style><svg onload=alert(1)></svg><img src=x onerror=alert(1)></p>'
    expect(JSON.stringify(blocks(html))).toBe('[{"type":"paragraph","content":[{"type":"text","text":"Dag"}]}]')
  })

  it('flattens what nests too deeply and shortens what is too long, and says so', () => {
    const deep = htmlToDocument(`${'<ul><li>x'.repeat(40)}`)
    expect(deep.losses).toEqual(['nesting'])
    expect(plainText(deep.document).replace(/\n/g, '')).toBe('x'.repeat(40))
    const long = htmlToDocument(`<p>${'woord '.repeat(20_000)}</p>`)
    expect(long.losses).toEqual(['structure', 'length'])
    expect(plainText(long.document).length).toBeGreaterThan(99_000)
    const many = htmlToDocument('<p>a</p>'.repeat(9_000))
    expect(many.losses).toEqual(['structure'])
    for (const { document } of [deep, long, many]) expect(richText.safeParse(document).error).toBeUndefined()
  })

  it('copes with pages made to exhaust the stack, in reasonable time', { timeout: 120_000 }, () => {
    // of this process's own: what else the machine does is no fault of the page
    const before = process.cpuUsage()
    for (const tag of ['div', 'b', 'blockquote', 'ul><li', 'table><tr><td', 'h2', 'a href="https://plein.nl"', 'sup']) {
      const { document } = htmlToDocument(`<${tag}>x`.repeat(3_000))
      expect(richText.safeParse(document).error).toBeUndefined()
    }
    for (const html of ['<br>', '<p>a', '<li>a', '<a>b</a>', '<td>']) {
      for (const around of ['div', 'pre', 'ul', 'h2', 'table><tr', 'blockquote']) {
        const { document } = htmlToDocument(`<${around}>${html.repeat(70_000)}`)
        expect(richText.safeParse(document).error).toBeUndefined()
      }
    }
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000_000).toBeLessThan(20)
  })

  it('always gives what both presets accept, whatever came in', () => {
    const scraps = [
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</li>',
      '</ul>',
      '<ol start=-1>',
      '<blockquote>',
      '</blockquote>',
      '<pre>',
      '</pre>',
      '<code class="lang-x y">',
      '</code>',
      '<h1>',
      '</h3>',
      '<table>',
      '<tr>',
      '<td>',
      '<br>',
      '<hr>',
      '<a href="https://plein.nl">',
      '<a href="x:y">',
      '</a>',
      '<img alt="a" src="//plein.nl/a">',
      '<b>',
      '</b>',
      '<sup>',
      '</sup>',
      'woord ',
      ' ',
      '\n',
      '&nbsp;',
      '&#0;',
      '\ud800',
      '\u0007',
      '<!--',
      '-->',
      '<math><mi>',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }),
        (parts) => {
          const html = parts.join('')
          expect(richText.safeParse(htmlToDocument(html).document).error).toBeUndefined()
          expect(
            shortText.safeParse(htmlToDocument(html, { preset: 'shortText', baseUrl: 'https://plein.nl' }).document)
              .error,
          ).toBeUndefined()
        },
      ),
      { numRuns: 500 },
    )
  })
})
