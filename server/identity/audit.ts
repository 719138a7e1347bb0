import type { Query } from '../platform/context.ts'

interface Auditing {
  sql: Query
  now: Date
  origin?: string
  viewer?: { id: string } | null
}

export interface AuditLine {
  /** What was done, as `domain.verb`: 'account.deactivate'. */
  action: string
  /** The id of what it was done to. */
  object?: string
  result?: 'done' | 'denied'
  /** Who did it, when that is not the viewer: the account that just signed in. */
  actorId?: string | null
  /** Codes and ids; never content, never a name that somebody tried. */
  detail?: Record<string, string | number | boolean | null>
}

/** Writes a line about accounts and rights. A denial is written on the pool, for its transaction is rolled back. */
export async function audit(context: Auditing, line: AuditLine): Promise<void> {
  await context.sql`
    insert into audit_log (at, actor_id, action, object, result, origin, detail)
    values (${context.now}, ${line.actorId ?? context.viewer?.id ?? null}, ${line.action}, ${line.object ?? ''},
      ${line.result ?? 'done'}, ${context.origin ?? ''}, ${context.sql.json(line.detail ?? {})})`
}
