import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../server/platform/config.ts'
import { findRunningDatabase, startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { StartRefusal } from '../../server/platform/start-refusal.ts'

/**
 * Works on the database of a Plein that runs or stands still; of one that stands still, its own PostgreSQL is started for
 * as long as that takes.
 * @throws StartRefusal when there is no Plein in the data folder
 */
export async function withDatabase<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  if (config.databaseUrl) return work(config.databaseDirectUrl ?? config.databaseUrl)
  const running = await findRunningDatabase(config.dataFolder)
  if (running) return work(running)
  const present = await readdir(join(config.dataFolder, 'postgres')).catch(() => [])
  if (present.length === 0)
    throw new StartRefusal(`There is no Plein in ${config.dataFolder}. Name its folder: DATA_FOLDER=…`)
  const own = await startEmbeddedPostgres({ dataFolder: config.dataFolder, log: () => {} })
  try {
    return await work(own.url)
  } finally {
    await own.stop()
  }
}
