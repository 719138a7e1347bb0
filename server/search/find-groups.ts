import type { FoundGroup } from '../../contract/search.ts'
import { groupCards } from '../groups/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { markWords } from './segments.ts'
import type { Words } from './words.ts'

export interface GroupRow {
  id: string
  slug: string
  name: string
  visibility: 'open' | 'closed' | 'secret'
  isInWords: boolean
  isName: boolean
  isPurpose: boolean
}

/**
 * Groups that the viewer may know of, by name and purpose; own groups first. Nothing of what happens inside plays a part,
 * so the order tells nothing either.
 */
export async function findGroupRows(context: MemberContext, words: Words, limit: number): Promise<GroupRow[]> {
  const { sql, viewer } = context
  const isInWords = sql`search_words(g.name || ' ' || g.purpose) @@ ${words.all}::tsquery`
  return sql<GroupRow[]>`
    select g.id, g.slug, g.name, g.visibility, ${isInWords} as is_in_words,
      search_words(g.name) @@ ${words.any}::tsquery as is_name, search_words(g.purpose) @@ ${words.any}::tsquery as is_purpose
    from "group" g left join group_member m on m.group_id = g.id and m.person_id = ${viewer.id}
    where (g.visibility <> 'secret' or m.state in ('active', 'invited'))
      and (${isInWords} or (fold(${words.text}) <% fold(g.name)
        ${words.without ? sql`and not search_words(g.name || ' ' || g.purpose) @@ ${words.without}::tsquery` : sql``}))
    order by ${isInWords} desc, g.archived_at is not null, search_words(g.name) @@ ${words.any}::tsquery desc,
      m.state is not distinct from 'active' desc, g.name, g.id
    limit ${limit}`
}

export async function findGroups(context: MemberContext, words: Words, limit: number): Promise<FoundGroup[]> {
  const rows = await findGroupRows(context, words, limit)
  const cards = await groupCards(
    context,
    rows.map((row) => row.id),
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  return cards.map((group): FoundGroup => {
    const row = found.get(group.id)
    return {
      group,
      name: markWords(group.name, words.marks, 'start'),
      purpose: markWords(group.purpose, words.marks, 'start'),
      why: row?.isInWords
        ? [...(row.isName ? (['name'] as const) : []), ...(row.isPurpose ? (['purpose'] as const) : [])]
        : ['near'],
    }
  })
}
