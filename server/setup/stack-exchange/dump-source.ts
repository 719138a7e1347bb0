import { open, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { unreadable } from '../../platform/unreadable.ts'
import type { DumpLimits } from './dump-limits.ts'
import type { DumpTable } from './dump-tables.ts'
import { openFolder } from './folder-source.ts'
import { openZip } from './zip-source.ts'

/** Where a dump's tables come from. `read` may be called again for the same table: the mapping needs several passes. */
export interface DumpSource {
  tables: ReadonlySet<DumpTable>
  read(table: DumpTable): Promise<Readable>
  close(): Promise<void>
}

/**
 * Opens a folder or a zip, told apart by what it is rather than by its name.
 * @throws Refusal (codes after `file.`): not-found, seven-zip, not-a-dump, or what the folder and zip readers refuse.
 */
export async function openSource(path: string, limits: DumpLimits): Promise<DumpSource> {
  const found = await stat(path).catch((cause: unknown) => {
    throw unreadable('not-found', undefined, cause)
  })
  if (found.isDirectory()) return openFolder(path, limits)
  if (!found.isFile()) throw unreadable('not-a-dump')
  const start = await firstBytes(path)
  if (start.startsWith('504b')) return openZip(path, limits)
  // The public dumps come as 7z, which needs a program of its own to unpack.
  throw unreadable(start === '377abcaf' ? 'seven-zip' : 'not-a-dump')
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead).toString('hex')
  } finally {
    await file.close()
  }
}
