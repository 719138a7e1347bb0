import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { ItemKind } from '../../contract/item.ts'
import type { searchEverything as contract } from '../../contract/search.ts'
import { maySeeItem } from '../groups/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { findGroupRows } from './find-groups.ts'
import { findItems } from './find-items.ts'
import { findPeople } from './find-people.ts'
import { bestOf, headline, passageOf } from './passage.ts'
import { markWords } from './segments.ts'
import { readWords, type Words } from './words.ts'

const most = 5

/** The best five of each sort while somebody types. */
export async function searchEverything(
  context: MemberContext,
  { q }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const words = await readWords(context.sql, q)
  if (!words) return { people: [], groups: [], items: [] }
  const [people, groups, items] = await Promise.all([
    findPeople(context, words, most),
    findGroupRows(context, words, most),
    quickItems(context, words),
  ])
  return {
    people,
    groups: groups.map(({ id, slug, visibility, name }) => ({
      id,
      slug,
      visibility,
      name: markWords(name, words.marks, 'start'),
    })),
    items,
  }
}

async function quickItems(context: MemberContext, words: Words) {
  const { sql, viewer } = context
  const { ids } = await findItems(context, words, { order: 'best', size: most, isQuick: true })
  const rows = await sql<
    { id: string; kind: ItemKind; author: string; hasTitle: boolean; marks: string[]; begin: string; end: string }[]
  >`
    select i.id, i.kind, p.name as author, i.title <> '' as has_title,
      case when i.title <> '' then ${headline(sql, sql`i.title`, words.any, 'HighlightAll=true')}
        else ${headline(sql, sql`i.body_text`, words.any, 'MaxWords=14, MinWords=9')} end as marks,
      left(ltrim(i.body_text), 16) as begin, right(rtrim(i.body_text), 16) as end
    from item i join person p on p.id = i.author_id
    where i.id = any(${ids}::uuid[]) and i.state = 'published' and ${maySeeItem(sql, viewer, sql`i.id`)}`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids
    .slice(0, most)
    .flatMap((id) => byId.get(id) ?? [])
    .map(({ id, kind, author, hasTitle, marks, begin, end }) => {
      const found = bestOf(marks)
      return { id, kind, author, title: hasTitle ? found : passageOf(found, begin, end) }
    })
}
