import type { Services } from './context.ts'
import type { LiveRule } from './domain.ts'
import type { Delivery, OutboxEvent } from './outbox.ts'

export type LiveFacts = ReturnType<typeof liveFacts>

/** The facts of the outbox in their order, and to whom each is told. */
export function liveFacts({ sql, log }: Pick<Services, 'sql' | 'log'>, rules: LiveRule[]) {
  return {
    /** Facts behind a position, at most so many. */
    after: (position: number, most: number, until?: number) => sql<OutboxEvent[]>`
      select position, kind, payload, emitted_at as "emittedAt" from outbox
      where position > ${position} ${until === undefined ? sql`` : sql`and position <= ${until}`}
      order by position limit ${most}`,

    /** The first and the last that are still kept; 0 where there is none. */
    async kept(): Promise<{ first: number; last: number }> {
      const [row] = await sql<{ first: number; last: number }[]>`
        select coalesce(min(position), 0) as first, coalesce(max(position), 0) as last from outbox`
      return { first: Number(row?.first ?? 0), last: Number(row?.last ?? 0) }
    },

    /** A fact that a rule cannot read is passed over: it must not keep those behind it from anybody. */
    deliveriesOf(event: OutboxEvent): Delivery[] {
      try {
        return rules.filter((rule) => rule.kind === event.kind).flatMap((rule) => rule.deliver(event.payload as never))
      } catch (error) {
        log.error({ err: error, position: event.position, kind: event.kind }, 'live cannot read an event')
        return []
      }
    },
  }
}
