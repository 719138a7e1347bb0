import type { MessageDescriptor } from '@lingui/core'
import type { ComponentType } from 'react'
import type { ItemCard, ItemKind } from '../../contract/item.ts'

export interface DetailProps {
  item: ItemCard
  /** On the item's own page: nothing is folded or left out. */
  whole: boolean
}

export interface WholeProps {
  item: ItemCard
  here?: string | undefined
  /** What "Comment" does where the conversation is on the page. */
  onComment?: (() => void) | undefined
}

/** How one kind of item is drawn. Its domain registers it in the web's composition root, so that a card knows no kind. */
export interface KindDrawing {
  kind: ItemKind
  /** The word above the title ("Question"); without one the place stands in the byline. */
  label?: { icon: ComponentType; word: MessageDescriptor }
  /** Draws the item's own page instead of the common form: an article. */
  Whole?: ComponentType<WholeProps>
  /** Above the title: a cover. */
  Above?: ComponentType<DetailProps>
  /** Between title and text: an introduction. */
  Intro?: ComponentType<DetailProps>
  /** Below text, photos and files: a poll, link cards, the best answer. */
  Below?: ComponentType<DetailProps>
  /** Opens what edits it. Without it there is no such line in the menu. */
  edit?: (item: ItemCard, navigate: (href: string) => void) => void
}

const drawings = new Map<ItemKind, KindDrawing>()

export const registerItemKind = (drawing: KindDrawing) => {
  drawings.set(drawing.kind, drawing)
}

export const drawingOf = (kind: ItemKind): KindDrawing | undefined => drawings.get(kind)
