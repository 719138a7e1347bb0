import type { GroupCard } from '../../contract/groups.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { type GroupFacts, isMember, mayKnow, mayRead } from './policy.ts'

interface Row {
  id: string
  slug: string
  name: string
  purpose: string
  visibility: GroupCard['visibility']
  joining: GroupCard['joining']
  cover: string | null
  isArchived: boolean
  memberCount: number
  hasNews: boolean
  state: GroupFacts['state']
  role: 'host' | 'member' | null
  noticeLevel: 'all' | 'mentions' | 'none'
  muted: boolean
  isPinned: boolean
  isNew: boolean
  invitedBy: string | null
}

/**
 * Groups as cards, in the order of the ids, through the viewer: what they may not know of is absent. Three queries,
 * however many groups.
 */
export async function groupCards(context: MemberContext, ids: string[]): Promise<GroupCard[]> {
  if (!ids.length) return []
  const { sql, viewer } = context
  const rows = await sql<Row[]>`
    select g.id, g.slug, g.name, g.purpose, g.visibility, g.joining, g.cover_file_id as cover,
      g.archived_at is not null as is_archived, g.member_count,
      coalesce(m.state = 'active' and g.last_item_at > m.seen_at, false) as has_news,
      m.state, case when m.state = 'active' then m.role end as role, m.notice_level, m.muted,
      m.pinned_at is not null as is_pinned, m.seen_at is null as is_new,
      case when m.state = 'invited' then m.invited_by end as invited_by
    from "group" g left join group_member m on m.group_id = g.id and m.person_id = ${viewer.id}
    where g.id = any(${ids}::uuid[])`
  const known = rows.filter(mayKnow)
  const faceIds = await facesOf(context, known)
  const people = await personBriefs(context, [
    ...new Set([...[...faceIds.values()].flat(), ...known.flatMap((row) => row.invitedBy ?? [])]),
  ])
  const byId = new Map(known.map((row) => [row.id, row]))
  return ids.flatMap((id): GroupCard[] => {
    const row = byId.get(id)
    return row ? [cardOf(row, faceIds.get(id) ?? [], people)] : []
  })
}

function cardOf(row: Row, faceIds: string[], people: Map<string, PersonBrief>): GroupCard {
  const isSeen = row.visibility !== 'secret' || isMember(row)
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    purpose: row.purpose,
    visibility: row.visibility,
    joining: row.joining,
    cover: isSeen ? row.cover : null,
    isArchived: row.isArchived,
    memberCount: isSeen ? row.memberCount : null,
    faces: faceIds.flatMap((id) => people.get(id) ?? []),
    hasNews: row.hasNews,
    membership: row.state && {
      state: row.state,
      role: row.role ?? 'member',
      noticeLevel: row.noticeLevel,
      muted: row.muted,
      isPinned: row.isPinned,
      isNew: row.state === 'active' && row.isNew,
      invitedBy: (row.invitedBy && people.get(row.invitedBy)) || null,
    },
  }
}

/** Three faces each: people one follows or works with, then hosts, then who came first. Outsiders see hosts only. */
async function facesOf({ sql, viewer }: MemberContext, rows: Row[]): Promise<Map<string, string[]>> {
  const shown = rows.filter((row) => row.visibility !== 'secret' || isMember(row))
  const readable = rows.filter(mayRead).map(({ id }) => id)
  const found = await sql<{ groupId: string; personIds: string[] }[]>`
    select wanted.id as group_id, array(
      select m.person_id from group_member m
      join account a on a.id = m.person_id and a.state <> 'deactivated'
      join person p on p.id = m.person_id
      where m.group_id = wanted.id and m.state = 'active' and (m.role = 'host' or wanted.id = any(${readable}::uuid[]))
        and m.person_id <> ${viewer.id}
      order by exists (
          select from person_follow f where f.follower_id = ${viewer.id} and f.followed_id = m.person_id) desc,
        (p.department_id = ${viewer.departmentId}) is true desc, m.role, m.since, m.person_id
      limit 3) as person_ids
    from unnest(${shown.map(({ id }) => id)}::uuid[]) wanted (id)`
  return new Map(found.map(({ groupId, personIds }) => [groupId, personIds]))
}
