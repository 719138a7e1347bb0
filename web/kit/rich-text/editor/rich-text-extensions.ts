import type { Extensions } from '@tiptap/core'
import { Placeholder } from '@tiptap/extension-placeholder'
import type { Node } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'
import { toSafeHref } from '../../../../contract/safe-href.ts'
import prose from '../prose.module.css'
import { MentionNode } from './mention-node.ts'
import { TagNode } from './tag-node.ts'

/** Which nodes there are: `shortText` has no headings and rules. The same names as in the contract. */
export type RichTextPreset = 'richText' | 'shortText'

const highestStart = 1_000_000

/** StarterKit's parts, kept to exactly the attributes that the contract knows. */
const ContractKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => {
      switch (extension.name) {
        case 'code':
          // The contract lets code be bold or a link; what was stored must not change by being opened.
          return extension.extend({ excludes: '' })
        case 'orderedList':
          return extension.extend({
            addAttributes: () => ({
              start: {
                default: 1,
                parseHTML: (element: HTMLElement) => {
                  const start = Number(element.getAttribute('start') ?? 1)
                  return Number.isInteger(start) && start >= 0 && start <= highestStart ? start : 1
                },
              },
            }),
          })
        case 'link':
          return extension.extend({
            addAttributes: () => ({
              href: {
                default: null,
                parseHTML: (element: HTMLElement) => toSafeHref(element.getAttribute('href') ?? ''),
              },
            }),
          })
        case 'codeBlock':
          return extension.extend({
            addAttributes: () => ({
              language: {
                default: null,
                rendered: false,
                parseHTML: (element: HTMLElement) => {
                  const classes = `${element.className} ${element.firstElementChild?.className ?? ''}`
                  return /\blang(?:uage)?-([\w+#.-]{1,30})(?:\s|$)/.exec(classes)?.[1] ?? null
                },
              },
            }),
          })
        case 'heading':
          return extension.extend({
            renderHTML: ({ node }: { node: Node }) => [
              `h${node.attrs.level}`,
              { class: node.attrs.level === 2 ? prose.large : prose.small },
              0,
            ],
          })
        default:
          return extension
      }
    })
  },
})

/** The editor's extensions for one preset. `hint` is read while it is empty, so it may change with the language. */
export function richTextExtensions(preset: RichTextPreset, hint: () => string): Extensions {
  return [
    ContractKit.configure({
      heading: preset === 'richText' ? { levels: [2, 3] } : false,
      ...(preset === 'shortText' ? { horizontalRule: false } : {}),
      underline: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: (address) => toSafeHref(address) !== null,
        HTMLAttributes: { target: null, rel: 'noopener nofollow ugc', class: null },
      },
    }),
    MentionNode,
    TagNode,
    Placeholder.configure({ placeholder: hint }),
  ]
}
