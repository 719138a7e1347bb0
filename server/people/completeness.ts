import { type Completeness, missingParts } from '../../contract/people.ts'
import type { MemberContext } from '../platform/context.ts'
import { personBriefs } from './person-briefs.ts'

/** The own profile's gaps, and what they mean for posting. */
export async function ownCompleteness(context: MemberContext): Promise<Completeness> {
  const { sql, viewer } = context
  const [row] = await sql<{ there: Record<(typeof missingParts)[number], boolean>; gate: 'off' | 'soft' | 'hard' }[]>`
    select o.profile_gate as gate, jsonb_build_object(
        'photo', p.photo_file_id is not null,
        'jobTitle', p.job_title <> '',
        'department', p.department_id is not null,
        'expertise', exists (select from person_topic t where t.person_id = p.id and t.kind = 'expertise'),
        'about', p.about <> '',
        'phone', p.phone <> '' or p.contact_email <> '',
        'workingDays', p.working_days <> '{}') as there
    from person p cross join organisation o where p.id = ${viewer.id}`
  const missing = missingParts.filter((part) => !row?.there[part])
  const gate = !row || row.gate === 'off' || !isNeeded(missing) ? 'open' : row.gate === 'hard' ? 'held' : 'led'
  return { missing, done: missingParts.length - missing.length, of: missingParts.length, gate }
}

/** What colleagues need to know who speaks: a function or something to ask about. The rest is welcome, never asked for. */
const isNeeded = (missing: string[]) => missing.includes('jobTitle') && missing.includes('expertise')

/**
 * Whether the administrator wants a profile before a post and this person has none yet. Only for the hard gate: the soft
 * one is a friendly page on the way.
 */
export async function needsProfile(context: MemberContext): Promise<boolean> {
  const { sql, viewer } = context
  // a function is enough, and names with their functions are at hand
  if ((await personBriefs(context, [viewer.id])).get(viewer.id)?.jobTitle) return false
  const rows = await sql`
    select from person p cross join organisation o
    where p.id = ${viewer.id} and o.profile_gate = 'hard' and p.job_title = ''
      and not exists (select from person_topic t where t.person_id = p.id and t.kind = 'expertise')`
  return rows.length > 0
}
