import type { ItemCard, ItemDetail } from '../../contract/item.ts'

export type ArticleDetail = Extract<ItemDetail, { kind: 'article' }>

/** What an item has as an article; undefined for other kinds. */
export const articleOf = (item: ItemCard): ArticleDetail | undefined =>
  item.detail.kind === 'article' ? item.detail : undefined
