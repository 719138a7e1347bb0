/**
 * What an error of the database says about the database rather than about what was asked: 'busy' two writers met, 'slow'
 * a statement was broken off, 'full' its disk is, 'away' it cannot be reached or is starting. Asking again later may help.
 * @returns null for every other error
 */
export function databaseTrouble(error: unknown): 'busy' | 'slow' | 'full' | 'away' | null {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown }
  if (typeof code !== 'string') return null
  if (busy.has(code)) return 'busy'
  if (code === '57014') return 'slow'
  if (code === '53100') return 'full'
  // a socket of PostgreSQL that is not there: it is being started again
  if (code === 'ENOENT' && syscall === 'connect') return 'away'
  if (away.has(code) || /^(08|57P|CONNECTION_)/.test(code)) return 'away'
  return null
}

// serialisation failure, deadlock, lock not available
const busy = new Set(['40001', '40P01', '55P03'])

const away = new Set([
  // too many connections, out of memory, its disk could not be read or written, a transaction that was given up on
  '53300',
  '53200',
  '58030',
  '25P03',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
