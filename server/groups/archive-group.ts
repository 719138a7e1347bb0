import type { InputOf } from '../../contract/endpoint.ts'
import type { archiveGroup as contract } from '../../contract/groups.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden } from '../platform/refusal.ts'
import { groupArchived } from './events.ts'
import { findGroup } from './find-group.ts'
import { mayArchive } from './policy.ts'

/** Closes a group for writing, or opens it again. */
export async function archiveGroup(context: MemberContext, { groupId, archived }: InputOf<typeof contract>) {
  const { sql, viewer, now } = context
  const group = await findGroup(sql, viewer, groupId, { lock: true })
  if (!mayArchive(group)) throw forbidden('group.not-host')
  if (group.isArchived === archived) return {}
  await sql`update "group" set archived_at = ${archived ? now : null}, version = version + 1 where id = ${groupId}`
  await emit(context, groupArchived, { groupId, archived, known: group.visibility !== 'secret' })
  return {}
}
