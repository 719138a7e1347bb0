import { pino } from 'pino'
import { readConfig } from '../../server/platform/config.ts'
import type { Services } from '../../server/platform/context.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { createServices } from '../../server/platform/services.ts'
import { openDemo } from '../../server/setup/index.ts'
import type { TestDatabase } from '../database.ts'

/** Works on a database beside the processes, as one of them would. They digest it by themselves. */
export async function withServices<Done>(
  database: TestDatabase,
  dataFolder: string,
  work: (services: Services) => Promise<Done>,
): Promise<Done> {
  const log = pino({ level: 'silent' })
  const config = readConfig({ NODE_ENV: 'test', DATA_FOLDER: dataFolder, LOG_LEVEL: 'silent' })
  const sql = openDatabase({ url: database.url, max: 4, applicationName: 'plein-journey', statementTimeout: 0 })
  try {
    return await work(createServices({ config, log, sql, aside: database.sql, wake: () => {} }))
  } finally {
    await sql.end({ timeout: 3 })
  }
}

/** Fills it with the demo municipality, with small pictures. */
export const fillDemo = (database: TestDatabase, dataFolder: string) =>
  withServices(database, dataFolder, (services) => openDemo(services, 0.15))
