import { InputRule, mergeAttributes, Node } from '@tiptap/core'
import { isNormalisedTag, normaliseTag } from '../../../../contract/normalise-tag.ts'
import prose from '../prose.module.css'

/** A tag in the text. Choose it from the list, or type `#word` and a space. */
export const TagNode = Node.create({
  name: 'tag',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({ tag: { default: null, rendered: false }, label: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'span[data-tag]',
      priority: 60,
      getAttrs: (element) => {
        const tag = element.getAttribute('data-tag') ?? ''
        const label = (element.textContent ?? '').replace(/^#/, '').trim()
        return isNormalisedTag(tag) && normaliseTag(label) === tag ? { tag, label } : false
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-tag': node.attrs.tag, class: prose.tag }),
    `#${node.attrs.label}`,
  ],
  renderText: ({ node }) => `#${node.attrs.label}`,
  addInputRules() {
    return [
      new InputRule({
        find: /(?:^|[\s(])#(?=[\p{N}_-]*\p{L})([\p{L}\p{N}][\p{L}\p{N}\p{M}+#._-]{0,49})\s$/u,
        handler: ({ state, range, match }) => {
          const label = match[1] ?? ''
          const tag = normaliseTag(label)
          if (tag === null) return null
          const from = range.from + match[0].indexOf('#')
          state.tr.replaceWith(from, range.to, [this.type.create({ tag, label }), state.schema.text(' ')])
        },
      }),
    ]
  },
})
