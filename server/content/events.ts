import { eventKind } from '../platform/outbox.ts'

/** Where an item stands: what live and listeners need to know who it concerns. */
export interface Reach {
  audiences: string[]
  /** At least one audience is everyone's or an open group. */
  open: boolean
}

export const itemPublished = eventKind<
  Reach & { itemId: string; kind: string; authorId: string; mentions: string[]; isImport?: boolean }
>('item.published')
export const itemEdited = eventKind<Reach & { itemId: string; authorId: string; mentions: string[] }>('item.edited')
export const itemRemoved = eventKind<Reach & { itemId: string; authorId: string }>('item.removed')
export const itemRestored = eventKind<Reach & { itemId: string; authorId: string }>('item.restored')
export const itemShared = eventKind<Reach & { itemId: string; audienceId: string; personId: string }>('item.shared')
export const itemPinned = eventKind<Reach & { itemId: string; audienceId: string }>('item.pinned')
export const draftChanged = eventKind<{ personId: string }>('draft.changed')
