import { randomUUID } from 'node:crypto'
import type { ReactionKind } from '../../contract/reaction-kinds.ts'

/**
 * How a write ended for who made it. 'acknowledged': the server said yes. 'open': nobody said anything and the writer
 * gave up asking: it may have happened once or not at all. 'refused': the server said no, so it must not be there.
 */
export type Outcome = 'acknowledged' | 'open' | 'refused'

/** A text with a word of its own, by which it is found again wherever it went. */
export interface Text {
  mark: string
  outcome: Outcome
}

export interface PostRecord {
  mark: string
  outcome: Outcome
  id: string | null
  authorId: string
  audienceId: string
  /** Who was named in it. */
  mentions: string[]
  /** Later texts in order; the last acknowledged one is what it says now. */
  edits: Text[]
  removal: Outcome | null
  /** By person: what they set last. */
  reactions: Map<string, { kind: ReactionKind | null; outcome: Outcome }>
}

export interface CommentRecord {
  mark: string
  outcome: Outcome
  id: string | null
  itemId: string
  /** Of the comment it answers; always one at the top. */
  parentId: string | null
  authorId: string
  mentions: string[]
  edits: Text[]
  removal: Outcome | null
}

/** What everybody wrote, and what they were told about it. */
export interface Journal {
  posts: PostRecord[]
  comments: CommentRecord[]
  /** How often a write was asked again with its own key because no answer came. */
  askedAgain: number
  /** Answers other than yes, by status and code. */
  answers: Map<string, number>
  /** One key that brought two different answers. */
  disagreements: string[]
}

export const newJournal = (): Journal => ({
  posts: [],
  comments: [],
  askedAgain: 0,
  answers: new Map(),
  disagreements: [],
})

/** A word that stands nowhere else: letters only, so that it is one word for the index too. */
export const newMark = () =>
  `mark${randomUUID()
    .replaceAll('-', '')
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`

/** The mark in a text. */
export const markIn = (text: string): string | null => /mark[a-p]{32}/.exec(text)?.[0] ?? null

/** What a text may say now: the last acknowledged, or one that stayed open behind it. */
export function mayRead(record: { mark: string; edits: Text[] }): string[] {
  const marks: string[] = []
  for (const { mark, outcome } of [...record.edits].reverse()) {
    if (outcome === 'refused') continue
    marks.push(mark)
    if (outcome === 'acknowledged') return marks
  }
  return [...marks, record.mark]
}

/** Between which versions it must be: one more for every acknowledged edit, perhaps one for every open one. */
export function mayHaveVersion(record: { edits: Text[] }): { least: number; most: number } {
  const counted = (outcome: Outcome) => record.edits.filter((edit) => edit.outcome === outcome).length
  const least = 1 + counted('acknowledged')
  return { least, most: least + counted('open') }
}
