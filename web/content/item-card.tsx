import { memo } from 'react'
import { Sheet } from '../kit/sheet.tsx'
import styles from './item-card.module.css'
import { ItemInside, type ItemInsideProps } from './item-inside.tsx'
import { useItemName } from './use-item-name.ts'

/**
 * An item as every list draws it: stream, group, profile, search, bookmarks. `here` is the audience whose page it is on.
 * It marks its place, so that `j`, `k` and going back find it. Drawn anew only when this item changed: a reaction to one
 * leaves the others alone.
 */
export const ItemCard = memo(function ItemCard(props: Omit<ItemInsideProps, 'whole' | 'onComment'>) {
  const name = useItemName(props.item)
  return (
    <Sheet
      as="article"
      bleed
      className={styles.card}
      data-place={props.item.id}
      tabIndex={-1}
      aria-label={props.item.title ? `${props.item.title}, ${name}` : name}
    >
      <ItemInside {...props} />
    </Sheet>
  )
})
