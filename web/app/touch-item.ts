import type { InfiniteData } from '@tanstack/react-query'
import type { ItemCard } from '../../contract/item.ts'
import { call } from './client/call.ts'
import { refreshOf } from './client/query.ts'
import { queryClient } from './client/query-client.ts'

/** Facts about one item often come in bursts; they become one request. */
const gatherFor = 120
const atOnce = 50

const touched = new Set<string>()

/** Something about this item changed: its card is read again wherever it is on screen, in one request with its neighbours. */
export function touchItem(itemId: string): void {
  if (!touched.size) setTimeout(readAgain, gatherFor)
  touched.add(itemId)
}

async function readAgain() {
  const shown = itemsOnScreen()
  const ids = [...touched].filter((id) => shown.has(id)).slice(0, atOnce)
  for (const id of touched) void refreshOf('item', { itemId: id })
  touched.clear()
  if (!ids.length) return
  const { items } = await call('itemsById', { ids: ids.join(',') }).catch(() => ({ items: null }))
  if (!items) return
  const fresh = new Map(items.map((item) => [item.id, item]))
  changeCards((card) => {
    if (!ids.includes(card.id)) return card
    const now = fresh.get(card.id)
    // absent: this person may no longer see it; and what was removed leaves the lists
    return now && !now.removed ? { ...now, reason: card.reason } : null
  })
}

type Listed = { rows?: unknown[]; pinned?: unknown[] }

const isCard = (row: unknown): row is ItemCard => typeof row === 'object' && row !== null && 'placements' in row

function itemsOnScreen(): Set<string> {
  const ids = new Set<string>()
  eachList((page) => {
    for (const row of [...(page.rows ?? []), ...(page.pinned ?? [])]) if (isCard(row)) ids.add(row.id)
    return page
  })
  return ids
}

/** Changes or takes away cards in every list that was read; other rows stay as they are. */
export function changeCards(to: (card: ItemCard) => ItemCard | null): void {
  const change = (rows: unknown[]) => {
    let isChanged = false
    const changed = rows.flatMap((row) => {
      if (!isCard(row)) return [row]
      const now = to(row)
      if (now !== row) isChanged = true
      return now ? [now] : []
    })
    return isChanged ? changed : rows
  }
  eachList((page) => {
    const rows = page.rows && change(page.rows)
    const pinned = page.pinned && change(page.pinned)
    return rows === page.rows && pinned === page.pinned
      ? page
      : { ...page, ...(rows && { rows }), ...(pinned && { pinned }) }
  })
}

function eachList(look: (page: Listed) => Listed) {
  for (const [key, data] of queryClient.getQueriesData<InfiniteData<Listed>>({
    predicate: (query) => query.queryKey[2] === 'pages',
  })) {
    if (!data) continue
    const pages = data.pages.map(look)
    if (pages.some((page, index) => page !== data.pages[index])) queryClient.setQueryData(key, { ...data, pages })
  }
}
