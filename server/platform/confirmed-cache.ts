import { isDeepStrictEqual } from 'node:util'
import { LRUCache } from 'lru-cache'
import type { Context } from './context.ts'
import { onceCommitted } from './transaction.ts'

type Reader = Pick<Context, 'services' | 'sql' | 'ending'>

/**
 * Keeps in this process what was read from the database, under a stamp of which the database says in every request whether
 * it still holds; so nothing old is ever shown, on any number of processes, and nobody has to be told. The stamp must be
 * read before the value. What depends on the viewer is never kept, and what a transaction read only once it is committed.
 *
 * Tests read everything afresh too, and fail where what was kept differs: whoever changes what is kept changes the stamp.
 * @param name says in that error which cache it was
 * @param entries kept at most, per database
 * @param grows stamps are numbers that only grow, so that of two values it is known which is newer: that one stays, also when
 *   who began before it comes later
 */
export function confirmedCache<Value extends object>(name: string, entries: number, { grows = false } = {}) {
  const kept = new WeakMap<object, LRUCache<string, { stamp: string; value: Value }>>()
  const cacheOf = ({ services }: Reader) => {
    let cache = kept.get(services.sql)
    if (!cache) {
      cache = new LRUCache({ max: entries })
      kept.set(services.sql, cache)
    }
    return cache
  }
  const put = (cache: ReturnType<typeof cacheOf>, id: string, stamp: string, value: Value) => {
    const there = grows && cache.peek(id)
    if (!there || Number(there.stamp) <= Number(stamp)) cache.set(id, { stamp, value })
  }

  /**
   * The values of these ids; those that the database does not know are absent.
   * @param stamps of each id, as this request read them
   * @param load reads many ids at once
   * @param restamp reads stamps again: for tests, in which something may change between a stamp and what is read afresh
   */
  async function read(
    reader: Reader,
    stamps: ReadonlyMap<string, string>,
    load: (ids: string[]) => Promise<Map<string, Value>>,
    restamp: (ids: string[]) => Promise<ReadonlyMap<string, string>> = async () => stamps,
  ): Promise<Map<string, Value>> {
    const { services, sql } = reader
    const isWrite = ![services.sql, services.brief].some((line) => line === (sql as unknown))
    const cache = cacheOf(reader)
    const found = new Map<string, Value>()
    const missing: string[] = []
    for (const [id, stamp] of stamps) {
      const entry = cache.get(id)
      if (entry?.stamp === stamp) found.set(id, entry.value)
      else missing.push(id)
    }
    if (services.config.environment === 'test' && found.size) await compare(found, stamps, load, restamp)
    if (!missing.length) return found
    const loaded = await load(missing)
    for (const [id, value] of loaded) found.set(id, value)
    const keep = () => {
      for (const [id, value] of loaded) put(cache, id, stamps.get(id)!, value)
    }
    if (isWrite) onceCommitted(reader, keep)
    else keep()
    return found
  }

  /**
   * Keeps what a write made, so that nobody need read it, once it is committed.
   * @param stamp asked then: what the database said of the row that was written
   */
  const keep = (writer: Reader, id: string, value: Value, stamp: () => string) =>
    onceCommitted(writer, () => put(cacheOf(writer), id, stamp(), value))

  async function compare(
    found: ReadonlyMap<string, Value>,
    stamps: ReadonlyMap<string, string>,
    load: (ids: string[]) => Promise<Map<string, Value>>,
    restamp: (ids: string[]) => Promise<ReadonlyMap<string, string>>,
  ) {
    const fresh = await load([...found.keys()])
    const changed = [...found].filter(([id, value]) => !isDeepStrictEqual(value, fresh.get(id)))
    if (!changed.length) return
    const now = await restamp(changed.map(([id]) => id))
    for (const [id, value] of changed)
      if (now.get(id) === stamps.get(id))
        throw new Error(`${name} of ${id} changed and its stamp did not: ${JSON.stringify([value, fresh.get(id)])}`)
  }
  return { read, keep }
}
