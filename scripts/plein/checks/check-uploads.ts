import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../../server/platform/config.ts'
import type { Sql } from '../../../server/platform/database.ts'
import type { Finding } from './finding.ts'

const day = 86_400_000

/** Uploads that the database knows and the disk has not, and the other way round. */
export async function checkUploads(sql: Sql, { dataFolder }: Config): Promise<Finding[]> {
  const folder = join(dataFolder, 'files')
  const rows = await sql<{ id: string }[]>`select id from file`
  const known = new Set(rows.map(({ id }) => id))
  const present = await readdir(folder).catch(() => [])
  const onDisk = new Set(present)
  const missing = [...known].filter((id) => !onDisk.has(id)).sort()
  const nobodys: string[] = []
  for (const id of present) {
    if (known.has(id) || !/^[0-9a-f-]{36}$/.test(id)) continue
    // bytes come before their row, so what is fresh may still get one
    const found = await stat(join(folder, id)).catch(() => null)
    if (found && found.mtimeMs < Date.now() - day) nobodys.push(id)
  }
  const some = (ids: string[]) => `${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ', …' : ''}`
  return [
    ...(missing.length
      ? [
          {
            what: `${missing.length} uploads are known and not in ${folder} (${some(missing)}).`,
            remedy:
              'Copy those folders from a backup; with more than one web process, check that all share one DATA_FOLDER.',
          },
        ]
      : []),
    ...(nobodys.length
      ? [
          {
            what: `${nobodys.length} folders in ${folder} belong to no upload (${some(nobodys)}).`,
            remedy: 'They are left by a database that was put back on its own: remove them, or restore both together.',
          },
        ]
      : []),
  ]
}
