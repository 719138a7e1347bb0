import type { Announced } from '../acknowledged.ts'

/** What stands in the database after all is quiet. */
export interface Found {
  items: FoundItem[]
  comments: FoundComment[]
  reactions: { itemId: string; personId: string; kind: number }[]
  placements: { itemId: string; audienceId: string }[]
  /** Items the search index knows. */
  indexed: string[]
  notifications: FoundNotification[]
  outbox: {
    /** Rows without a position. */
    waiting: number
    rows: number
    first: number
    last: number
    announced: Announced[]
  }
  cursors: { name: string; position: number }[]
  parked: { consumer: string; position: number; kind: string; error: string }[]
}

export interface FoundItem {
  id: string
  authorId: string
  state: string
  mark: string | null
  version: number
  revisions: number
  commentCount: number
  reactionCounts: number[]
}

export interface FoundComment {
  id: string
  itemId: string
  parentId: string | null
  authorId: string
  mark: string | null
  version: number
  isRemoved: boolean
  replyCount: number
}

export interface FoundNotification {
  recipientId: string
  kind: string
  itemId: string | null
  actorIds: string[]
  actorCount: number
}

/** What the API says to somebody who may see all of it. */
export interface Seen {
  /** By id; null when it is not there (any more). */
  posts: Map<string, { mark: string | null; isRemoved: boolean; commentCount: number; reactionCounts: number[] } | null>
  /** The home stream from its newest to its end. */
  stream: string[]
  /** Of each item that was looked into, its comments and replies in the order of the page. */
  conversations: Map<string, { id: string; mark: string | null; isRemoved: boolean }[]>
}
