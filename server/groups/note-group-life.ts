import type { Query } from '../platform/context.ts'
import type { Fact } from '../platform/outbox.ts'

/** Something happened in these audiences; the groups among them move up in the list of groups. */
export async function noteGroupLife(sql: Query, audienceIds: string[], at: Date | Date[]): Promise<void> {
  const moments = audienceIds.map((_, index) => (Array.isArray(at) ? at[index]! : at).toISOString())
  await sql`
    update "group" g set last_item_at = greatest(g.last_item_at, latest.at)
    from (select id, max(at) as at from unnest(${audienceIds}::uuid[], ${moments}::timestamptz[]) as said (id, at) group by id) latest
    where g.id = latest.id and g.last_item_at is distinct from greatest(g.last_item_at, latest.at)`
}

/** The same for facts that name their audiences. */
export async function noteGroupLifeOf(sql: Query, facts: Fact<{ audiences: string[] }>[]): Promise<void> {
  const said = facts.flatMap(({ payload, emittedAt }) => payload.audiences.map((id) => ({ id, at: emittedAt })))
  await noteGroupLife(
    sql,
    said.map(({ id }) => id),
    said.map(({ at }) => at),
  )
}
