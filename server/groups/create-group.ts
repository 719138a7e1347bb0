import type { GroupJoining, GroupVisibility } from '../../contract/groups.ts'
import { claimFiles } from '../files/index.ts'
import type { Query } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField } from '../platform/refusal.ts'
import { groupStarted } from './events.ts'
import { freeSlug } from './group-slug.ts'
import { countMembers, tellRightsChanged } from './members.ts'

export interface NewGroup {
  name: string
  visibility: GroupVisibility
  joining: GroupJoining
  purpose?: string
  welcome?: string
  charterProblem?: string
  charterForWhom?: string
  charterChange?: string
  /** Brought in by the person who starts it. */
  coverFileId?: string | null
  /** Of an import: a group with this source is not made twice. */
  source?: string
  /** Now, unless an import or the demo knows better. */
  startedAt?: Date
}

/**
 * Makes a group with its first host, in their name. Whoever calls has judged the right to do so.
 * @throws Refusal 422 when a secret group would have a door to knock on.
 */
export async function createGroup(
  context: { sql: Query; now: Date },
  personId: string,
  given: NewGroup,
): Promise<{ groupId: string; slug: string }> {
  const { sql, now } = context
  refuseOpenDoor(given)
  if (given.source) {
    const [there] = await sql<{ groupId: string; slug: string }[]>`
      select id as "groupId", slug from "group" where source = ${given.source}`
    if (there) return there
  }
  const startedAt = given.startedAt ?? now
  const slug = await freeSlug(sql, given.name, given.visibility)
  if (given.coverFileId) await claimFiles(context, [given.coverFileId], personId, 'coverFileId')
  const [group] = await sql<{ id: string }[]>`
    insert into "group" (slug, name, purpose, visibility, joining, welcome, charter_problem, charter_for_whom,
      charter_change, cover_file_id, created_by, created_at, source)
    values (${slug}, ${given.name}, ${given.purpose ?? ''}, ${given.visibility}, ${given.joining},
      ${given.welcome ?? ''}, ${given.charterProblem ?? ''}, ${given.charterForWhom ?? ''}, ${given.charterChange ?? ''},
      ${given.coverFileId ?? null}, ${personId}, ${startedAt}, ${given.source ?? null})
    returning id`
  const groupId = group!.id
  await sql`
    insert into group_member (group_id, person_id, state, role, notice_level, since, seen_at)
    values (${groupId}, ${personId}, 'active', 'host', 'all', ${startedAt}, ${startedAt})`
  await countMembers(sql, [groupId])
  await tellRightsChanged(context, [personId])
  await emit(context, groupStarted, { groupId, personId, known: given.visibility !== 'secret' })
  return { groupId, slug }
}

/** Nobody can knock on a door that they may not know of. */
export function refuseOpenDoor({ visibility, joining }: { visibility: string; joining: string }) {
  if (visibility === 'secret' && joining !== 'invitation') throw badField('joining', 'secret-is-by-invitation')
}
