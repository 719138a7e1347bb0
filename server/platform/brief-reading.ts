import type { Query, Services } from './context.ts'
import { connectionOptions, openDatabase } from './database.ts'
import { databaseTrouble } from './database-trouble.ts'

/** Milliseconds: a brief statement takes one or two, and those behind it wait for it. */
const longest = 250

/**
 * The one connection over which brief readings go. Those of many people leave together in one piece and are answered by
 * one process of the database: of an item's page a third less work for both sides than each over a connection of its own.
 * @param url behind a pooler, which refuses our time limit, there is no such line
 */
export const openBriefLine = (url: string, applicationName: string) =>
  connectionOptions(url).prepare === false
    ? undefined
    : openDatabase({ url, max: 1, applicationName, statementTimeout: longest })

/**
 * Reads over the brief line. What takes too long there (a cold disk, somebody who is only in quiet places) is broken off,
 * so that nobody behind it waits, and is read anew over the pool, where it holds up no one.
 */
export async function readBriefly<Answer>(
  { brief, sql }: Pick<Services, 'brief' | 'sql'>,
  read: (sql: Query) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await read(brief as unknown as Query)
  } catch (error) {
    if (brief === sql || databaseTrouble(error) !== 'slow') throw error
    return read(sql as unknown as Query)
  }
}
