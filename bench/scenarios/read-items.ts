import { requestBytes } from '../load/connection.ts'
import { madeId } from '../organisation/made-id.ts'
import type { World } from '../world.ts'

interface Row {
  id: string
  commentCount: number
}

/** Ids of what stands in the newest pages of somebody's home stream, through the API. */
export async function readItems(world: World, nth: number, pages: number): Promise<string[]> {
  const { port } = await world.plein()
  const found: string[] = []
  let cursor: string | null = ''
  for (let page = 0; page < pages && cursor !== null; page++) {
    const path: string = `/api/stream?size=50&order=newest${cursor && `&cursor=${cursor}`}`
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: world.viewer(nth).headers })
    if (!answer.ok) throw new Error(`the stream answers ${answer.status}`)
    const { rows, next } = (await answer.json()) as { rows: Row[]; next: string | null }
    found.push(...rows.map(({ id }) => id))
    cursor = next
  }
  return found
}

/** Ids of so many items that somebody may see and on which people commented, from all over the newest half. */
export async function readTalkedItems(world: World, nth: number, count: number): Promise<string[]> {
  const { port } = await world.plein()
  const { items } = world.shape
  const found: string[] = []
  for (let round = 0; found.length < count && round < 100; round++) {
    const ids = Array.from({ length: 50 }, (_, place) => {
      const step = (nth * 7 + round * 50 + place) * 7919
      return madeId('item', Math.floor(items / 2) + (step % Math.floor(items / 2)))
    })
    const answer = await fetch(`http://127.0.0.1:${port}/api/items?ids=${ids.join(',')}`, {
      headers: world.viewer(nth).headers,
    })
    if (!answer.ok) throw new Error(`items answer ${answer.status}`)
    const { items: cards } = (await answer.json()) as { items: Row[] }
    found.push(...cards.filter(({ commentCount }) => commentCount > 0).map(({ id }) => id))
  }
  if (found.length < count) throw new Error('too few items with a conversation')
  return found.slice(0, count)
}

/** What an item page asks: the item with its conversation. */
export const itemRequest = (headers: Record<string, string>, id: string): Buffer =>
  requestBytes({ path: `/api/items/${id}/page`, headers })
