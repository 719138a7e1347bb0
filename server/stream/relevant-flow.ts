import type { MemberContext } from '../platform/context.ts'
import { homeFlow } from './flow.ts'
import { relevance, type StreamReason } from './relevance.ts'

/** The newest that are weighed against each other; what is older is found under 'newest first'. */
const weighed = 200

interface FactRow {
  id: string
  publishedAt: Date
  isMentioned: boolean
  followedAuthor: string | null
  followedTag: string | null
  ownGroup: string | null
  ownDepartment: string | null
  talk: number
}

export interface Ranked {
  itemId: string
  publishedAt: Date
  reason: StreamReason
}

/** The viewer's stream as of one moment in the order of relevance, whole: paging walks through one and the same order. */
export async function relevantFlow(context: MemberContext, asOf: Date): Promise<Ranked[]> {
  const { sql, viewer } = context
  const flow = await homeFlow(context, {
    size: weighed,
    before: [asOf.toISOString(), 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  })
  if (!flow.length) return []
  const rows = await sql<FactRow[]>`
    select i.id, i.published_at,
      exists (select from mention m where m.item_id = i.id and m.person_id = ${viewer.id}) as is_mentioned,
      (select p.name from person_follow f join person p on p.id = f.followed_id
        where f.follower_id = ${viewer.id} and f.followed_id = i.author_id) as followed_author,
      (select t.label from item_tag it join tag_follow tf on tf.tag_id = it.tag_id and tf.person_id = ${viewer.id}
        join tag t on t.id = it.tag_id where it.item_id = i.id order by t.label limit 1) as followed_tag,
      (select g.name from placement s join "group" g on g.id = s.audience_id
        where s.item_id = i.id and s.audience_id = any(${viewer.flow}::uuid[]) order by g.name limit 1) as own_group,
      (select d.name from placement s join department d on d.id = s.audience_id
        where s.item_id = i.id and s.audience_id = any(${viewer.flow}::uuid[]) order by d.name limit 1) as own_department,
      i.comment_count + (select sum(count) from unnest(i.reaction_counts) as count)::int as talk
    from item i where i.id = any(${flow.map((row) => row.itemId)}::uuid[])`
  return rows
    .map((row) => {
      const ageHours = (asOf.getTime() - row.publishedAt.getTime()) / 3_600_000
      return { itemId: row.id, publishedAt: row.publishedAt, ...relevance({ ...row, ageHours }) }
    })
    .sort((a, b) => b.score - a.score || a.itemId.localeCompare(b.itemId))
}
