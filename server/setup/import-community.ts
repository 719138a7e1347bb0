import type { importCommunity as contract } from '../../contract/community-import.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { readOwnFile } from '../files/index.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { addJob } from '../platform/jobs.ts'

/** A zip is at most this long, in bytes. */
export const communityBytes = 200 * 1024 * 1024

/** Puts the import of an uploaded community on the worker's list. */
export async function importCommunity(
  context: MemberContext,
  { fileId, site, into }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  await readOwnFile(context, fileId, context.viewer.id, communityBytes)
  const importId = await beginCommunityImport(context, { startedBy: context.viewer.id, site, into, fileId })
  await addJob(context, 'import-community', { importId })
  return { importId }
}

/** The row that tells how far an import is. */
export async function beginCommunityImport(
  { sql, now }: { sql: Query; now: Date },
  given: { startedBy: string; site: string; into: 'group' | 'everyone'; fileId?: string },
): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into community_import (started_by, source, into_audience, file_id, started_at)
    values (${given.startedBy}, ${given.site}, ${given.into}, ${given.fileId ?? null}, ${now}) returning id`
  return row!.id
}
