import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sessionCookie } from '../server/identity/session-token.ts'
import { openDatabase } from '../server/platform/database.ts'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { migrate } from '../server/platform/migrate.ts'
import { type PleinProcess, type StartPlein, startPlein } from '../tests/plein-process.ts'
import { untilDigested } from '../tests/until-digested.ts'
import { keepOrganisation, keptIn } from './organisation/kept-organisation.ts'
import { madeId } from './organisation/made-id.ts'
import { planGroups } from './organisation/make-groups.ts'
import { type Shape, tokenOf } from './organisation/shapes.ts'

/** Who looks, with a group they are in. */
export interface Viewer {
  person: number
  id: string
  groupId: string
  /** What a request of theirs carries. */
  headers: { cookie: string }
}

/** A made organisation with its database running, for the scenarios of one run. */
export interface World {
  shape: Shape
  scale: number
  folder: string
  databaseUrl: string
  /** Plein on it, started on first use; the same process for all scenarios, unless one asks for a fresh one. */
  plein(): Promise<PleinProcess>
  freshPlein(environment?: Record<string, string>): Promise<PleinProcess>
  ceiling(): Promise<PleinProcess>
  /** The nth of people spread over the organisation; none of them has a role. */
  viewer(nth: number): Viewer
  /** Resolves when the consumer digested what was written; a parked event is an error. */
  settled(): Promise<void>
  /** Ends the processes and PostgreSQL; the data folder stays until `close`. */
  stop(): Promise<void>
  close(): Promise<void>
}

/** Where an organisation is kept when no folder is given: in the temporary folder of the machine. */
export const usualFolder = (name: string, scale: number) => join(tmpdir(), 'plein-bench', `${name}-x${scale}`)

/**
 * Opens a kept organisation; makes it when it is not there yet.
 * @param onCopy scenarios that write get a copy, so that the next run measures the same; a tenfold one is written in place
 */
export async function openWorld(of: {
  name: Shape['name']
  scale: number
  folder: string
  onCopy: boolean
  say: (line: string) => void
}): Promise<World> {
  if (!keptIn(of.folder)) {
    of.say(`making the organisation in ${of.folder}`)
    await keepOrganisation(of.folder, of, of.say)
  }
  const { shape } = keptIn(of.folder)!
  const copy = of.onCopy && of.scale === 1 ? mkdtempSync(join(tmpdir(), 'plein-bench-copy-')) : null
  if (copy) of.say('copying it, since this writes')
  if (copy) cpSync(of.folder, copy, { recursive: true, preserveTimestamps: true })
  const folder = copy ?? of.folder
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: of.say })
  const sql = openDatabase({ url: postgres.url, max: 1, statementTimeout: 0 })
  await migrate(sql)
  const [{ opened } = { opened: new Date() }] = await sql<{ opened: Date }[]>`select now() as opened`
  // what was written or copied just now goes to the disk now, not while it is measured
  await sql`checkpoint`

  const processes: PleinProcess[] = []
  const start = async (how: StartPlein) => {
    const started = await startPlein(how)
    processes.push(started)
    return started
  }
  const settings = {
    DATABASE_URL: postgres.url,
    DATA_FOLDER: folder,
    LOG_LEVEL: 'error',
    CALLS_PER_MINUTE: '100000000',
  }
  const freshPlein = (more: Record<string, string> = {}) =>
    start({ ready: '/api/session', environment: { ...settings, ...more } })
  let plein: Promise<PleinProcess> | undefined
  let ceiling: Promise<PleinProcess> | undefined
  const stop = async () => {
    await Promise.all(processes.splice(0).map((one) => one.kill('SIGTERM')))
    await sql.end()
    await postgres.stop()
  }
  const groupOf = groupFinder(shape)
  return {
    shape,
    scale: of.scale,
    folder,
    databaseUrl: postgres.url,
    plein: () => (plein ??= freshPlein()),
    freshPlein,
    ceiling: () =>
      (ceiling ??= start({
        file: 'bench/ceiling/ceiling-server.ts',
        ready: '/ready',
        environment: { DATABASE_URL: postgres.url },
      })),
    viewer: (nth) => {
      const person = 10 + ((nth * 211) % (shape.people - 10))
      return {
        person,
        id: madeId('person', person),
        groupId: madeId('group', groupOf(person)),
        headers: { cookie: `${sessionCookie}=${tokenOf(person)}` },
      }
    },
    async settled() {
      if (!(await untilDigested(sql, 60))) throw new Error('the consumer is still behind after a minute')
      const [parked] = await sql<{ error: string }[]>`
        select error from outbox_parked where parked_at > ${opened} limit 1`
      if (parked) throw new Error(`an event was parked: ${parked.error}`)
    },
    stop,
    async close() {
      await stop().catch(() => {})
      if (copy && existsSync(copy)) rmSync(copy, { recursive: true, force: true })
    },
  }
}

const usualGroup = 300

/** Of the groups somebody is in, the one nearest to three hundred members. */
function groupFinder(shape: Shape): (person: number) => number {
  const { members } = planGroups(shape)
  const sets = members.map((those) => new Set(those))
  return (person) => {
    let best = -1
    for (const [nth, those] of sets.entries()) {
      if (!those.has(person)) continue
      const isNearer = best < 0 || Math.abs(those.size - usualGroup) < Math.abs(sets[best]!.size - usualGroup)
      if (isNearer) best = nth
    }
    if (best < 0) throw new Error(`person ${person} is in no group`)
    return best
  }
}
