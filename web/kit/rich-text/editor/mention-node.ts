import { mergeAttributes, Node } from '@tiptap/core'
import { maxLabelLength } from '../../../../contract/rich-text-document.ts'
import prose from '../prose.module.css'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** A person in the text: one piece, so that a name cannot be half deleted. */
export const MentionNode = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({ personId: { default: null, rendered: false }, label: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'span[data-person]',
      priority: 60,
      getAttrs: (element) => {
        const personId = element.getAttribute('data-person') ?? ''
        const label = (element.textContent ?? '').replace(/^@/, '').replace(/\s+/g, ' ').trim()
        return uuid.test(personId) && label !== '' && label.length <= maxLabelLength ? { personId, label } : false
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-person': node.attrs.personId, class: prose.mention }),
    `@${node.attrs.label}`,
  ],
  renderText: ({ node }) => `@${node.attrs.label}`,
})
