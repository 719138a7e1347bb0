import { useLingui } from '@lingui/react/macro'
import { Fragment, type ReactNode } from 'react'
import type { ItemCard as Card } from '../../contract/item.ts'
import { ItemCard } from '../content/index.ts'
import { EndOfList, ItemSkeleton, LoadMore, Stack } from '../kit/index.ts'

/** What a list needs of the query that reads it. */
export interface ListReading {
  rows: Card[] | undefined
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => unknown
  /** False while the last of `rows` are still to be drawn. */
  isWhole?: boolean
}

/**
 * Items below one another, reading on as one comes near the end.
 * @param here the audience whose page it is, see ItemCard
 * @param lineAbove draws something between two items: what stands above this one
 * @param empty instead of the list, when there is nothing
 */
export function ItemList({
  reading,
  here,
  headingLevel,
  lineAbove,
  empty,
  end,
}: {
  reading: ListReading
  here?: string | undefined
  headingLevel?: 2 | 3 | undefined
  lineAbove?: ((item: Card) => ReactNode) | undefined
  empty: ReactNode
  end?: ReactNode
}) {
  const { t } = useLingui()
  const { rows, hasNextPage, isWhole = true } = reading
  if (!rows) return <ListWaiting />
  if (!rows.length && !hasNextPage) return empty
  return (
    <Stack>
      {rows.map((item) => (
        <Fragment key={item.id}>
          {lineAbove?.(item)}
          <ItemCard item={item} here={here} headingLevel={headingLevel} />
        </Fragment>
      ))}
      <LoadMore
        hasMore={hasNextPage && isWhole}
        isLoading={reading.isFetchingNextPage}
        failed={reading.isFetchNextPageError}
        onLoad={() => void reading.fetchNextPage()}
      />
      {!hasNextPage && isWhole && <EndOfList>{end ?? t`That was everything.`}</EndOfList>}
    </Stack>
  )
}

export const ListWaiting = () => (
  <Stack>
    <ItemSkeleton />
    <ItemSkeleton />
    <ItemSkeleton />
  </Stack>
)
