import { getSchema } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, type RichTextDocument, richText, shortText } from '../../../../contract/rich-text.ts'
import { anyDocument } from '../../../../tests/any-document.ts'
import { cleanPaste } from './clean-paste.ts'
import { richTextExtensions } from './rich-text-extensions.ts'
import { triggerAt } from './trigger.ts'

const schema = getSchema(richTextExtensions('richText', () => ''))
const written = (doc: unknown): RichTextDocument => ({ version: 1, doc }) as RichTextDocument

describe('the editor', () => {
  it('opens any document that the contract accepts, and gives it back saying the same', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const node = schema.nodeFromJSON(document.doc)
        node.check()
        const back = written(node.toJSON())
        expect(richText.safeParse(back).error).toBeUndefined()
        expect(plainText(back)).toBe(plainText(document))
        const again = schema.nodeFromJSON(back.doc)
        expect(again.eq(node)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('knows exactly the nodes and marks of the contract', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([
      'blockquote',
      'bulletList',
      'codeBlock',
      'doc',
      'hardBreak',
      'heading',
      'horizontalRule',
      'listItem',
      'mention',
      'orderedList',
      'paragraph',
      'tag',
      'text',
    ])
    expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'code', 'italic', 'link', 'strike'])
    const short = getSchema(richTextExtensions('shortText', () => ''))
    expect(Object.keys(short.nodes)).not.toContain('heading')
    expect(Object.keys(short.nodes)).not.toContain('horizontalRule')
  })

  it('safety 77: cleans what is pasted: no control characters, no nest beyond the contract', () => {
    const quoted = (depth: number, words: string): unknown =>
      depth === 0
        ? { type: 'paragraph', content: [{ type: 'text', text: words }] }
        : { type: 'blockquote', content: [quoted(depth - 1, words)] }
    for (const [depth, words] of [
      [2, 'a\u0007b\u0000\ud800'],
      [40, 'diep'],
    ] as const) {
      const slice = new Slice(Fragment.from(schema.nodeFromJSON(quoted(depth, words))), 0, 0)
      const { content } = cleanPaste(slice, 10)
      const document = written(schema.topNodeType.create(null, content).toJSON())
      expect((depth > 10 ? shortText : richText).safeParse(document).error).toBeUndefined()
      expect(plainText(document)).toBe(depth > 10 ? 'diep' : 'ab\ufffd')
    }
  })
})

describe('the sign at the cursor', () => {
  const asked = (text: string, block = 'paragraph') => {
    const doc = schema.nodeFromJSON({ type: 'doc', content: [{ type: block, content: [{ type: 'text', text }] }] })
    const state = EditorState.create({ doc, selection: TextSelection.create(doc, text.length + 1) })
    const found = triggerAt(state)
    return found && `${found.kind}:${found.query}@${found.from}-${found.to}`
  }

  it('asks for people, with their spaces, for tags and for emoji', () => {
    expect(asked('Dag @')).toBe('people:@5-6')
    expect(asked('Dag @Wim de V')).toBe('people:Wim de V@5-14')
    expect(asked('(#q#')).toBe('tags:q#@2-5')
    expect(asked(':lach')).toBe('emoji:lach@1-6')
  })

  it('asks for nothing within words, addresses, times and code', () => {
    for (const text of ['wim@plein', 'C#', 'om 10:30', '#', ':', ': d', 'a #b c', '@een twee drie vier vijf'])
      expect(asked(text), text).toBe(null)
    expect(asked('@wim', 'codeBlock')).toBe(null)
  })
})
