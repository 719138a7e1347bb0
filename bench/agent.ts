import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { AudienceBrief } from '../contract/audience.ts'
import { reactionKinds } from '../contract/reaction-kinds.ts'
import { textToDocument } from '../contract/text-to-document.ts'
import { type Answer, type Connection, LostAnswer, openConnection, requestBytes } from './load/connection.ts'
import { openLive } from './load/live-connection.ts'
import { percentile } from './load/percentile.ts'
import { commonWord, numbers, text, words } from './words.ts'

/** A write that the server said it did. */
export interface Acknowledged {
  kind: 'post' | 'comment' | 'reaction'
  /** The idempotency key that went with it; null for a reaction, which is repeatable by nature. */
  key: string | null
  itemId: string
  /** Of a comment: its own id. */
  commentId?: string
}

export interface AgentOptions {
  /** Where Plein is: http://127.0.0.1:PORT */
  url: string
  /** The cookie header of each of the people who are at work. */
  people: string[]
  seconds: number
  /** Milliseconds between two actions of one person, on average. */
  think?: number
  seed?: number
  onAcknowledged?: (write: Acknowledged) => void
}

export interface Day {
  requests: number
  /** Answers of 500 and above, time-outs and broken lines. */
  failed: number
  /** The same in thousandths of all requests. */
  failedShare: number
  /** Refusals (400 to 499); a working day has none. */
  refused: number
  /** What failed or was refused, and how often. */
  failures: Record<string, number>
  /** How often each was done, and how long it took in milliseconds. */
  actions: Record<string, { count: number; p50: number; p99: number }>
  liveMessages: number
  liveLost: number
}

/** What a working day consists of: mostly reading. In hundredths. */
const mix = {
  readStream: 28,
  scroll: 17,
  openItem: 26,
  switchGroup: 9,
  react: 8,
  comment: 4,
  search: 4,
  readInbox: 3,
  post: 1,
} as const
type Action = keyof typeof mix

/** People at work for so many seconds: each with an open live connection and one line for what they do. */
export async function runAgents(options: AgentOptions): Promise<Day> {
  const port = Number(new URL(options.url).port)
  const until = performance.now() + options.seconds * 1000
  const times: Record<string, number[]> = {}
  const failures: Record<string, number> = {}
  const day = { requests: 0, failed: 0, refused: 0, liveMessages: 0, liveLost: 0 }
  const note = (what: string) => {
    failures[what] = (failures[what] ?? 0) + 1
  }

  const ask = async (line: Connection, request: Buffer): Promise<Answer | null> => {
    day.requests++
    try {
      const answer = await line.ask(request)
      if (answer.status < 400) return answer
      if (answer.status >= 500) day.failed++
      else day.refused++
      note(`status ${answer.status}`)
    } catch (error) {
      if (!(error instanceof LostAnswer)) throw error
      day.failed++
      note(error.message)
      await pause(100)
    }
    return null
  }

  const listen = async (cookie: string, isOver: () => boolean) => {
    while (!isOver()) {
      try {
        const live = await openLive(port, { cookie }, () => day.liveMessages++)
        while (live.isOpen() && !isOver()) await pause(100)
        if (!isOver()) day.liveLost++
        live.close()
      } catch {
        if (!isOver()) day.liveLost++
      }
      if (!isOver()) await pause(1000)
    }
  }

  await Promise.all(
    options.people.map(async (cookie, nth) => {
      const next = numbers((options.seed ?? 1) * 100_003 + nth)
      const think = () => -Math.log(1 - next()) * (options.think ?? 1000)
      let isOver = false
      // not all at the same moment
      await pause(Math.min(next() * (options.think ?? 1000), options.seconds * 100))
      const listening = listen(cookie, () => isOver)
      const line = openConnection(port)
      const person = inhabitant({ cookie, next, ask: (request) => ask(line, request), told: options.onAcknowledged })
      while (performance.now() < until) {
        const action = drawAction(next())
        const from = performance.now()
        const done = await person[action]()
        times[action] ??= []
        if (done) times[action].push(performance.now() - from)
        await pause(Math.min(think(), Math.max(0, until - performance.now())))
      }
      isOver = true
      line.close()
      await listening
    }),
  )
  return {
    ...day,
    failedShare: day.requests ? (1000 * day.failed) / day.requests : Number.NaN,
    failures,
    actions: Object.fromEntries(
      Object.entries(times).map(([action, all]) => [
        action,
        { count: all.length, p50: percentile(all, 0.5), p99: percentile(all, 0.99) },
      ]),
    ),
  }
}

