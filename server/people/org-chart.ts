import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { orgChart as orgChartEndpoint } from '../../contract/people.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import type { MemberContext } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { personBriefs } from './person-briefs.ts'

/** How many managers up, and how many beside and below, one answer holds; the counts tell of the others. */
const linesUp = 8
const atMost = 60

interface Near {
  id: string
  relation: 'above' | 'peer' | 'report'
  distance: number
  reportCount: number
  total: number
}

/** The organisation around one person, in one look-up for who and one for what they look like. */
export async function orgChart(
  context: MemberContext,
  { personId }: InputOf<typeof orgChartEndpoint>,
): Promise<OutputOf<typeof orgChartEndpoint>> {
  const { sql } = context
  const near = await sql<Near[]>`
    with recursive line (id, manager_id, distance) as (
      select id, manager_id, 0 from person where id = ${personId}
      union all
      select up.id, up.manager_id, line.distance + 1 from line join person up on up.id = line.manager_id
      where line.distance < ${linesUp} and up.id <> ${personId}
    ), around as (
      select 'above' as relation, id, distance, '' as sort_name from line where distance > 0
      union all
      select 'peer', other.id, 0, other.sort_name from line join person other on other.manager_id = line.manager_id
      where line.distance = 0 and other.id <> line.id
      union all
      select 'report', below.id, 0, below.sort_name from person below where below.manager_id = ${personId}
    ), counted as (
      select around.*, count(*) over (partition by relation)::int as total,
        row_number() over (partition by relation order by around.sort_name, around.id) as place
      from around join account on account.id = around.id and account.state <> 'deactivated'
    )
    select id, relation, distance, total,
      (select count(*) from person p join account a on a.id = p.id
        where p.manager_id = counted.id and a.state <> 'deactivated')::int as report_count
    from counted where place <= ${atMost} order by relation, place`
  const briefs = await personBriefs(context, [personId, ...near.map(({ id }) => id)])
  const person = briefs.get(personId)
  if (!person) throw notFound()
  const of = (relation: Near['relation']) => near.filter((one) => one.relation === relation)
  const brief = ({ id }: { id: string }) => briefs.get(id) as PersonBrief
  return {
    above: of('above')
      .sort((a, b) => b.distance - a.distance)
      .map(brief),
    person,
    peers: of('peer').map(brief),
    peerCount: of('peer')[0]?.total ?? 0,
    reports: of('report').map((one) => ({ ...brief(one), reportCount: one.reportCount })),
    reportCount: of('report')[0]?.total ?? 0,
  }
}
