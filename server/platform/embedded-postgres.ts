import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectionOptions } from './database.ts'
import { lockFolder, runningNote } from './folder-lock.ts'
import { postgres } from './postgres-client.ts'
import { clearLeftovers, isReady, postmasterPid } from './postgres-leftovers.ts'
import { giveFolder, type PostgresPlace, preparePostgresPlace, unfinishedData } from './postgres-place.ts'
import { type PostgresProcess, runProgram, spawnPostgres } from './postgres-process.ts'
import {
  addressUrl,
  chooseAddress,
  type PostgresAddress,
  postgresArguments,
  writeAccessRules,
} from './postgres-settings.ts'
import { diskFull, refusalFromFileSystem, StartRefusal } from './start-refusal.ts'

export type EmbeddedPostgresOptions = {
  /** Plein's data folder; the database stands in `postgres` inside it. Made when it does not exist. */
  dataFolder: string
  log: (line: string) => void
  /** False only for tests: quick, and lost when the machine stops. */
  fsync?: boolean
  /** False behaves as a machine where root may not make user namespaces. */
  userNamespaces?: boolean
}

export type EmbeddedPostgres = {
  /** For `openDatabase`, or any client that knows `?host=` for a socket folder. */
  url: string
  /** Ends every session, writes everything and stops; after it the folder is free for another Plein. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that npm brought, as our child, with its data in `<dataFolder>/postgres`, and waits until it
 * takes connections. It stops when we do, however we end, and is started again when it ends by itself.
 * @throws StartRefusal with one plain sentence when somebody has to do something first
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataFolder = resolve(options.dataFolder)
  const lock = await prepareFolder(dataFolder)
    .then(() => lockFolder(dataFolder))
    .catch((error: unknown) => {
      throw refusalFromFileSystem(error, dataFolder)
    })
  let address: PostgresAddress | undefined
  try {
    const oldSocketFolder = lock.leftBehind.socketFolder
    const place = await preparePostgresPlace(dataFolder, options.log, options.userNamespaces ?? true)
    await clearLeftovers(place.data, options.log)
    if (oldSocketFolder) await rm(oldSocketFolder, { recursive: true, force: true })
    await refuseFullDisk(dataFolder, place)
    await makeData(place)
    await refuseOtherVersion(place)

    address = await chooseAddress()
    const url = addressUrl(address, 'plein')
    await lock.write({ socketFolder: address.folder, url })
    await giveFolder(address.folder, place.user)
    if (address.kind === 'loopback') await setPassword(place, address.password)
    const args = postgresArguments(address, await writeAccessRules(address), options.fsync ?? true)
    const keeper = keepRunning(place, args, options.log, await startOnce(place, args, options.log))
    await makeDatabase(addressUrl(address, 'postgres'))
    const { folder } = address
    return {
      url,
      stop: async () => {
        await keeper.stop()
        await rm(folder, { recursive: true, force: true })
        await lock.release()
      },
    }
  } catch (error) {
    if (address) await rm(address.folder, { recursive: true, force: true })
    await lock.release()
    throw refusalFromFileSystem(error, dataFolder)
  }
}

/** The URL of the database of the Plein that runs on this data folder; undefined when none runs. */
export async function findRunningDatabase(dataFolder: string): Promise<string | undefined> {
  return (await runningNote(resolve(dataFolder)))?.url
}

async function prepareFolder(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
}

async function refuseFullDisk(dataFolder: string, place: PostgresPlace): Promise<void> {
  const isNew = (await dataVersion(place)) === undefined
  const { bavail, bsize } = await statfs(isNew ? dirname(place.data) : place.data)
  if (bavail * bsize < (isNew ? 100 : 32) * 1024 * 1024) throw diskFull(dataFolder)
}

async function refuseOtherVersion(place: PostgresPlace): Promise<void> {
  const made = await dataVersion(place)
  const ours = place.programs.version.split('.')[0]!
  if (made === ours) return
  const advice =
    Number(made) > Number(ours)
      ? 'Start it with the newer Plein that made it.'
      : 'Export it with the Plein that made it, and import it in a new data folder.'
  throw new StartRefusal(`The data in ${place.data} is of PostgreSQL ${made}; this Plein brings ${ours}. ${advice}`)
}

async function dataVersion(place: PostgresPlace): Promise<string | undefined> {
  return (await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => undefined))?.trim()
}

