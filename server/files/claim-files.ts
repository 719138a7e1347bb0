import type { Query } from '../platform/context.ts'
import { badField } from '../platform/refusal.ts'
import { type FileRow, fileColumns } from './file-facts.ts'
import { isFileUsed } from './file-readers.ts'

interface Claiming {
  sql: Query
  now: Date
}

/**
 * Says that something refers to these files from now on, so that they stay. Called in the transaction that writes the
 * reference. Gives the files in the order of the ids.
 * @param ownerId who must have brought them in: nobody attaches another's upload by guessing its id.
 * @param field the input field to blame.
 * @throws Refusal 422 when one is unknown, removed or somebody else's.
 */
export async function claimFiles(
  context: Claiming,
  ids: string[],
  ownerId: string,
  field = 'files',
): Promise<FileRow[]> {
  if (ids.length === 0) return []
  const { sql } = context
  const rows = await sql<FileRow[]>`
    update file set claimed_at = coalesce(claimed_at, ${context.now}), removed_at = null
    where id = any(${ids}::uuid[]) and owner_id = ${ownerId} and removed_at is null
    returning ${fileColumns(sql)}`
  const byId = new Map(rows.map((row) => [row.fileId, row]))
  return ids.map((id) => {
    const row = byId.get(id)
    if (!row) throw badField(field, 'unknown-file')
    return row
  })
}

/**
 * Says that a reference to these files is gone. Called after the reference itself was taken away, in the same
 * transaction: what something else still refers to stays. The bytes go after the grace period of the sweep.
 */
export async function removeFiles(context: Claiming, ids: string[]): Promise<void> {
  if (!ids.length) return
  const { sql } = context
  await sql`
    update file set removed_at = ${context.now}
    where id = any(${ids}::uuid[]) and removed_at is null and not ${isFileUsed(sql)}`
}
