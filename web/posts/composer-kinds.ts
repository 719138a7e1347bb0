import type { MessageDescriptor } from '@lingui/core'
import type { ComponentType } from 'react'
import type { ItemCard, ItemKind } from '../../contract/item.ts'
import type { RichTextDocument } from '../../contract/rich-text-document.ts'

/** A poll as it is being written. */
export interface WrittenPoll {
  question: string
  options: string[]
  multiple: boolean
  closesAt: string | null
}

/** What the composer hands to a kind to be sent. */
export interface Written {
  title: string
  body: RichTextDocument
  attachments: { fileId: string; alt: string }[]
  tags: string[]
  poll: WrittenPoll | null
}
export interface NewWritten extends Written {
  audienceId: string
  scheduledFor: string | null
  draftId: string
}

/** One kind of item that the composer can write; its domain registers it in the composition root. */
export interface ComposerKind {
  kind: ItemKind
  icon: ComponentType
  /** In the switch: "Post". */
  word: MessageDescriptor
  /** Of the window: "New post", and "Change your post". */
  heading: MessageDescriptor
  editHeading: MessageDescriptor
  /** Of the text field, and the hint in it while it is empty. */
  bodyLabel: MessageDescriptor
  bodyHint: MessageDescriptor
  /** The kind has a title; this is its label. */
  titleLabel?: MessageDescriptor
  /** Under the title while it is typed: what was asked before. `onLeave` closes the composer and throws the draft away. */
  UnderTitle?: ComponentType<{ title: string; itemId: string | undefined; onLeave: () => void }>
  /** May the text stay empty when there is a title? */
  bodyMayBeEmpty?: boolean
  hasPoll?: boolean
  /** Publishes it. The key makes trying again safe. */
  create: (written: NewWritten, idempotencyKey: string) => Promise<ItemCard>
  save: (itemId: string, version: number, written: Written) => Promise<ItemCard>
}

const kinds = new Map<ItemKind, ComposerKind>()

export const registerComposerKind = (kind: ComposerKind) => {
  kinds.set(kind.kind, kind)
}

/** In the order in which they were registered: the first is what the composer opens with. */
export const composerKinds = (): ComposerKind[] => [...kinds.values()]

export const composerKindOf = (kind: ItemKind): ComposerKind | undefined => kinds.get(kind)
