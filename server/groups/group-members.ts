import { z } from 'zod'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { id } from '../../contract/fields.ts'
import type { groupMembers as contract } from '../../contract/group-members.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import { briefOf } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { cutPage, decodeCursor } from '../platform/cursor.ts'
import { forbidden, notFound } from '../platform/refusal.ts'
import { findGroup } from './find-group.ts'
import { isHost, mayManageMembers, mayRead } from './policy.ts'

interface Row {
  person: PersonBrief
  invitedBy: PersonBrief | null
  role: 'host' | 'member'
  since: Date
  sortName: string
}

const place = z.tuple([z.enum(['host', 'member']), z.string(), id])

/** Members, hosts first and then by name. Who asked or was invited is only for hosts. */
export async function groupMembers(
  context: MemberContext,
  { groupId, state, q, cursor, size }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const group = await findGroup(sql, viewer, groupId)
  if (!mayRead(group)) throw group.visibility === 'secret' ? notFound() : forbidden('group.members-only')
  if (state !== 'active' && !isHost(group)) throw forbidden('group.not-host')
  const after = decodeCursor(place, cursor)
  const rows = await sql<Row[]>`
    select ${briefOf(sql, sql`m.person_id`)} as person, ${briefOf(sql, sql`m.invited_by`)} as invited_by, m.role, m.since,
      p.sort_name
    from group_member m
    join account a on a.id = m.person_id and a.state <> 'deactivated'
    join person p on p.id = m.person_id
    where m.group_id = ${groupId} and m.state = ${state}
      ${q ? sql`and (position(fold(${q}) in fold(p.name)) > 0 or fold(${q}) <% fold(p.name))` : sql``}
      ${after ? sql`and (m.role, p.sort_name, p.id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)` : sql``}
    order by m.role, p.sort_name, p.id limit ${size + 1}`
  const { page, next } = cutPage(rows, size, (last) => [last.role, last.sortName, last.person.id])
  const manages = mayManageMembers(group)
  return {
    rows: page.map(({ person, invitedBy, role, since }) => ({
      person,
      role,
      since: since.toISOString(),
      // Whoever came in keeps that to themselves.
      invitedBy: state === 'invited' ? invitedBy : null,
      can: { changeRole: manages && state === 'active', remove: manages && person.id !== viewer.id },
    })),
    next,
  }
}
