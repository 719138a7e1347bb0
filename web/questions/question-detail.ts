import type { ItemCard, ItemDetail } from '../../contract/item.ts'

export type QuestionDetail = Extract<ItemDetail, { kind: 'question' }>

/** What an item has as a question; undefined for other kinds. */
export const questionOf = (item: ItemCard): QuestionDetail | undefined =>
  item.detail.kind === 'question' ? item.detail : undefined
