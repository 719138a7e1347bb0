import type { Sql } from '../server/platform/database.ts'

/** A post or comment to which the server said yes. */
export interface AcknowledgedWrite {
  kind: 'post' | 'comment'
  /** As the answer gave it. */
  id: string | null
  /** How a sentence calls it. */
  name: string
}

/** What stands in the database, as far as it matters here. */
export interface Standing {
  items: { id: string }[]
  comments: { id: string }[]
  announced: Announced[]
}

/** How many facts announced it. */
export interface Announced {
  kind: string
  id: string
  times: number
}

const factOf = { post: 'item.published', comment: 'comment.posted' }

/**
 * What was acknowledged is there, and was announced once: a fact that is missing, or there twice, is felt by all.
 * @returns one sentence for each of which that is not so
 */
export function judgeAcknowledged(writes: AcknowledgedWrite[], { items, comments, announced }: Standing): string[] {
  const ids = { post: new Set(items.map(({ id }) => id)), comment: new Set(comments.map(({ id }) => id)) }
  const times = new Map(announced.map((one) => [`${one.kind} ${one.id}`, one.times]))
  return writes.flatMap(({ kind, id, name }) => {
    if (id === null || !ids[kind].has(id)) return [`${kind} ${name} was acknowledged and is lost`]
    const count = times.get(`${factOf[kind]} ${id}`) ?? 0
    return count === 1 ? [] : [`${factOf[kind]} of ${name} was announced ${count} times`]
  })
}

/** Looks for these writes in a database in which much else stands. */
export async function findStanding(sql: Sql, writes: AcknowledgedWrite[]): Promise<Standing> {
  const idsOf = (kind: AcknowledgedWrite['kind']) =>
    writes.flatMap((write) => (write.kind === kind && write.id ? write.id : []))
  const [posts, comments] = [idsOf('post'), idsOf('comment')]
  return {
    items: await sql<{ id: string }[]>`select id from item where id = any(${posts}::uuid[])`,
    comments: await sql<{ id: string }[]>`select id from comment where id = any(${comments}::uuid[])`,
    announced: await findAnnounced(sql),
  }
}

/** Of each post and comment how many facts announced it. */
export const findAnnounced = (sql: Sql) => sql<Announced[]>`
  select kind, coalesce(payload ->> 'commentId', payload ->> 'itemId') as id, count(*)::int as times from outbox
  where kind in ('item.published', 'comment.posted') group by 1, 2`
