import { randomInt } from 'node:crypto'
import type { Query } from '../platform/context.ts'
import { newToken, tokenHash } from './session-token.ts'

export type ProofKind = 'passkey_challenge' | 'invitation' | 'access_code' | 'password_reset' | 'email_change'

const minute = 60_000
const lifetime: Record<ProofKind, number> = {
  passkey_challenge: 5 * minute,
  invitation: 7 * 24 * 60 * minute,
  access_code: 14 * 24 * 60 * minute,
  password_reset: 60 * minute,
  email_change: 24 * 60 * minute,
}

/** What a code is made of: no letters that look like digits, no vowels that make words. */
const codeLetters = '23456789BCDFGHJKMNPQRTVWXYZ'

/** Twelve of those letters, 57 bits, in groups that a person can type over: `K7QM-2HXP-9RTV`. */
export const newCode = () =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => codeLetters[randomInt(codeLetters.length)]).join(''),
  ).join('-')

/** A code as people type it: any case, with or without dashes. A link's token stays as it is. */
export function normalSecret(secret: string): string {
  const typed = secret.toUpperCase().replace(/[\s\-–—.]+/g, '')
  return /^[2-9B-Z]{12}$/.test(typed) ? (typed.match(/.{4}/g)?.join('-') ?? typed) : secret.trim()
}

interface Making {
  sql: Query
  now: Date
}

/**
 * Makes a proof that works once, until its time is over. Only its hash is kept; earlier ones of the same kind for the
 * same account stop working.
 * @returns the secret and when it ends.
 */
export async function makeProof(
  { sql, now }: Making,
  kind: ProofKind,
  accountId: string | null,
  options: { secret?: string; createdBy?: string | null; detail?: string } = {},
): Promise<{ secret: string; expiresAt: Date }> {
  const secret = options.secret ?? (kind === 'access_code' ? newCode() : newToken())
  const expiresAt = new Date(now.getTime() + lifetime[kind])
  if (accountId && kind !== 'passkey_challenge') await endProofs(sql, accountId, [kind])
  await sql`
    insert into one_time_proof (kind, account_id, secret_hash, detail, created_by, created_at, expires_at)
    values (${kind}, ${accountId}, ${tokenHash(secret)}, ${options.detail ?? null}, ${options.createdBy ?? null},
      ${now}, ${expiresAt})`
  return { secret, expiresAt }
}

export interface Proof {
  kind: ProofKind
  accountId: string | null
  detail: string | null
}

/** Looks without using it up; null when unknown, used or too old. */
export async function findProof({ sql, now }: Making, kinds: ProofKind[], secret: string): Promise<Proof | null> {
  const [proof] = await sql<Proof[]>`
    select kind, account_id, detail from one_time_proof
    where secret_hash = ${tokenHash(secret)} and kind = any(${kinds}) and used_at is null and expires_at > ${now}`
  return proof ?? null
}

/** Uses it up; of two that come at once only one gets it. */
export async function takeProof({ sql, now }: Making, kinds: ProofKind[], secret: string): Promise<Proof | null> {
  const [proof] = await sql<Proof[]>`
    update one_time_proof set used_at = ${now}
    where secret_hash = ${tokenHash(secret)} and kind = any(${kinds}) and used_at is null and expires_at > ${now}
    returning kind, account_id, detail`
  return proof ?? null
}

/** Makes what is still open for an account worthless: after a new password, and when somebody leaves. */
export async function endProofs(sql: Query, accountId: string, kinds?: ProofKind[]): Promise<void> {
  await sql`
    delete from one_time_proof
    where account_id = ${accountId} and used_at is null and (${kinds ?? null}::text[] is null or kind = any(${kinds ?? null}))`
}
