import type { PendingQuery, ReservedSql, Row } from 'postgres'
import type { Query } from './context.ts'
import type { Sql } from './database.ts'
import type { EndingLine } from './postgres-client.ts'

/**
 * What an action leaves to the last go of its transaction, in which everything that nobody waits for before goes to the
 * database together with the commit.
 */
export interface Ending {
  /** Facts to be announced, as rows of the outbox. */
  facts: { kind: string; payload: object; at: Date | null }[]
  /** Statements on their way; the transaction is committed only when all of them succeeded. */
  sent: Promise<unknown>[]
  /** What follows in this process once it is committed. */
  committed: (() => void)[]
  /** Commits now; null where something still comes before that. */
  commit: (() => Promise<void>) | null
  /** Once the last go is on its way nothing can be left to it any more. */
  state: 'open' | 'over' | 'committed'
}

/** What may leave something to the end: an action does, a listener has no such end and does it at once. */
type WithEnding = { ending?: Ending | undefined }

/**
 * Sends a statement whose outcome the action does not need: it fails with the transaction as a whole. Nothing is waited for
 * where the transaction has an ending; elsewhere until it is done.
 * @param then hears its rows, before the transaction is committed
 */
export async function leave<Rows extends Row[]>(
  { ending }: WithEnding,
  statement: PendingQuery<Rows>,
  then: (rows: Rows) => void = () => {},
): Promise<void> {
  if (!ending) return then(await statement)
  refuseLate(ending)
  keep(
    ending,
    statement.execute().then((rows) => then(rows)),
  )
}

/** @throws when the last go is on its way: a fact would be lost, a statement would be written by itself */
export function refuseLate({ state }: Ending): void {
  if (state !== 'open') throw new Error('too late for its transaction: nothing can be left to an end that has been')
}

/** Does something in this process once the transaction is committed, or now when it is; never where nobody says when. */
export const onceCommitted = ({ ending }: WithEnding, then: () => void) => {
  if (ending?.state === 'committed') then()
  else ending?.committed.push(then)
}

function keep(ending: Ending, sent: Promise<unknown>) {
  // said at the end; until then nobody listens, which is no fault
  sent.catch(() => {})
  ending.sent.push(sent)
}

/**
 * Sends the last statements of an action and gives their rows once they are committed, all in one go. For an answer that
 * needs them; where the answer is kept beside a key, and so has to come first, it waits for the rows only.
 */
export async function finish<Rows extends readonly (readonly Row[])[]>(
  { ending }: WithEnding,
  statements: { [Nth in keyof Rows]: PendingQuery<Rows[Nth] & Row[]> },
): Promise<Rows> {
  if (ending) refuseLate(ending)
  const sent = statements.map((statement) => statement.execute())
  if (ending) for (const one of sent) keep(ending, one)
  await ending?.commit?.()
  return Promise.all(sent) as unknown as Promise<Rows>
}

/**
 * Runs work in one transaction with as few goes as it has questions: its beginning goes with the first statement, and the
 * commit with what the work left to the end. The work may be over before the database heard of any of it; only what this
 * function gives is committed.
 * @param close more statements for the last go, when the work is done
 * @throws what the first failing statement threw; then nothing is written
 */
export async function transaction<Result>(
  pool: Sql,
  work: (sql: Query, ending: Ending) => Promise<Result>,
  close?: (sql: Query, result: Result) => PendingQuery<Row[]>[],
): Promise<Result> {
  const line = (await pool.reserve()) as ReservedSql<{ bigint: number }> & EndingLine
  const sql = line as unknown as Query
  const commit = async () => {
    if (ending.facts.length) keep(ending, announce(sql, ending.facts.splice(0)).execute())
    ending.state = 'over'
    const [{ command }] = await Promise.all([line.unsafe('commit').execute(), ...ending.sent])
    // PostgreSQL says so when a statement failed of which nobody told us
    if (command !== 'COMMIT') throw new Error('a transaction was undone: one of its statements failed')
    ending.state = 'committed'
    for (const then of ending.committed) then()
  }
  const ending: Ending = { facts: [], sent: [], committed: [], commit: close ? null : commit, state: 'open' }
  try {
    keep(ending, line.unsafe('begin').execute())
    const result = await work(sql, ending)
    for (const statement of close?.(sql, result) ?? []) keep(ending, statement.execute())
    if (ending.state === 'open') await commit()
    return result
  } catch (error) {
    // what another part of the work still sends would be written by itself
    await line.endWith('rollback').catch(() => {})
    throw await firstFailure(error, ending)
  } finally {
    line.release()
  }
}

/**
 * Why it failed: after a statement that was left failed, whatever is asked next hears only that the transaction is aborted
 * already. A disk that is full must not look like a mistake of ours.
 */
async function firstFailure(error: unknown, { sent }: Ending): Promise<unknown> {
  const isAborted = (reason: unknown) => (reason as { code?: string } | null)?.code === '25P02'
  if (!isAborted(error)) return error
  const failed = (await Promise.allSettled(sent)).filter((one) => one.status === 'rejected')
  return failed.find(({ reason }) => !isAborted(reason))?.reason ?? error
}

/** All facts of one transaction, in their order. */
const announce = (sql: Query, facts: Ending['facts']) => sql`
  insert into outbox (kind, payload, emitted_at)
  select kind, payload::jsonb, coalesce(at, now())
  from unnest(${facts.map(({ kind }) => kind)}::text[], ${facts.map(({ payload }) => JSON.stringify(payload))}::text[],
    ${facts.map(({ at }) => at?.toISOString() ?? null)}::timestamptz[]) with ordinality as fact (kind, payload, at, nth)
  order by nth`
