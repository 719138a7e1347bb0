import { constants } from 'node:fs'
import { access, mkdir, readdir, readFile, realpath, stat, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import type { Config } from '../../../server/platform/config.ts'
import { postmasterPid } from '../../../server/platform/postgres-leftovers.ts'
import { isRunning } from '../../../server/platform/process-identity.ts'
import type { Finding } from './finding.ts'

const leastNode = 24
const leastRoom = 2 ** 30
const leastFiles = 4096

/** @param version as process.versions.node gives it */
export function checkNode(version = process.versions.node): Finding[] {
  if (Number.parseInt(version, 10) >= leastNode) return []
  return [
    {
      what: `This is Node ${version}, and Plein is written for ${leastNode}.`,
      remedy: 'Run npm ci without leaving out optional packages, which brings it, or install it.',
    },
  ]
}

/** @param limits the text of /proc/self/limits, where there is such a thing */
export async function checkOpenFiles(limits?: string): Promise<Finding[]> {
  const text = limits ?? (await readFile('/proc/self/limits', 'utf8').catch(() => ''))
  const most = Number(/^Max open files\s+(\d+)/m.exec(text)?.[1] ?? Number.POSITIVE_INFINITY)
  if (most >= leastFiles) return []
  return [
    {
      what: `A process may have ${most} files open here, and every open screen takes one.`,
      remedy: 'Raise it to 65536: ulimit -n 65536, LimitNOFILE= in a systemd unit, or ulimits in compose.yaml.',
    },
  ]
}

/** Whether Plein may write where its data stands, nobody else may read it, and there is room. */
export async function checkDataFolder({ dataFolder }: Config, needed = leastRoom): Promise<Finding[]> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
    await access(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK)
    for (const name of ['files', 'outbox']) {
      const path = join(dataFolder, name)
      if (await stat(path).catch(() => null)) await access(path, constants.W_OK | constants.X_OK)
    }
  } catch (error) {
    const { code, path = dataFolder } = error as { code?: string; path?: string }
    return code === 'EEXIST' || code === 'ENOTDIR'
      ? [
          {
            what: `${dataFolder} is not a folder.`,
            remedy: 'Move that file away, or set DATA_FOLDER to another place.',
          },
        ]
      : [
          {
            what: `This user may not write in ${path} (${code}).`,
            remedy: 'Give the folder to the user of Plein with chown, or set DATA_FOLDER to another place.',
          },
        ]
  }
  const found: Finding[] = []
  if ((await stat(dataFolder)).mode & 0o007)
    found.push({ what: `Everybody on this machine may look in ${dataFolder}.`, remedy: `chmod 700 ${dataFolder}` })
  const { bavail, bsize } = await statfs(dataFolder)
  if (bavail * bsize < needed)
    found.push({
      what: `The disk of ${dataFolder} has ${Math.floor((bavail * bsize) / 2 ** 20)} MB free.`,
      remedy: `Make room: with less than ${Math.ceil(needed / 2 ** 20)} MB Plein stops taking uploads soon, and then writes.`,
    })
  return found
}

/** What an earlier Plein, backup or restore left behind. @param isPleinRunning on this data folder */
export async function checkLeftovers({ dataFolder }: Config, isPleinRunning: boolean): Promise<Finding[]> {
  const found: Finding[] = []
  const data = await realpath(join(dataFolder, 'postgres')).catch(() => null)
  const pid = data ? await postmasterPid(data) : undefined
  if (!isPleinRunning && pid !== undefined && isRunning(pid))
    found.push({
      what: `A database of an earlier Plein still runs (process ${pid}).`,
      remedy: 'Start Plein, which ends it first, or end that process.',
    })
  const beside = await readdir(dirname(dataFolder)).catch(() => [])
  const halves = [
    ...(await readdir(dataFolder).catch(() => []))
      .filter((name) => name === 'restoring')
      .map((name) => join(dataFolder, name)),
    ...beside.filter((name) => name.endsWith('.unfinished')).map((name) => join(dirname(dataFolder), name)),
  ]
  for (const path of halves)
    found.push({
      what: `${path} is half a backup or restore that was broken off.`,
      remedy: 'Remove it, and begin again.',
    })
  return found
}

/** Whether the web can listen where it is told to. @param isPleinRunning then the port is rightly taken */
export async function checkPort({ port, host, role }: Config, isPleinRunning: boolean): Promise<Finding[]> {
  if (role === 'worker' || isPleinRunning || port === 0) return []
  const code = await new Promise<string | null>((done) => {
    const server = createServer()
    server.once('error', (error: { code?: string }) => done(error.code ?? 'unknown'))
    server.listen(port, host, () => server.close(() => done(null)))
  })
  if (code === null) return []
  if (code === 'EADDRINUSE') {
    const answer = await fetch(`http://localhost:${port}/healthz`, { signal: AbortSignal.timeout(2000) }).catch(
      () => null,
    )
    if (answer?.ok) return []
    return [{ what: `Port ${port} is in use by another program.`, remedy: 'Stop that one, or set PORT to another.' }]
  }
  if (code === 'EACCES')
    return [
      { what: `This user may not listen on port ${port}.`, remedy: 'Choose one above 1023, and let a proxy have 443.' },
    ]
  return [{ what: `HOST=${host} is no address of this machine (${code}).`, remedy: 'Leave HOST out to listen on all.' }]
}
