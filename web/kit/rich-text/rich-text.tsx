import type { Block, RichTextDocument } from '../../../contract/rich-text-document.ts'
import { Clamp } from './clamp.tsx'
import prose from './prose.module.css'
import { type InlineRenderers, RichTextInline } from './rich-text-inline.tsx'

export type RichTextProps = InlineRenderers & {
  value: RichTextDocument
  /** Folds what is longer than this many lines behind “Read more”. */
  clampLines?: number | undefined
  /** The level that the document's highest heading takes on the page; 2 unless told. */
  headingLevel?: 2 | 3 | 4 | undefined
  className?: string | undefined
}

/** Draws a rich-text document as elements, straight from its JSON: no HTML string is ever made of it. */
export function RichText({ value, clampLines, headingLevel = 2, className, ...renderers }: RichTextProps) {
  const classes = className === undefined ? prose.prose : `${prose.prose} ${className}`
  const blocks = <Blocks blocks={value.doc.content} headingLevel={headingLevel} renderers={renderers} />
  if (clampLines === undefined) return <div className={classes}>{blocks}</div>
  return (
    <Clamp lines={clampLines} className={classes}>
      {blocks}
    </Clamp>
  )
}

type Drawing = { headingLevel: 2 | 3 | 4; renderers: InlineRenderers }

function Blocks({ blocks, ...drawing }: Drawing & { blocks: readonly Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn whole; its blocks have no identity
  return blocks.map((block, index) => <BlockElement key={index} block={block} {...drawing} />)
}

function BlockElement({ block, ...drawing }: Drawing & { block: Block }) {
  switch (block.type) {
    case 'paragraph': {
      const nodes = block.content ?? []
      return <p>{nodes.length > 0 ? <RichTextInline nodes={nodes} renderers={drawing.renderers} /> : <br />}</p>
    }
    case 'heading': {
      const Heading = `h${drawing.headingLevel + block.attrs.level - 2}` as 'h2' | 'h3' | 'h4' | 'h5'
      return (
        <Heading className={block.attrs.level === 2 ? prose.large : prose.small}>
          <RichTextInline nodes={block.content ?? []} renderers={drawing.renderers} />
        </Heading>
      )
    }
    case 'bulletList':
      return <ul>{items(block.content, drawing)}</ul>
    case 'orderedList':
      return <ol start={block.attrs?.start}>{items(block.content, drawing)}</ol>
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} {...drawing} />
        </blockquote>
      )
    case 'codeBlock':
      return <CodeBlock text={block.content?.[0]?.text ?? ''} language={block.attrs?.language ?? null} />
    case 'horizontalRule':
      return <hr />
  }
}

const items = (list: readonly { content: Block[] }[], drawing: Drawing) =>
  list.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <li key={index}>
      <Blocks blocks={item.content} {...drawing} />
    </li>
  ))

function CodeBlock({ text, language }: { text: string; language: string | null }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide code scrolls sideways; the keyboard has to reach it
    <pre tabIndex={0} translate="no" data-language={language ?? undefined}>
      <code>{text}</code>
    </pre>
  )
}
