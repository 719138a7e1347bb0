import { setTimeout as pause } from 'node:timers/promises'
import type { Query, WorkContext } from '../platform/context.ts'
import { hasAccepted } from './index-items.ts'

const batchSize = 250
/** A little less than the minute after which it is asked again, so that a worker is never held long. */
const atMostMs = 50_000

/** Whether every document of the index has its newest form. */
export async function isAllRewritten(sql: Query): Promise<boolean> {
  const old = await sql`select from search_document where search_is_old(title_vector, published_at) limit 1`
  return old.length === 0
}

/**
 * Gives documents of before the newest form of the index that form, newest first, a batch at a time and at half speed, since
 * people search and write meanwhile. It works for most of a minute; the next minute goes on where this one stopped, also
 * when that was by a kill. Nothing is left to do for most of a Plein's life: that is one look into an empty index.
 */
export async function rewriteOld(
  { sql, log }: Pick<WorkContext, 'sql' | 'log'>,
  { size = batchSize, forMs = atMostMs }: { size?: number; forMs?: number } = {},
): Promise<void> {
  const until = performance.now() + forMs
  let documents = 0
  let before: Date | null = null
  while (performance.now() < until) {
    const began = performance.now()
    const { count, oldest }: Batch = await rewriteBatch(sql, before, size)
    if (!count) break
    documents += count
    before = oldest
    await pause(performance.now() - began)
  }
  if (documents) log.info({ documents }, 'the search index is being written in its newest form')
}

interface Batch {
  count: number
  oldest: Date | null
}

/**
 * Rewrites the newest that are left, from a moment on. Who is being written by somebody else is passed over: that brings the
 * newest form as well, and so nobody waits in a circle.
 */
async function rewriteBatch(sql: Query, before: Date | null, size: number): Promise<Batch> {
  const [batch] = await sql<[Batch]>`
    with old as materialized (
      select item_id from search_document
      where search_is_old(title_vector, published_at) ${before ? sql`and published_at <= ${before}` : sql``}
      order by published_at desc limit ${size} for update skip locked),
    rewritten as (
      update search_document d set
        vector = vector || array_to_tsvector(array[search_month(published_at)]),
        title_vector = title_vector || array_to_tsvector(array[search_month(published_at)]),
        is_answered = ${hasAccepted(sql, sql`d.item_id`)}
      from old where d.item_id = old.item_id returning d.published_at)
    select count(*)::int, min(published_at) as oldest from rewritten`
  return batch
}
