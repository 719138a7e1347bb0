import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../server/platform/database.ts'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { pgOptionsOf, prepareJobs } from '../../server/platform/jobs.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { makeOrganisation } from './make-organisation.ts'
import { type Shape, shapeOf } from './shapes.ts'

/** What stands in a data folder, written when it is whole. */
export interface Kept {
  name: Shape['name']
  scale: number
  shape: Shape
  madeAt: string
  seconds: number
}

const noteOf = (folder: string) => join(folder, 'organisation.json')

/** What was made in this data folder; null when nothing was, or not to its end. */
export const keptIn = (folder: string): Kept | null =>
  existsSync(noteOf(folder)) ? (JSON.parse(readFileSync(noteOf(folder), 'utf8')) as Kept) : null

/**
 * Makes an organisation in a data folder of Plein, to start Plein on it as often as wanted. Its newest item is of the
 * beginning of this hour.
 * @throws Error when the folder holds something already
 */
export async function keepOrganisation(
  folder: string,
  { name, scale }: { name: Shape['name']; scale: number },
  say: (line: string) => void,
): Promise<Kept> {
  if (existsSync(join(folder, 'postgres')))
    throw new Error(`${folder} holds a database already: choose another, or remove it`)
  const shape = shapeOf(name, scale)
  const started = Date.now()
  const now = new Date()
  now.setUTCMinutes(0, 0, 0)
  // nothing is lost that cannot be made again
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: () => {}, fsync: false })
  try {
    const sql = openDatabase({ url: postgres.url, max: 2, statementTimeout: 0 })
    await migrate(sql)
    await prepareJobs(pgOptionsOf(postgres.url))
    await sql.end()
    await makeOrganisation({ url: postgres.url, shape, now, say })
  } finally {
    await postgres.stop()
  }
  const kept = { name, scale, shape, madeAt: now.toISOString(), seconds: Math.round((Date.now() - started) / 1000) }
  writeFileSync(noteOf(folder), `${JSON.stringify(kept, null, 2)}\n`)
  return kept
}
