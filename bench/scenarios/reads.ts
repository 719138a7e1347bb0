import { everyone } from '../../contract/everyone.ts'
import { requestBytes } from '../load/connection.ts'
import { madeId } from '../organisation/made-id.ts'
import { commonWord, rareWord } from '../words.ts'
import type { World } from '../world.ts'
import { itemRequest, readTalkedItems } from './read-items.ts'
import { type Asked, besideCeiling, ceilingRound, hasRows, type Scenario, sameRound } from './scenario.ts'

const headersOf = (world: World) => (connection: number) => world.viewer(connection).headers

/** Where a lone indexed feed has at least twenty rows: everyone's at KPN's size, a group's in the peers' set. */
const feedOf = ({ shape }: World) => (shape.name === 'kpn' ? everyone : madeId('group', 0))

export const homeStream: Scenario = {
  name: 'home-stream',
  title: 'home stream, 20 items',
  ceiling: 'as many bytes after one indexed feed query',
  writes: false,
  run: (world, { say }) =>
    besideCeiling(world, say, homeStreamLoad(world), (bytes) =>
      ceilingRound(`/feed?audience=${feedOf(world)}&bytes=${bytes}`),
    ),
}

export const homeStreamLoad = (world: World): Asked => ({
  round: sameRound(() => '/api/stream', headersOf(world)),
  look: hasRows(20),
})

export const groupStream: Scenario = {
  name: 'group-stream',
  title: 'group stream, 20 items',
  ceiling: 'as many bytes after one indexed feed query',
  writes: false,
  run: (world, { say }) =>
    besideCeiling(
      world,
      say,
      {
        round: sameRound((connection) => `/api/audiences/${world.viewer(connection).groupId}/items`, headersOf(world)),
        look: hasRows(20),
      },
      (bytes) => ceilingRound(`/feed?audience=${feedOf(world)}&bytes=${bytes}`),
    ),
}

export const item: Scenario = {
  name: 'item',
  title: 'item with its conversation',
  ceiling: 'as many bytes after one indexed query of comments',
  writes: false,
  async run(world, { say }) {
    const [one] = await readTalkedItems(world, 0, 1)
    return besideCeiling(world, say, await itemLoad(world), (bytes) =>
      ceilingRound(`/conversation?item=${one}&bytes=${bytes}`),
    )
  },
}

export async function itemLoad(world: World): Promise<Asked> {
  const talked = await Promise.all(Array.from({ length: 8 }, (_, nth) => readTalkedItems(world, nth, 50)))
  const made = new Map<string, Buffer[]>()
  return {
    round(connection, nth) {
      const list = talked[connection]!
      const id = list[nth % list.length]!
      const name = `${connection} ${id}`
      const requests = made.get(name) ?? [itemRequest(world.viewer(connection).headers, id)]
      made.set(name, requests)
      return { requests, sameAs: name }
    },
    look: hasConversation,
  }
}

function hasConversation(text: string): string | null {
  const { item, lists } = JSON.parse(text) as { item?: { id: string }; lists?: { page: { rows: unknown[] } }[] }
  return item?.id && lists?.some(({ page }) => page.rows.length) ? null : 'no item with a conversation'
}

/** Calls of one person are counted by the minute, so each is by the next of many. */
const byTurns = (world: World, path: (nth: number) => string) => (connection: number, nth: number) => {
  const viewer = 100 + connection + 8 * nth
  return { requests: [requestBytes({ path: path(nth), headers: world.viewer(viewer).headers })] }
}

const searchFor = (name: string, title: string, word: string): Scenario => ({
  name,
  title: `${title}, c=1`,
  ceiling: 'a bare look-up of the same word, newest fifteen',
  writes: false,
  run: (world, { say }) =>
    besideCeiling(
      world,
      say,
      { connections: 1, round: byTurns(world, () => `/api/search?q=${word}`), look: hasRows(1) },
      (bytes) => ceilingRound(`/words?word=${word}&bytes=${bytes}`),
    ),
})

export const searchCommon = searchFor('search-common', 'search, common word', commonWord)
export const searchRare = searchFor('search-rare', 'search, rare word', rareWord)

const typed = ['an', 'jan', 'de', 'sa', 'mar', 'fem', 'vis', 'bak', 'mei', 'no']

export const people: Scenario = {
  name: 'people',
  title: 'people autocomplete',
  ceiling: 'as many bytes after one indexed query of names',
  writes: false,
  run: (world, { say }) =>
    besideCeiling(
      world,
      say,
      {
        round: byTurns(world, (nth) => `/api/suggestions/people?q=${typed[nth % typed.length]}`),
        look: hasRows(1, 'people'),
      },
      (bytes) => ceilingRound(`/names?name=Jansen&bytes=${bytes}`),
    ),
}
