import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { unreadable } from '../../platform/unreadable.ts'
import { type DumpLimits, ratioAppliesFrom } from './dump-limits.ts'
import type { DumpSource } from './dump-source.ts'
import { type DumpTable, tableOfFile } from './dump-tables.ts'
import { measuredEntry } from './measured-entry.ts'

const archive = /\.(zip|7z|gz|tgz|bz2|xz|zst|tar|rar)$/i

/**
 * A dump in a zip, its files at the top or together in one folder. Nothing is written to disk; still, names that climb
 * out of the archive are refused, because such a file was made to harm.
 * @throws Refusal (codes after `file.`): damaged-zip, unsafe-name, too-many-entries, nested-archive, ambiguous-file, not-a-plain-file,
 * encrypted-zip, compression-not-supported, file-too-large, dump-too-large, compressed-too-well.
 */
export async function openZip(path: string, limits: DumpLimits): Promise<DumpSource> {
  const zip = await openPromise(path, { autoClose: false, validateEntrySizes: true }).catch(refuseDamaged)
  try {
    const entries = await findTables(zip, limits)
    return {
      tables: new Set(entries.keys()),
      read: async (table) => {
        const entry = entries.get(table)!
        const packed = await zip.openReadStreamPromise(entry).catch(refuseDamaged)
        return measuredEntry(packed, entry, limits)
      },
      close: async () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function findTables(zip: ZipFile, limits: DumpLimits): Promise<Map<DumpTable, Entry>> {
  if (zip.entryCount > limits.entries) throw unreadable('too-many-entries', { max: limits.entries })
  const found = new Map<DumpTable, Entry>()
  let folder: string | undefined
  let total = 0
  const entries = zip.eachEntry()
  for (;;) {
    const next = await entries.next().catch(refuseDamaged)
    if (next.done) break
    const entry: Entry = next.value
    const { fileName } = entry
    if (fileName.endsWith('/') || fileName.startsWith('__MACOSX/')) continue
    if (archive.test(fileName)) throw unreadable('nested-archive', { file: fileName })
    const table = tableOfFile(fileName.slice(fileName.lastIndexOf('/') + 1))
    if (!table) continue
    const inside = fileName.slice(0, fileName.lastIndexOf('/') + 1)
    if (found.has(table) || (folder ?? inside) !== inside || inside.split('/').length > 2) {
      throw unreadable('ambiguous-file', { file: fileName })
    }
    folder = inside
    refuseUnsafe(entry, limits)
    total += entry.uncompressedSize
    found.set(table, entry)
  }
  if (total > limits.totalBytes) throw unreadable('dump-too-large', { max: limits.totalBytes })
  return found
}

function refuseUnsafe(entry: Entry, limits: DumpLimits): void {
  const file = entry.fileName
  const unixType = (entry.externalFileAttributes >>> 16) & 0xf000
  if (unixType !== 0 && unixType !== 0x8000) throw unreadable('not-a-plain-file', { file })
  if (entry.isEncrypted()) throw unreadable('encrypted-zip', { file })
  if (!entry.canDecodeFileData()) throw unreadable('compression-not-supported', { file })
  if (entry.uncompressedSize > limits.fileBytes) throw unreadable('file-too-large', { file, max: limits.fileBytes })
  const allowed = Math.max(ratioAppliesFrom, entry.compressedSize * limits.ratio)
  if (entry.uncompressedSize > allowed) throw unreadable('compressed-too-well', { file, max: limits.ratio })
}

function refuseDamaged(cause: unknown): never {
  const message = cause instanceof Error ? cause.message : ''
  const unsafe = /invalid relative path|absolute path|invalid characters in fileName/.test(message)
  throw unreadable(unsafe ? 'unsafe-name' : 'damaged-zip', undefined, cause)
}