async function makeData(place: PostgresPlace): Promise<void> {
  if ((await dataVersion(place)) !== undefined) return
  const present = await readdir(place.data).catch(() => [])
  if (present.length > 0) {
    throw new StartRefusal(`${place.data} holds files that are not a database. Move them away and start again.`)
  }
  const unfinished = unfinishedData(place.data)
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await giveFolder(unfinished, place.user)
  // The built-in locale sorts the same on every machine and version, so no index goes stale with a system update.
  const locale =
    Number.parseInt(place.programs.version, 10) >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale-provider=icu', '--icu-locale=und']
  const flags = ['--username=plein', '--auth=trust', '--encoding=UTF8', '--no-locale', ...locale, '--no-instructions']
  const { code, output } = await runProgram(place, 'initdb', ['-D', unfinished, ...flags])
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true })
    throw refusalFromOutput(output, place)
  }
  await rename(unfinished, place.data)
}

async function setPassword(place: PostgresPlace, password: string): Promise<void> {
  const args = ['--single', '-D', place.data, 'postgres']
  const { code, output } = await runProgram(place, 'postgres', args, `alter role plein password '${password}'\n`)
  if (code !== 0) throw refusalFromOutput(output, place)
}

async function makeDatabase(url: string): Promise<void> {
  const sql = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  try {
    const found = await sql`select 1 from pg_database where datname = 'plein'`
    if (found.length === 0) await sql`create database plein`
  } finally {
    await sql.end()
  }
}

async function startOnce(place: PostgresPlace, args: string[], log: (line: string) => void): Promise<PostgresProcess> {
  for (let attempt = 1; ; attempt++) {
    const startedAt = Date.now()
    const server = spawnPostgres(place, args)
    let told = false
    while (!server.hasEnded()) {
      if (await isReady(place.data, startedAt)) return server
      if (!told && Date.now() - startedAt > 5000) {
        log('The database is putting itself in order after a hard stop; this can take some minutes')
        told = true
      }
      await sleep(20)
    }
    await server.ended
    const output = server.said() + (await newestLog(place, startedAt))
    // Sessions of a killed PostgreSQL need a moment to notice; until then it rightly refuses to start beside them.
    const waits = /pre-existing shared memory block|another server might be running/.test(output)
    if (!waits || attempt >= 20) throw refusalFromOutput(output, place)
    await sleep(500)
  }
}

function keepRunning(place: PostgresPlace, args: string[], log: (line: string) => void, first: PostgresProcess) {
  let server = first
  let stopping = false
  const run = (async () => {
    for (;;) {
      await server.ended
      while (!stopping) {
        log(`The database stopped unexpectedly and is started again; see ${join(place.data, 'log')}`)
        await sleep(1000, undefined, { ref: false })
        if (stopping) return
        try {
          await clearLeftovers(place.data, log)
          server = await startOnce(place, args, log)
          break
        } catch (error) {
          log(error instanceof Error ? error.message : String(error))
          await sleep(5000, undefined, { ref: false })
        }
      }
      if (stopping && server.hasEnded()) return
    }
  })()
  return {
    stop: async () => {
      stopping = true
      server.askToStop()
      const late = setTimeout(async () => {
        const pid = await postmasterPid(place.data)
        if (pid !== undefined && !server.hasEnded()) process.kill(pid, 'SIGQUIT')
      }, 30_000)
      await run
      clearTimeout(late)
    },
  }
}

async function newestLog(place: PostgresPlace, since: number): Promise<string> {
  const folder = join(place.data, 'log')
  const names = await readdir(folder).catch(() => [])
  let text = ''
  for (const name of names) {
    const path = join(folder, name)
    if ((await stat(path)).mtimeMs >= since - 1000) text += (await readFile(path, 'utf8')).slice(-8192)
  }
  return text
}

function refusalFromOutput(output: string, place: PostgresPlace): StartRefusal {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(dirname(place.data))
  if (/Cannot allocate memory|could not (create|resize) shared memory/.test(output)) {
    return new StartRefusal('There is too little free memory for the database: it needs about 300 MB. Free some.')
  }
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|error:/.test(line))
  const reason = (lines.at(-1) ?? output.trim().split('\n').at(-1) ?? '').replace(/^.*?(FATAL|PANIC|error):\s*/, '')
  const log = join(place.data, 'log')
  const where = existsSync(log) ? ` See ${log}.` : ''
  return new StartRefusal(`The database did not start: ${reason || 'no reason given'}.${where}`)
}
