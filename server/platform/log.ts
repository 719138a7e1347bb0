import { destination, type Logger, pino } from 'pino'
import type { Config } from './config.ts'
import { logError } from './log-error.ts'

/** Bytes that wait at most for an output which takes nothing now; what comes then is let go. */
const waitingAtMost = 1024 * 1024

/**
 * The log of a process, on its standard output. An output that takes nothing (a terminal that is gone, a full disk) costs
 * lines, never the process: by default the writing waits for it without end, and with it everybody.
 */
export function createLog({ logLevel, role }: Pick<Config, 'logLevel' | 'role'>): Logger {
  const output = destination({ fd: 1, sync: true, maxLength: waitingAtMost, retryEAGAIN: () => false })
  // there is nowhere left to say it
  output.on('error', () => {})
  return pino({ level: logLevel, base: { role }, serializers: { err: logError } }, output)
}
