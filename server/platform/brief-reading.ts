import type { Query, Services } from './context.ts'
import { connectionOptions, openDatabase } from './database.ts'
import { databaseTrouble } from './database-trouble.ts'

/** Milliseconds: a brief statement takes one or two, and those behind it wait for it. */
const longest = 250
/** Milliseconds for which the line is let be once something took too long on it: more of that may be on its way. */
const letBe = 5_000

interface Line {
  letBeUntil: number
  /** Lets each go that waits for an answer over the line. */
  waiting: Set<(heldUp: null) => void>
}

const lines = new WeakMap<Services['brief'], Line>()

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
 * Reads over the brief line. What takes too long there (a cold disk, somebody who is only in quiet places) is broken off
 * and read anew over the pool, where it holds up no one. So is all that waits behind it, and what comes in the seconds
 * after: one slow statement is seldom alone, and a row of them would keep everybody waiting for each in turn.
 */
export async function readBriefly<Answer>(
  { brief, sql }: Pick<Services, 'brief' | 'sql'>,
  read: (sql: Query) => Promise<Answer>,
): Promise<Answer> {
  const overPool = () => read(sql as unknown as Query)
  const line = lineOf(brief)
  if (brief === sql || performance.now() < line.letBeUntil) return overPool()
  const { promise: heldUp, resolve: letGo } = Promise.withResolvers<null>()
  line.waiting.add(letGo)
  const overLine = async () => {
    try {
      return { answer: await read(brief as unknown as Query) }
    } catch (error) {
      if (databaseTrouble(error) !== 'slow') throw error
      holdUp(line)
      return null
    }
  }
  const found = await Promise.race([overLine(), heldUp]).finally(() => line.waiting.delete(letGo))
  return found ? found.answer : overPool()
}

function lineOf(brief: Services['brief']): Line {
  const line = lines.get(brief) ?? { letBeUntil: 0, waiting: new Set() }
  lines.set(brief, line)
  return line
}

/** Everybody goes over the pool: who waits now and, for some seconds, who comes. */
function holdUp(line: Line) {
  line.letBeUntil = performance.now() + letBe
  for (const letGo of line.waiting) letGo(null)
}
