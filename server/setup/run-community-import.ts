import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommunityReport } from '../../contract/community-import.ts'
import { readOwnFile, removeFiles } from '../files/index.ts'
import { audit, organisationFacts } from '../identity/index.ts'
import { importFinished } from '../people/index.ts'
import type { Query, WorkContext } from '../platform/context.ts'
import { inLongTransaction } from '../platform/long-transaction.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { Refusal } from '../platform/refusal.ts'
import { type ImportStep, takeInCommunity } from './community/take-in-community.ts'
import { communityBytes } from './import-community.ts'
import { type Dump, openDump } from './stack-exchange/read-dump.ts'

interface Import {
  startedBy: string
  source: string
  fileId: string | null
  intoAudience: 'group' | 'everyone'
}

/**
 * Carries an import out in one transaction: it comes in whole or not at all. What it tells meanwhile goes over another
 * connection.
 * @param path a folder or zip on this machine; without one the uploaded file is read
 * @throws Refusal when the file is not fit, after noting it with the import
 */
export async function runCommunityImport(
  context: WorkContext,
  { importId, path }: { importId: string; path?: string },
  onProgress: (step: ImportStep, done: number, total: number) => void = () => {},
): Promise<CommunityReport | null> {
  const { services, now } = context
  const pool = services.sql as unknown as Query
  const [found] = await pool<Import[]>`
    update community_import set state = 'running', rows_done = 0 where id = ${importId} and state in ('waiting', 'running')
    returning started_by, source, file_id, into_audience`
  if (!found) return null
  const folder = await mkdtemp(join(tmpdir(), 'plein-community-'))
  let dump: Dump | undefined
  try {
    await pool`update community_import set step = 'reading' where id = ${importId}`
    dump = await openDump(path ?? (await unpacked(context, found, folder)), { site: found.source })
    const total = await rowsOf(dump)
    await pool`update community_import set rows_total = ${total} where id = ${importId}`
    const language = (await organisationFacts({ sql: pool }))?.language ?? 'nl'
    const { report, groupId } = await inLongTransaction(services, async (sql) => {
      const taken = await takeInCommunity(dump!, {
        ...{ sql, now, language, into: found.intoAudience, hostId: found.startedBy },
        onProgress: async (step, done) => {
          onProgress(step, done, total)
          await pool`update community_import set step = ${step}, rows_done = ${done} where id = ${importId}`
        },
      })
      await emit({ sql }, importFinished, { what: 'community', importId, by: found.startedBy })
      await emit({ sql }, rightsChanged, { everyone: true })
      await audit({ sql, now }, { actorId: found.startedBy, action: 'community.import', object: importId })
      return taken
    })
    await pool`
      update community_import set state = 'done', group_id = ${groupId}, report = ${pool.json(report as never)},
        rows_done = ${total}, finished_at = ${services.now()} where id = ${importId}`
    if (found.fileId) await removeFiles({ sql: pool, now }, [found.fileId])
    services.wake()
    return report
  } catch (error) {
    const failure = error instanceof Refusal ? error.code : 'failed'
    const file = error instanceof Refusal ? (error.params?.file ?? null) : null
    await pool`
      update community_import set state = 'failed', failure = ${failure}, failed_file = ${file},
        finished_at = ${services.now()} where id = ${importId}`
    throw error
  } finally {
    await dump?.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The uploaded zip as a file of its own: reading it needs more than one pass. */
async function unpacked(context: WorkContext, found: Import, folder: string): Promise<string> {
  if (!found.fileId) throw new Refusal(422, 'file.not-found')
  const bytes = await readOwnFile({ ...context }, found.fileId, found.startedBy, communityBytes)
  const path = join(folder, 'community.zip')
  await new Promise<void>((done, fail) => createWriteStream(path).on('error', fail).end(bytes, done))
  return path
}

/** What the progress is measured against. */
async function rowsOf(dump: Dump): Promise<number> {
  let total = 0
  for (const table of ['users', 'posts', 'comments'] as const) for await (const _ of dump.rows(table)) total++
  return total
}
