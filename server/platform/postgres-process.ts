import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { PostgresPlace } from './postgres-place.ts'

/** What PostgreSQL and initdb get to see of our environment; nothing of PG* may change how they behave. */
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' }

/**
 * Starts the command, and sends it SIGINT (PostgreSQL: end sessions, write everything, stop) when our end of its input
 * closes. The system closes it whenever we end, by kill -9 too; so PostgreSQL never outlives us.
 */
const watcher = `
exec 3<&0 </dev/null
"$@" 3<&- & server=$!
(read -r line <&3; kill -INT $server) 2>/dev/null & watch=$!
exec 3<&-
wait $server; code=$?
kill $watch 2>/dev/null
exit $code
`

export type PostgresProcess = {
  /** The last of what it said before its log file opened. */
  said(): string
  hasEnded(): boolean
  ended: Promise<number | null>
  /** Asks it to end its sessions, write everything and stop. */
  askToStop(): void
}

/** Starts `postgres` with these arguments under a watcher that stops it when this process ends in whatever way. */
export function spawnPostgres(place: PostgresPlace, args: string[]): PostgresProcess {
  const command = [...place.user.prefix, `${place.programs.folder}/bin/postgres`, '-D', place.data, ...args]
  // Its own process group: Ctrl-C in the terminal is for us, and we stop PostgreSQL after our last query.
  const child = spawn('sh', ['-c', watcher, 'plein-postgres', ...command], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
    cwd: '/',
    env: environment,
    ...ids(place),
  })
  let said = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-16_384)
  })
  child.stdin!.on('error', () => {})
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.once('error', (error) => {
      said += String(error)
      resolve(null)
    })
  })
  letGo(child)
  return {
    said: () => said,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined,
    ended,
    askToStop: () => {
      child.ref()
      child.stdin!.destroy()
    },
  }
}

/** Runs one of the programs to its end. */
export async function runProgram(
  place: PostgresPlace,
  program: string,
  args: string[],
  input = '',
): Promise<{ code: number | null; output: string }> {
  const [command, ...rest] = [...place.user.prefix, `${place.programs.folder}/bin/${program}`, ...args]
  const child = spawn(command!, rest, { cwd: '/', env: environment, ...ids(place) })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-16_384)
    })
  }
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}

function ids(place: PostgresPlace): { uid?: number; gid?: number } {
  return place.user.uid === undefined ? {} : { uid: place.user.uid, gid: place.user.gid! }
}

/** A script that forgets to stop the database must still be able to end. */
function letGo(child: ChildProcess): void {
  child.unref()
  for (const stream of [child.stdin, child.stderr]) {
    if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref()
  }
}
