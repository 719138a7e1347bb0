import type { StoredFile } from '../../contract/files.ts'
import type { Query } from '../platform/context.ts'

export type FileRow = StoredFile & { derived: number[]; ownerId: string }

/** The columns of a file in the contract's words. */
export const fileColumns = (sql: Query) => sql`
  file.id as "fileId", file.kind, file.name, file.media_type, file.bytes, file.width, file.height, file.derived,
  file.owner_id`

/** What is known of these files, by id; removed and unknown ones are absent. Says nothing about who may read them. */
export async function fileFacts(context: { sql: Query }, ids: string[]): Promise<Map<string, FileRow>> {
  if (ids.length === 0) return new Map()
  const { sql } = context
  const rows = await sql<FileRow[]>`
    select ${fileColumns(sql)} from file where id = any(${ids}::uuid[]) and removed_at is null`
  return new Map(rows.map((row) => [row.fileId, row]))
}
