import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { group as contract, GroupVerdicts } from '../../contract/groups.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext, Viewer } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { type FoundGroup, findGroup } from './find-group.ts'
import { groupCards } from './group-cards.ts'
import { groupIdOf } from './group-slug.ts'
import * as policy from './policy.ts'

/** One group as its own page shows it, found by its id, its address or one it had before. */
export async function group(
  context: MemberContext,
  { address }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const groupId = await groupIdOf(sql, address)
  const facts = await findGroup(sql, viewer, groupId)
  const [card] = await groupCards(context, [groupId])
  if (!card) throw notFound()
  const reads = policy.mayRead(facts)
  // To a secret group that one is only invited to: the card, and who asked.
  const isOutside = facts.visibility === 'secret' && !reads
  const [detail] = await sql<
    {
      charterProblem: string
      charterForWhom: string
      charterChange: string
      welcome: string
      createdAt: Date
      hostIds: string[]
      memberIds: string[]
      departments: { id: string; name: string }[]
      requestCount: number
    }[]
  >`
    select g.charter_problem, g.charter_for_whom, g.charter_change, g.welcome, g.created_at,
      array(select m.person_id from group_member m join account a on a.id = m.person_id and a.state <> 'deactivated'
        where m.group_id = g.id and m.state = 'active' and m.role = 'host' order by m.since, m.person_id limit 20) as host_ids,
      array(select m.person_id from group_member m join account a on a.id = m.person_id and a.state <> 'deactivated'
        where m.group_id = g.id and m.state = 'active' and ${reads}
        order by exists (select from person_follow f where f.follower_id = ${viewer.id} and f.followed_id = m.person_id) desc,
          m.since desc, m.person_id limit 9) as member_ids,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name) order by d.name)
        from group_department gd join department d on d.id = gd.department_id where gd.group_id = g.id), '[]') as departments,
      (select count(*)::int from group_member m where m.group_id = g.id and m.state = 'requested') as request_count
    from "group" g where g.id = ${groupId}`
  if (!detail) throw notFound()
  const people = await personBriefs(context, [...detail.hostIds, ...detail.memberIds])
  const briefs = (ids: string[]) => ids.flatMap((id) => people.get(id) ?? [])
  return {
    ...card,
    version: facts.version,
    charterProblem: isOutside ? '' : detail.charterProblem,
    charterForWhom: isOutside ? '' : detail.charterForWhom,
    charterChange: isOutside ? '' : detail.charterChange,
    welcome: policy.isMember(facts) ? detail.welcome : '',
    hosts: isOutside ? [] : briefs(detail.hostIds),
    members: briefs(detail.memberIds),
    departments: detail.departments,
    startedAt: detail.createdAt.toISOString(),
    requestCount: policy.isHost(facts) ? detail.requestCount : null,
    isOrphaned: isOutside ? false : facts.isOrphaned,
    can: verdictsOf(viewer, facts),
  }
}

const verdictsOf = (viewer: Viewer, facts: FoundGroup): GroupVerdicts => ({
  read: policy.mayRead(facts),
  post: policy.mayPostIn(facts),
  join: policy.joinStep(facts),
  leave: facts.state !== null,
  invite: policy.mayInvite(facts),
  edit: policy.mayEdit(facts),
  manageMembers: policy.mayManageMembers(facts),
  archive: policy.mayArchive(facts),
  setDepartments: policy.maySetDepartments(viewer, facts),
  setButtons: policy.maySetButtons(viewer, facts),
  takeOver: policy.mayTakeOver(viewer, facts),
})
