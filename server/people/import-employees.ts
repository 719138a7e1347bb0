import type { importEmployees as importEndpoint } from '../../contract/employee-import.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { readOwnFile } from '../files/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { addJob } from '../platform/jobs.ts'

/** A file of employees is at most this long, in bytes. */
export const importBytes = 50 * 1024 * 1024

/** Puts an import on the worker's list. */
export async function importEmployees(
  context: MemberContext,
  { fileId, mapping, dryRun }: InputOf<typeof importEndpoint>,
): Promise<OutputOf<typeof importEndpoint>> {
  const { sql, viewer, now } = context
  await readOwnFile(context, fileId, viewer.id, importBytes)
  const [row] = await sql<{ id: string }[]>`
    insert into employee_import (started_by, file_id, mapping, dry_run, started_at)
    values (${viewer.id}, ${fileId}, ${sql.json(mapping)}, ${dryRun}, ${now}) returning id`
  const importId = row!.id
  await addJob(context, 'import-employees', { importId })
  return { importId }
}
