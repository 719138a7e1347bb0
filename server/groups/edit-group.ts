import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { editGroup as contract } from '../../contract/groups.ts'
import { claimFiles, removeFiles } from '../files/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit, rightsChanged } from '../platform/outbox.ts'
import { badField, changedMeanwhile, forbidden } from '../platform/refusal.ts'
import { refuseOpenDoor } from './create-group.ts'
import { groupChanged, requestClosed } from './events.ts'
import { type FoundGroup, findGroup } from './find-group.ts'
import { changeSlug, freeSlug } from './group-slug.ts'
import { hostIdsOf } from './members.ts'
import { mayEdit } from './policy.ts'

type Input = InputOf<typeof contract>

/** Changes what is given. Who may see what is in it follows at once: live connections are looked up again. */
export async function editGroup(context: MemberContext, input: Input): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const { groupId, version, ...given } = input
  const group = await findGroup(sql, viewer, groupId, { lock: true })
  if (!mayEdit(group)) throw forbidden(group.isArchived ? 'group.archived' : 'group.not-host')
  if (group.version !== version) throw changedMeanwhile(group.version)
  const visibility = given.visibility ?? group.visibility
  refuseOpenDoor({ visibility, joining: given.joining ?? group.joining })

  if (given.coverFileId && given.coverFileId !== group.coverFileId) await claimCover(context, given.coverFileId)
  const keep = (value: string | null | undefined, column: string) =>
    value === undefined ? sql`${sql(column)}` : sql`${value}`
  await sql`
    update "group" set
      name = ${keep(given.name, 'name')}, purpose = ${keep(given.purpose, 'purpose')},
      visibility = ${keep(given.visibility, 'visibility')}, joining = ${keep(given.joining, 'joining')},
      welcome = ${keep(given.welcome, 'welcome')}, charter_problem = ${keep(given.charterProblem, 'charter_problem')},
      charter_for_whom = ${keep(given.charterForWhom, 'charter_for_whom')},
      charter_change = ${keep(given.charterChange, 'charter_change')},
      cover_file_id = ${keep(given.coverFileId, 'cover_file_id')}, version = version + 1
    where id = ${groupId}`
  if (given.coverFileId !== undefined && group.coverFileId && given.coverFileId !== group.coverFileId)
    await removeFiles(context, [group.coverFileId])

  const slug = await slugAfter(context, group, given.name ?? group.name, visibility)
  const becomesSecret = visibility === 'secret' && group.visibility !== 'secret'
  if (becomesSecret) await closeDoors(context, groupId)
  if (visibility !== group.visibility) await emit(context, rightsChanged, { everyone: true })
  // Whoever could see it until now is told too, so that their screens let go of it.
  const known = visibility !== 'secret' || group.visibility !== 'secret'
  await emit(context, groupChanged, { groupId, known })
  return { version: version + 1, slug }
}

async function claimCover(context: MemberContext, coverFileId: string) {
  const [cover] = await claimFiles(context, [coverFileId], context.viewer.id, 'coverFileId')
  if (cover?.kind !== 'image') throw badField('coverFileId', 'not-a-picture')
}

/** A new name, or becoming secret (or no longer so), gives another address. */
async function slugAfter({ sql }: MemberContext, group: FoundGroup, name: string, visibility: string) {
  const wasSecret = group.visibility === 'secret'
  if (name === group.name && wasSecret === (visibility === 'secret')) return group.slug
  const slug = await freeSlug(sql, name, visibility, group.id)
  await changeSlug(sql, group.id, group.slug, slug)
  return slug
}

/** What shows or opens a secret group to others goes: requests, departments, the organisation's buttons. */
async function closeDoors(context: MemberContext, groupId: string) {
  const { sql, viewer } = context
  const asked = await sql<{ personId: string }[]>`
    delete from group_member where group_id = ${groupId} and state = 'requested' returning person_id`
  const hostIds = asked.length ? await hostIdsOf(sql, groupId) : []
  for (const { personId } of asked) await emit(context, requestClosed, { groupId, personId, by: viewer.id, hostIds })
  await sql`delete from group_department where group_id = ${groupId}`
  await sql`delete from group_button where group_id = ${groupId}`
}
