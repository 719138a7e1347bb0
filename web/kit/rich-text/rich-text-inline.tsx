import { Fragment, type ReactNode } from 'react'
import type { Inline, Mark } from '../../../contract/rich-text-document.ts'
import prose from './prose.module.css'
import { RichTextLink } from './rich-text-link.tsx'

/** How the app draws what the kit cannot know: where a person or a tag lives. */
export type InlineRenderers = {
  /** Draws a mention, usually as a link to the person. Without it: the name with an `@`. */
  renderMention?: ((mention: { personId: string; label: string }) => ReactNode) | undefined
  /** Draws a tag, usually as a link to its page. Without it: the tag with a `#`. */
  renderTag?: ((tag: { tag: string; label: string }) => ReactNode) | undefined
}

const hrefOf = (node: Inline): string | undefined => {
  // A person and a tag are links of their own; a link may not hold another.
  if (node.type === 'mention' || node.type === 'tag') return undefined
  return node.marks?.find((mark) => mark.type === 'link')?.attrs.href
}

/** Draws the inside of a paragraph or heading. Neighbours in the same link become one link. */
export function RichTextInline({ nodes, renderers }: { nodes: readonly Inline[]; renderers: InlineRenderers }) {
  const runs: { href: string | undefined; nodes: Inline[] }[] = []
  for (const node of nodes) {
    const href = hrefOf(node)
    const last = runs.at(-1)
    if (last && last.href === href) last.nodes.push(node)
    else runs.push({ href, nodes: [node] })
  }
  return runs.map((run, index) => {
    const inside = run.nodes.map((node, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn whole; its nodes have no identity
      <Fragment key={at}>{marked(node.marks, drawn(node, renderers))}</Fragment>
    ))
    return run.href === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{inside}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <RichTextLink key={index} href={run.href}>
        {inside}
      </RichTextLink>
    )
  })
}

function drawn(node: Inline, { renderMention, renderTag }: InlineRenderers): ReactNode {
  switch (node.type) {
    case 'text':
      return node.text
    case 'hardBreak':
      return <br />
    case 'mention':
      return <span className={prose.mention}>{renderMention ? renderMention(node.attrs) : `@${node.attrs.label}`}</span>
    case 'tag':
      return <span className={prose.tag}>{renderTag ? renderTag(node.attrs) : `#${node.attrs.label}`}</span>
  }
}

function marked(marks: readonly Mark[] | undefined, inside: ReactNode): ReactNode {
  let content = inside
  for (const { type } of (marks ?? []).toReversed()) {
    if (type === 'bold') content = <strong>{content}</strong>
    else if (type === 'italic') content = <em>{content}</em>
    else if (type === 'strike') content = <s>{content}</s>
    else if (type === 'code') content = <code>{content}</code>
  }
  return content
}
