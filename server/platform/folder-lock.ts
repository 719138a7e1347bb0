import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { processIdentity } from './process-identity.ts'
import { StartRefusal } from './start-refusal.ts'

type LockNote = { process: number; identity: string; note: Record<string, string> }

export type FolderLock = {
  /** What the lock's last holder left behind when it was killed. */
  readonly leftBehind: Record<string, string>
  /** Writes down where other commands find what we run, and the next start what we may leave behind. */
  write(note: Record<string, string>): Promise<void>
  release(): Promise<void>
}

const fileName = 'plein.pid'

/**
 * Takes a data folder for this process. The lock is a file that names the process and when it started, so one that was
 * killed leaves nothing in the way, also when its number was given out again.
 * @throws StartRefusal when another Plein runs on this folder
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, fileName)
  const identity = processIdentity(process.pid) ?? 'unknown'
  const write = async (note: Record<string, string>, target: string) =>
    writeFile(target, JSON.stringify({ process: process.pid, identity, note } satisfies LockNote), { mode: 0o600 })

  let leftBehind: Record<string, string> = {}
  for (let attempt = 0; attempt < 20; attempt++) {
    const own = `${path}.${randomBytes(6).toString('hex')}`
    await write({}, own)
    try {
      // A hard link appears whole and only where nothing stands yet: two starts at once cannot both succeed.
      await link(own, path)
      return {
        leftBehind,
        write: async (note) => {
          await write(note, own)
          await rename(own, path)
        },
        release: () => rm(path, { force: true }),
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    } finally {
      await rm(own, { force: true })
    }
    const holder = await readLock(folder)
    if (holder && isAlive(holder)) {
      throw new StartRefusal(
        `Plein is already running on this data folder (process ${holder.process}). ` +
          `Stop that one first, or choose another data folder than ${folder}.`,
      )
    }
    if (holder) leftBehind = holder.note
    // Taken away by another name, so that of two starts that both saw the stale lock only one removes it.
    const stale = `${path}.${randomBytes(6).toString('hex')}`
    await rename(path, stale).catch(() => {})
    const moved = await parse(stale)
    if (moved && isAlive(moved)) await link(stale, path).catch(() => {})
    await rm(stale, { force: true })
  }
  throw new StartRefusal(`Another Plein is starting on ${folder}. Wait a moment and try again.`)
}

/** The note of the Plein that runs on this data folder, or undefined when none runs. */
export async function runningNote(folder: string): Promise<Record<string, string> | undefined> {
  const holder = await readLock(folder)
  return holder && isAlive(holder) ? holder.note : undefined
}

function isAlive(lock: LockNote): boolean {
  const now = processIdentity(lock.process)
  return now !== undefined && (now === lock.identity || now === 'unknown' || lock.identity === 'unknown')
}

function readLock(folder: string): Promise<LockNote | undefined> {
  return parse(join(folder, fileName))
}

async function parse(path: string): Promise<LockNote | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockNote
  } catch {
    return undefined
  }
}
