/**
 * What a dump becomes in Plein. `source` names where a record comes from, such as `stackexchange:<site>:post:123`; it is
 * the same on every run, so that importing again changes nothing. Bodies are HTML from strangers: convert, never show.
 */
export interface PersonRecord {
  kind: 'person'
  source: string
  /** Null where the dump tells nothing about a deleted account; the importer gives it the organisation's words. */
  name: string | null
  /** Somebody whose account was deleted before the dump was made. */
  isFormer: boolean
  /** The community's own background account, which is no person. */
  isSystem: boolean
  joinedAt: Date
  location: string | null
  aboutHtml: string | null
}

export interface TagRecord {
  kind: 'tag'
  source: string
  name: string
}

export interface QuestionRecord {
  kind: 'question'
  source: string
  author: string
  title: string
  bodyHtml: string
  /** Tag names, each of them given as a TagRecord before. */
  tags: string[]
  publishedAt: Date
  editedAt: Date | null
}

/** A comment with the role answer. */
export interface AnswerRecord {
  kind: 'answer'
  source: string
  question: string
  author: string
  bodyHtml: string
  postedAt: Date
  editedAt: Date | null
}

export interface CommentRecord {
  kind: 'comment'
  source: string
  question: string
  /** The answer that this is a reply to; null for a remark on the question itself. */
  answer: string | null
  author: string
  bodyHtml: string
  postedAt: Date
}

/** Reactions of which only the number is known: the dump tells nobody's name. `helped` exists on answers only. */
export interface ReactionCountRecord {
  kind: 'reactionCount'
  on: { kind: 'question' | 'answer' | 'comment'; source: string }
  reaction: 'like' | 'helped'
  count: number
}

export interface BookmarkRecord {
  kind: 'bookmark'
  person: string
  question: string
  madeAt: Date
}

export interface AcceptedRecord {
  kind: 'accepted'
  question: string
  answer: string
  /** Null where the dump names the answer but not the vote. */
  acceptedAt: Date | null
}

export type PleinRecord =
  | PersonRecord
  | TagRecord
  | QuestionRecord
  | AnswerRecord
  | CommentRecord
  | ReactionCountRecord
  | BookmarkRecord
  | AcceptedRecord
