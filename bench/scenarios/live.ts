import { setTimeout as pause } from 'node:timers/promises'
import { everyone } from '../../contract/everyone.ts'
import { openConnection, requestBytes } from '../load/connection.ts'
import { openLive } from '../load/live-connection.ts'
import { percentile } from '../load/percentile.ts'
import type { World } from '../world.ts'
import type { Scenario } from './scenario.ts'
import { postRequest } from './writes.ts'

const posts = 150
const crowd = 1000
const crowdPosts = 5
const patience = 10_000

/** Of one person who looks: when the message came, and when the card that they asked for then was there. */
interface Screen {
  heard: Map<string, number>
  seen: Map<string, number>
  close(): void
}

async function openScreen(world: World, port: number, nth: number): Promise<Screen> {
  const { headers } = world.viewer(nth)
  const line = openConnection(port)
  const [heard, seen] = [new Map<string, number>(), new Map<string, number>()]
  let reading: Promise<unknown> = Promise.resolve()
  const live = await openLive(port, headers, ({ type, itemId }, at) => {
    if (type !== 'item.published' || !itemId) return
    heard.set(itemId, at)
    reading = reading.then(async () => {
      const answer = await line.ask(requestBytes({ path: `/api/items?ids=${itemId}`, headers }))
      if (answer.status === 200 && answer.text().includes(itemId)) seen.set(itemId, performance.now())
    })
    reading = reading.catch(() => {})
  })
  return {
    heard,
    seen,
    close() {
      live.close()
      line.close()
    },
  }
}

/** Posts once and waits until every screen shows it; milliseconds from sending for each, in order. */
async function postAndWait(world: World, author: ReturnType<typeof openConnection>, screens: Screen[]) {
  const sent = performance.now()
  const answer = await author.ask(postRequest(world, 0, everyone))
  const { id } = JSON.parse(answer.text()) as { id: string }
  if (answer.status !== 200) throw new Error(`a post answers ${answer.status}`)
  while (screens.some(({ seen }) => !seen.has(id)) && performance.now() - sent < patience) await pause(2)
  const times = (of: 'heard' | 'seen') => screens.flatMap((screen) => screen[of].get(id) ?? []).map((at) => at - sent)
  return { heard: times('heard'), seen: times('seen') }
}

export const live: Scenario = {
  name: 'live',
  title: `post by A seen by B (message, and the card read again), ${posts} posts`,
  ceiling: '',
  writes: true,
  async run(world) {
    const { port } = await world.plein()
    await world.settled()
    const screen = await openScreen(world, port, 1)
    const author = openConnection(port)
    const [heard, seen]: [number[], number[]] = [[], []]
    for (let nth = 0; nth < posts + 20; nth++) {
      const times = await postAndWait(world, author, [screen])
      if (nth < 20) continue
      heard.push(...times.heard)
      seen.push(...times.seen)
      await pause(20 + (nth % 7) * 5)
    }
    screen.close()
    author.close()
    return {
      heardP50: percentile(heard, 0.5),
      heardP95: percentile(heard, 0.95),
      seenP50: percentile(seen, 0.5),
      seenP95: percentile(seen, 0.95),
      failed: posts - seen.length,
    }
  },
}

export const liveThousand: Scenario = {
  name: 'live-thousand',
  title: `a post seen by ${crowd} connected people, each reading the card again`,
  ceiling: '',
  writes: true,
  async run(world) {
    const { port } = await world.plein()
    await world.settled()
    const screens: Screen[] = []
    for (let from = 1; from <= crowd; from += 50)
      screens.push(...(await Promise.all(Array.from({ length: 50 }, (_, nth) => openScreen(world, port, from + nth)))))
    const author = openConnection(port)
    const all: { heard: number[]; seen: number[] }[] = []
    for (let nth = 0; nth <= crowdPosts; nth++) {
      const times = await postAndWait(world, author, screens)
      // the first one opens the lines on which the cards are read
      if (nth > 0) all.push(times)
      await pause(500)
    }
    for (const screen of screens) screen.close()
    author.close()
    const lastOf = (of: 'heard' | 'seen') =>
      percentile(
        all.map((times) => Math.max(...times[of])),
        0.5,
      )
    return {
      heardByAll: lastOf('heard'),
      seenByAll: lastOf('seen'),
      seenP50: percentile(
        all.flatMap(({ seen }) => seen),
        0.5,
      ),
      failed: all.reduce((sum, { seen }) => sum + crowd - seen.length, 0),
    }
  },
}
