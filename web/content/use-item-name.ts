import { useLingui } from '@lingui/react/macro'
import type { ItemCard } from '../../contract/item.ts'

/** An item in words, for labels: "the question by Emine Kaplan". */
export function useItemName({ kind, author }: Pick<ItemCard, 'kind' | 'author'>): string {
  const { t } = useLingui()
  const { name } = author
  switch (kind) {
    case 'question':
      return t`the question by ${name}`
    case 'article':
      return t`the article by ${name}`
    case 'post':
      return t`the post by ${name}`
  }
}
