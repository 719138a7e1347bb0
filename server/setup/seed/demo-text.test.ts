import { expect, test } from 'vitest'
import { richText } from '../../../contract/rich-text.ts'
import { demo } from '../demo/demo.ts'
import { demoText } from './demo-text.ts'

const id = '11111111-1111-4111-8111-111111111111'
const nameOf = (key: string) => (key === 'wim' ? { id, name: 'Wim Terpstra' } : undefined)

test('mentions, tags, lists, quotes and links become what they are', () => {
  const { doc } = demoText(
    'Vraag @wim even. #gladheid\n\n- een\n- twee\n> zei hij\n\n[hier](https://lindeplein.example/a)',
    nameOf,
  )
  expect(doc.content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'blockquote', 'paragraph'])
  expect(doc.content[0]).toMatchObject({
    content: [
      { text: 'Vraag ' },
      { type: 'mention', attrs: { personId: id, label: 'Wim Terpstra' } },
      { text: ' even. ' },
      { type: 'tag', attrs: { tag: 'gladheid' } },
    ],
  })
  expect(doc.content[3]).toMatchObject({
    content: [{ text: 'hier', marks: [{ type: 'link', attrs: { href: 'https://lindeplein.example/a' } }] }],
  })
})

test('an at sign that names nobody stays text', () => {
  expect(demoText('mail naar a@b of @niemand', nameOf).doc.content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'mail naar a@b of @niemand' }] },
  ])
})

test('every text of the demo is rich text of the contract', () => {
  for (const { body } of [...demo.posts, ...demo.articles, ...demo.questions])
    expect(richText.safeParse(demoText(body, nameOf)).success).toBe(true)
})
