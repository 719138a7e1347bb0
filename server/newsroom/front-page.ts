import type { OutputOf } from '../../contract/endpoint.ts'
import type { frontPage as contract, Story } from '../../contract/newsroom.ts'
import { itemCards } from '../content/index.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'

const mostStories = 6

/**
 * The editorial column: what leads (the latest that an editor put in front, else the newest), and the newest after it.
 * It holds what was written for the viewer; news of an open group they are not in, or muted, stands in the archive.
 */
export async function frontPage(context: MemberContext): Promise<OutputOf<typeof contract>> {
  const { sql, viewer, now } = context
  const meant = sql`exists (
    select from placement s where s.item_id = i.id and s.audience_id = any(${viewer.flow}::uuid[]))`
  const [leading, newest] = await Promise.all([
    sql<{ id: string }[]>`
      select i.id from article a join item i on i.id = a.item_id and i.state = 'published'
      where a.leads_until > ${now} and ${meant}
      order by i.published_at desc, i.id desc limit 1`,
    sql<{ id: string }[]>`
      select i.id from item i where i.kind = 'article' and i.state = 'published' and ${meant}
      order by i.published_at desc, i.id desc limit ${mostStories + 1}`,
  ])
  const leadId = (leading[0] ?? newest[0])?.id
  const others = newest.map((row) => row.id).filter((id) => id !== leadId)
  const stories = await tell(context, leadId ? [leadId, ...others.slice(0, mostStories)] : [])
  return { lead: stories[0] ?? null, stories: stories.slice(1) }
}

const mostFaces = 3

async function tell(context: MemberContext, ids: string[]): Promise<Story[]> {
  const { sql } = context
  const [cards, talkers] = await Promise.all([
    itemCards(context, ids),
    // Who speaks by oneself; replies have their own index and add few faces.
    sql<{ itemId: string; authorId: string; count: number }[]>`
      select item_id, author_id, count from (
        select c.item_id, c.author_id, count(*) over (partition by c.item_id)::int as count,
          row_number() over (partition by c.item_id order by max(c.created_at) desc) as place
        from comment c
        where c.item_id = any(${ids}::uuid[]) and c.parent_id is null and c.removed_at is null
          and c.author_id is not null
        group by c.item_id, c.author_id
      ) spoken
      where place <= ${mostFaces} order by place`,
  ])
  const people = await personBriefs(context, [...new Set(talkers.map((row) => row.authorId))])
  const byItem = Map.groupBy(talkers, (row) => row.itemId)
  return cards.map((card) => {
    const spoke = byItem.get(card.id) ?? []
    return {
      card,
      talkers: spoke.flatMap((row) => people.get(row.authorId) ?? []),
      talkerCount: spoke[0]?.count ?? 0,
    }
  })
}
