import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { unreadable } from '../../platform/unreadable.ts'
import type { DumpLimits } from './dump-limits.ts'
import type { DumpSource } from './dump-source.ts'
import { type DumpTable, tableOfFile } from './dump-tables.ts'

/**
 * A dump unpacked in a folder. Links are refused, so that an unpacked archive cannot point the importer at other files.
 * @throws Refusal (codes after `file.`): ambiguous-file, not-a-plain-file, file-too-large, dump-too-large.
 */
export async function openFolder(path: string, limits: DumpLimits): Promise<DumpSource> {
  const files = new Map<DumpTable, string>()
  let total = 0
  for (const name of await readdir(path)) {
    const table = tableOfFile(name)
    if (!table) continue
    if (files.has(table)) throw unreadable('ambiguous-file', { file: name })
    const file = await lstat(join(path, name))
    if (!file.isFile()) throw unreadable('not-a-plain-file', { file: name })
    if (file.size > limits.fileBytes) throw unreadable('file-too-large', { file: name, max: limits.fileBytes })
    total += file.size
    files.set(table, join(path, name))
  }
  if (total > limits.totalBytes) throw unreadable('dump-too-large', { max: limits.totalBytes })
  return {
    tables: new Set(files.keys()),
    read: async (table) => createReadStream(files.get(table)!, { highWaterMark: 256 * 1024 }),
    close: async () => {},
  }
}
