import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { WorkContext } from '../platform/context.ts'
import { isFileUsed } from './file-readers.ts'
import { waitingFolder } from './receive.ts'
import { diskStore } from './store.ts'

const day = 86_400_000
/** How long removed files can still be brought back by hand, in days. */
export const graceDays = 7

/**
 * Removes what nobody uses: uploads that nothing referred to within a day, files whose last reference went more than
 * the grace period ago, and half uploads of a process that died. Goes again while there is more.
 */
export async function sweepFiles(context: WorkContext): Promise<void> {
  const { sql, now, services } = context
  const store = diskStore(services.config)
  for (;;) {
    const rows = await sql<{ id: string }[]>`
      select id from file
      where ((claimed_at is null and created_at < ${new Date(now.getTime() - day)})
          or removed_at < ${new Date(now.getTime() - graceDays * day)})
        and not ${isFileUsed(sql)}
      limit 200`
    for (const { id } of rows) {
      // Bytes first: a row without bytes is found again by the next sweep, bytes without a row never.
      await store.remove(id)
      await sql`delete from file where id = ${id}`
    }
    if (rows.length < 200) break
  }
  const waiting = waitingFolder(services.config)
  for (const name of await readdir(waiting).catch(() => [])) {
    const path = join(waiting, name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < Date.now() - day) await rm(path, { recursive: true, force: true })
  }
}
