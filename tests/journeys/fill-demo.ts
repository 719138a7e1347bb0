import { pino } from 'pino'
import { readConfig } from '../../server/platform/config.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { createServices } from '../../server/platform/services.ts'
import { openDemo } from '../../server/setup/index.ts'
import type { TestDatabase } from '../database.ts'

/** Fills a database with the demo municipality, with small pictures. The processes digest it when they start. */
export async function fillDemo(database: TestDatabase, dataFolder: string): Promise<void> {
  const log = pino({ level: 'silent' })
  const config = readConfig({ NODE_ENV: 'test', DATA_FOLDER: dataFolder, LOG_LEVEL: 'silent' })
  const sql = openDatabase({ url: database.url, max: 4, applicationName: 'plein-demo', statementTimeout: 0 })
  try {
    await openDemo(createServices({ config, log, sql, aside: database.sql, wake: () => {} }), 0.15)
  } finally {
    await sql.end({ timeout: 3 })
  }
}
