import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Config } from '../platform/config.ts'

/** Where bytes lie: one place a file, under the file's own id, with a name for each form in which it is kept. */
export interface FileStore {
  /** Puts files that lie ready on this machine in place, all or none; `parts` maps the part's name to a local path. */
  place(id: string, parts: Record<string, string>): Promise<void>
  /** Bytes of a part, or null when it is not there. */
  size(id: string, part: string): Promise<number | null>
  /** @param range first and last byte, both included. */
  read(id: string, part: string, range?: { start: number; end: number }): Readable
  /** Removes a file with all its parts; no matter whether it is there. */
  remove(id: string): Promise<void>
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const partName = /^[a-z0-9]+(\.[a-z0-9]+)?$/

/** Bytes in the data folder, on the disk of this machine (or one that all processes share). */
export function diskStore(config: Pick<Config, 'dataFolder'>): FileStore {
  const folderOf = (id: string) => {
    if (!uuid.test(id)) throw new TypeError('A file is stored under its id only')
    return join(config.dataFolder, 'files', id)
  }
  const pathOf = (id: string, part: string) => {
    if (!partName.test(part)) throw new TypeError(`${part} is no name of a part`)
    return join(folderOf(id), part)
  }
  return {
    async place(id, parts) {
      const folder = folderOf(id)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      try {
        for (const [part, path] of Object.entries(parts)) await rename(path, pathOf(id, part))
      } catch (error) {
        await rm(folder, { recursive: true, force: true })
        throw error
      }
    },
    size: (id, part) =>
      stat(pathOf(id, part)).then(
        (found) => found.size,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return null
          throw error
        },
      ),
    read: (id, part, range) => createReadStream(pathOf(id, part), range),
    remove: (id) => rm(folderOf(id), { recursive: true, force: true }),
  }
}