function drawAction(chance: number): Action {
  let at = chance * Object.values(mix).reduce<number>((sum, part) => sum + part, 0)
  for (const [action, part] of Object.entries(mix)) {
    at -= part
    if (at < 0) return action as Action
  }
  return 'readStream'
}

interface Row {
  id: string
}

/** One person: what they have before them, and what they may do with it. Each action says whether it was done. */
function inhabitant(of: {
  cookie: string
  next: () => number
  ask: (request: Buffer) => Promise<Answer | null>
  told: AgentOptions['onAcknowledged']
}): Record<Action, () => Promise<boolean>> {
  const { cookie, next, ask, told } = of
  let before: string[] = []
  let cursor: string | null = null
  let places: AudienceBrief[] | null = null
  const one = <T>(all: readonly T[]): T | undefined => all[Math.floor(next() * all.length)]

  const get = async <Body>(path: string): Promise<Body | null> => {
    const answer = await ask(requestBytes({ path, headers: { cookie } }))
    return answer && (JSON.parse(answer.text()) as Body)
  }
  const write = async (method: string, path: string, body: object, key: string | null) => {
    const headers = { cookie, 'x-requested-with': 'plein', ...(key && { 'idempotency-key': key }) }
    const answer = await ask(requestBytes({ method, path, headers, body: JSON.stringify(body) }))
    return answer && (JSON.parse(answer.text()) as Row)
  }
  const show = (page: { rows: Row[]; next: string | null } | null) => {
    if (!page) return false
    before = page.rows.map(({ id }) => id)
    cursor = page.next
    return true
  }
  const readStream = async () => show(await get('/api/stream'))
  const withItem = async (act: (itemId: string) => Promise<boolean>) => {
    if (!before.length && !(await readStream())) return false
    const itemId = one(before)
    return itemId ? act(itemId) : false
  }
  const ownPlaces = async () => {
    places ??= (await get<{ places: AudienceBrief[] }>('/api/places-to-post'))?.places ?? null
    return places?.filter(({ kind }) => kind === 'group') ?? []
  }

  return {
    readStream,
    scroll: async () => (cursor ? show(await get(`/api/stream?cursor=${encodeURIComponent(cursor)}`)) : readStream()),
    openItem: () => withItem(async (itemId) => (await get(`/api/items/${itemId}/page`)) !== null),
    switchGroup: async () => {
      const group = one(await ownPlaces())
      if (!group) return readStream()
      const page = await get<{ rows: Row[] }>(`/api/audiences/${group.id}/items`)
      // the cursor of a group is not the stream's
      return show(page && { rows: page.rows, next: null })
    },
    react: () =>
      withItem(async (itemId) => {
        const reaction = one(reactionKinds)!
        const done = await write('PUT', `/api/items/${itemId}/reaction`, { reaction }, null)
        if (done) told?.({ kind: 'reaction', key: null, itemId })
        return done !== null
      }),
    comment: () =>
      withItem(async (itemId) => {
        const key = randomUUID()
        const body = textToDocument(text(next, 5, 40))
        const done = await write('POST', `/api/items/${itemId}/comments`, { body }, key)
        if (done) told?.({ kind: 'comment', key, itemId, commentId: done.id })
        return done !== null
      }),
    search: async () => (await get(`/api/search?q=${next() < 0.2 ? commonWord : one(words)}`)) !== null,
    readInbox: async () => (await get('/api/notifications')) !== null,
    post: async () => {
      const group = one(await ownPlaces())
      if (!group) return false
      const key = randomUUID()
      const body = textToDocument(text(next, 20, 100))
      const done = await write('POST', '/api/posts', { audienceId: group.id, body }, key)
      if (done) told?.({ kind: 'post', key, itemId: done.id })
      return done !== null
    },
  }
}
