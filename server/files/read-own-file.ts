import type { Query, Services } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { type FileRow, fileColumns } from './file-facts.ts'
import { tooLarge } from './receive.ts'
import { diskStore } from './store.ts'

/**
 * The bytes of a document that this person brought in, for work on its content such as an import.
 * @throws Refusal 404 when it is not there or somebody else's, 413 when it is larger than `limit` bytes
 */
export async function readOwnFile(
  context: { services: Services; sql: Query },
  fileId: string,
  ownerId: string,
  limit: number,
): Promise<Buffer> {
  const { sql, services } = context
  const [file] = await sql<FileRow[]>`
    select ${fileColumns(sql)} from file
    where id = ${fileId} and owner_id = ${ownerId} and kind = 'document' and removed_at is null`
  if (!file) throw notFound()
  if (file.bytes > limit) throw tooLarge(limit)
  const parts: Buffer[] = []
  for await (const part of diskStore(services.config).read(fileId, 'original')) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
