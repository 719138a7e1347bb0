import type { Query } from '../../server/platform/context.ts'
import type { Sql } from '../../server/platform/database.ts'
import { indexItems } from '../../server/search/index-items.ts'
import { madeId } from './made-id.ts'

const batch = 1000

/** Writes every made item into the search index by the product's own statement, on two connections, in the order of time. */
export async function indexInParallel(sql: Sql, items: number, say: (line: string) => void): Promise<void> {
  let next = 0
  const work = async () => {
    while (next < items) {
      const from = next
      next += batch
      const ids = Array.from({ length: Math.min(batch, items - from) }, (_, nth) => madeId('item', from + nth))
      await indexItems(sql as unknown as Query, ids)
      if (from % 50_000 === 0) say(`${from} of ${items} items are indexed`)
    }
  }
  await Promise.all([work(), work()])
}
