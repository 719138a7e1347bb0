import { createHash } from 'node:crypto'
import type { Query } from './context.ts'
import { Refusal } from './refusal.ts'

/** Hash of what was asked: same key and other request is a mistake of the caller, not a repetition. */
export const requestHash = (name: string, input: unknown) =>
  createHash('sha256').update(name).update('\0').update(JSON.stringify(input)).digest()

/**
 * Claims a key inside the write's own transaction. A concurrent request with the same key waits here until the first
 * one is committed. Returns the remembered answer when this write already happened, else null.
 * @throws Refusal 409 when the key was used for another request.
 */
export async function claimKey(
  sql: Query,
  accountId: string,
  key: string,
  hash: Buffer,
): Promise<{ response: unknown } | null> {
  const claimed = await sql`
    insert into idempotency (account_id, key, request_hash) values (${accountId}, ${key}, ${hash})
    on conflict do nothing returning key`
  if (claimed.length) return null
  const [row] = await sql<{ same: boolean; response: unknown }[]>`
    select request_hash = ${hash} as same, response
    from idempotency where account_id = ${accountId} and key = ${key}`
  if (!row?.same) throw new Refusal(409, 'idempotency.other-request')
  return { response: row.response }
}

/** Keeps the answer beside the key; committed together with the write. */
export async function rememberAnswer(sql: Query, accountId: string, key: string, response: unknown) {
  await sql`
    update idempotency set response = ${sql.json(response as never)}
    where account_id = ${accountId} and key = ${key}`
}

/** Forgets keys older than a day. */
export async function sweepKeys(sql: Query, now: Date) {
  await sql`delete from idempotency where created_at < ${new Date(now.getTime() - 86_400_000)}`
}
