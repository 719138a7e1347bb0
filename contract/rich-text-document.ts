/**
 * Plein's one rich-text format, from post to comment to news: ProseMirror JSON with a schema version.
 * Types and limits only. Screens that merely read import this and `rich-text-reading.ts`, so that Zod stays out of
 * their chunk; whoever accepts a document from outside parses it with the schemas of `rich-text.ts`.
 */
export const richTextVersion = 1

export type Mark =
  | { type: 'bold' | 'italic' | 'strike' | 'code' }
  /** `href` has passed `isSafeHref`. */
  | { type: 'link'; attrs: { href: string } }

export type TextNode = { type: 'text'; text: string; marks?: Mark[] | undefined }
export type HardBreak = { type: 'hardBreak'; marks?: Mark[] | undefined }
/** `label` is the name at the time of writing; show the present name where it is at hand. */
export type Mention = { type: 'mention'; attrs: { personId: string; label: string }; marks?: Mark[] | undefined }
/** `tag` is normalised (see `normaliseTag`), `label` is as the writer spelt it. Both without the leading `#`. */
export type Tag = { type: 'tag'; attrs: { tag: string; label: string }; marks?: Mark[] | undefined }
export type Inline = TextNode | HardBreak | Mention | Tag

export type Paragraph = { type: 'paragraph'; content?: Inline[] | undefined }
export type Heading = { type: 'heading'; attrs: { level: 2 | 3 }; content?: Inline[] | undefined }
export type CodeBlock = {
  type: 'codeBlock'
  attrs?: { language?: string | null | undefined } | undefined
  content?: { type: 'text'; text: string }[] | undefined
}
/** The first block of a list item is always a paragraph. */
export type ListItem = { type: 'listItem'; content: Block[] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = {
  type: 'orderedList'
  attrs?: { start?: number | undefined } | undefined
  content: ListItem[]
}
export type Blockquote = { type: 'blockquote'; content: Block[] }
export type HorizontalRule = { type: 'horizontalRule' }
export type Block = Paragraph | Heading | CodeBlock | BulletList | OrderedList | Blockquote | HorizontalRule

export type RichTextDocument = { version: typeof richTextVersion; doc: { type: 'doc'; content: Block[] } }

/** Characters are UTF-16 units of plain text; depth counts nodes below `doc`; weight adds up every string. */
export type RichTextLimits = {
  characters: number
  nodes: number
  depth: number
  children: number
  weight: number
  /** Different people: who names half the organisation in one text floods its inboxes. */
  mentions: number
}

/** Posts, news, pages, questions. */
export const richTextLimits: RichTextLimits = {
  characters: 100_000,
  nodes: 20_000,
  depth: 20,
  children: 5_000,
  weight: 1_000_000,
  mentions: 50,
}
/** Comments and messages. */
export const shortTextLimits: RichTextLimits = {
  characters: 10_000,
  nodes: 3_000,
  depth: 12,
  children: 1_000,
  weight: 120_000,
  mentions: 50,
}

/** Longest link that is accepted. */
export const maxHrefLength = 2_000
/** Longest name in a mention. */
export const maxLabelLength = 200

/** A document with one empty paragraph, as the editor starts with. */
export function emptyDocument(): RichTextDocument {
  return { version: richTextVersion, doc: { type: 'doc', content: [{ type: 'paragraph' }] } }
}
