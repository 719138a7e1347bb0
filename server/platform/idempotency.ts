import { createHash } from 'node:crypto'
import type { Query } from './context.ts'
import type { Sql } from './database.ts'
import { Refusal } from './refusal.ts'

/** A write as its caller names it: whose, which, and what was asked. */
export interface NamedWrite {
  accountId: string
  key: string
  hash: Buffer
}

/** Hash of what was asked: same key and other request is a mistake of the caller, not a repetition. */
export const requestHash = (name: string, input: unknown) =>
  createHash('sha256').update(name).update('\0').update(JSON.stringify(input)).digest()

/**
 * Keeps the answer beside the key, as the last statement of the write itself. The same key can be kept once: whoever comes
 * second waits here until the first one is committed, fails, and is undone with everything it wrote.
 */
export const keepAnswer = (sql: Query, { accountId, key, hash }: NamedWrite, answer: string) => sql`
  insert into idempotency (account_id, key, request_hash, response)
  values (${accountId}, ${key}, ${hash}, ${answer}::text::jsonb)`

/**
 * What was answered when this write already happened, for whoever failed: by the key that was there, or because the first
 * time left nothing to be done. It waits for a first time that is still under way. Null when there was none.
 * @throws Refusal 409 when the key was used for another request.
 */
export async function answerBefore(
  pool: Sql,
  { accountId, key, hash }: NamedWrite,
): Promise<{ answer: unknown } | null> {
  let before: { same: boolean; answer: unknown } | undefined
  await pool
    .begin(async (sql) => {
      const free = await sql`
        insert into idempotency (account_id, key, request_hash) values (${accountId}, ${key}, ${hash})
        on conflict do nothing returning key`
      if (!free.length)
        [before] = await sql<{ same: boolean; answer: unknown }[]>`
          select request_hash = ${hash} as same, response as answer
          from idempotency where account_id = ${accountId} and key = ${key}`
      // the key stays free: it was only asked
      throw nothingToKeep
    })
    .catch((error: unknown) => {
      if (error !== nothingToKeep) throw error
    })
  if (!before) return null
  if (!before.same) throw new Refusal(409, 'idempotency.other-request')
  return { answer: before.answer }
}

const nothingToKeep = new Error('the key was free')

/** Forgets keys older than a day. */
export async function sweepKeys(sql: Query, now: Date) {
  await sql`delete from idempotency where created_at < ${new Date(now.getTime() - 86_400_000)}`
}
