import { StartRefusal } from './start-refusal.ts'

const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT', 'EHOSTUNREACH', 'ETIMEDOUT', 'CONNECT_TIMEOUT']

/** Turns what a database answers to a wrong address into a StartRefusal; gives any other error back as it is. */
export function refusalFromDatabase(error: unknown, url: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const { host, pathname, searchParams } = new URL(url)
  const where = searchParams.get('host') ?? host
  if (unreachable.includes(code))
    return new StartRefusal(`No PostgreSQL answers at ${where} (${code}). Start it, or correct DATABASE_URL.`)
  if (code === '57P03' || code === '53300')
    return new StartRefusal(`The PostgreSQL at ${where} cannot take connections yet. Start Plein again in a moment.`)
  if (code.startsWith('28'))
    return new StartRefusal(`The PostgreSQL at ${where} refuses this user or password. Correct DATABASE_URL.`)
  if (code === '3D000')
    return new StartRefusal(
      `The PostgreSQL at ${where} has no database ${decodeURIComponent(pathname.slice(1))}. Make it first.`,
    )
  if (code === '42501')
    return new StartRefusal(
      `The user in DATABASE_URL may not make tables or extensions in ${decodeURIComponent(pathname.slice(1))}. Make it the owner of that database.`,
    )
  return error
}
