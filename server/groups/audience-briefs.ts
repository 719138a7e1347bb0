import { everyone } from '../../contract/audience.ts'
import { confirmedCache } from '../platform/confirmed-cache.ts'
import type { MemberContext, Query, Viewer } from '../platform/context.ts'

/** An audience as cards name it, whoever looks. */
export interface AudienceBrief {
  id: string
  kind: 'everyone' | 'group' | 'department'
  name: string
  slug: string | null
  visibility: 'open' | 'closed' | 'secret'
  isArchived: boolean
}

/** The rule of maySeeAudience for an audience that is at hand already. */
export const seesAudience = (viewer: Viewer, { id, visibility }: Pick<AudienceBrief, 'id' | 'visibility'>) =>
  visibility === 'open' || viewer.audiences.includes(id)

const briefsKept = 5_000

const kept = confirmedCache<AudienceBrief>('audience', briefsKept, { grows: true })

/** These audiences by id, whether or not the viewer may see them: ask seesAudience before one is shown. */
export function audienceBriefs(context: MemberContext, ids: Iterable<string>): Promise<Map<string, AudienceBrief>> {
  const stamps = new Map([...ids].map((id) => [id, context.viewer.directoryVersion]))
  return kept.read(context, stamps, (wanted) => load(context.sql, wanted))
}

async function load(sql: Query, ids: string[]): Promise<Map<string, AudienceBrief>> {
  const rows = await sql<AudienceBrief[]>`
    select id, 'group' as kind, name, slug, visibility, archived_at is not null as is_archived
    from "group" where id = any(${ids}::uuid[])
    union all
    select id, 'department', name, null, 'closed', false from department where id = any(${ids}::uuid[])`
  const briefs = new Map(rows.map((row) => [row.id, row]))
  if (ids.includes(everyone))
    briefs.set(everyone, {
      id: everyone,
      kind: 'everyone',
      name: '',
      slug: null,
      visibility: 'open',
      isArchived: false,
    })
  return briefs
}
