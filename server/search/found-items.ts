import type { AudienceBrief } from '../../contract/audience.ts'
import type { ItemKind } from '../../contract/item.ts'
import type { Author } from '../../contract/person-brief.ts'
import type { FoundItem } from '../../contract/search.ts'
import { maySeePlacement } from '../groups/index.ts'
import { briefOf } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { kindTexts, talkOf } from './index-items.ts'
import { bestOf, headline, passageOf, readAtMost } from './passage.ts'
import { hasHit, markWords } from './segments.ts'
import type { Words } from './words.ts'

const commentsReadAtMost = 200

interface Row {
  id: string
  kind: ItemKind
  title: string
  titleMarks: string[]
  bodyMarks: string[]
  moreMarks: string[]
  /** The first and the last few characters, to tell whether a passage is cut there. */
  begin: string
  end: string
  saysAll: boolean
  hasFile: boolean
  author: Omit<Author, 'kind'>
  publishedAt: Date
  place: AudienceBrief
  isAnswered: boolean
  tags: { name: string; label: string }[]
  comment: {
    id: string
    role: 'comment' | 'answer'
    author: Omit<Author, 'kind'>
    marks: string[]
    begin: string
    end: string
    isAccepted: boolean
    helped: number
  } | null
}

/**
 * Found items as the list of results draws them, in the order of the ids, through the viewer: with the best passage and
 * why each was found. All from what stands there now, never from the index.
 */
export async function foundItems(
  context: MemberContext,
  words: Words,
  ids: string[],
  near: Set<string>,
): Promise<FoundItem[]> {
  if (!ids.length) return []
  const { sql, viewer } = context
  const more = await kindTexts(sql, ids)
  const any = sql`${words.any}::tsquery`
  const rows = await sql<Row[]>`
    select i.id, i.kind, i.title, i.published_at, ${briefOf(sql, sql`i.author_id`)} as author,
      ${headline(context, sql`i.title`, words.any, 'HighlightAll=true')} as title_marks,
      ${headline(context, sql`i.body_text`, words.any, 'MaxWords=38, MinWords=22')} as body_marks,
      ${headline(context, sql`coalesce(more.words, '')`, words.any, 'MaxWords=38, MinWords=22')} as more_marks,
      left(ltrim(i.body_text), 16) as begin, right(rtrim(i.body_text), 16) as end,
      search_words(left(concat_ws(' ', i.title, tags.words, i.body_text), ${readAtMost})) @@ ${words.all}::tsquery as says_all,
      exists (select from attachment a join file f on f.id = a.file_id and f.removed_at is null
        where a.item_id = i.id and search_words(f.name || ' ' || a.alt) @@ ${any}) as has_file,
      exists (select from comment c where c.item_id = i.id and c.parent_id is null and c.accepted_at is not null
        and c.removed_at is null) as is_answered,
      coalesce(tags.found, '[]') as tags, place.brief as place, talk.comment
    from item i
    left join unnest(${[...more.keys()]}::uuid[], ${[...more.values()]}::text[]) as more (item_id, words)
      on more.item_id = i.id
    join lateral (
      select jsonb_build_object('id', s.audience_id, 'kind', s.audience_kind, 'name', coalesce(g.name, d.name, ''),
        'slug', g.slug, 'visibility', case s.audience_kind when 'everyone' then 'open' when 'department' then 'closed'
          else g.visibility end) as brief
      from placement s left join "group" g on g.id = s.audience_id left join department d on d.id = s.audience_id
      where s.item_id = i.id and ${maySeePlacement(sql, viewer, 's')}
      order by s.is_origin desc, s.published_at limit 1) place on true
    left join lateral (
      select string_agg(t.label, ' ') as words,
        jsonb_agg(jsonb_build_object('name', t.name, 'label', t.label)) filter (where search_words(t.label) @@ ${any}) as found
      from item_tag it join tag t on t.id = it.tag_id where it.item_id = i.id) tags on true
    left join lateral (
      select jsonb_build_object('id', c.id, 'role', c.role, 'author', ${briefOf(sql, sql`c.author_id`)},
        'marks', ${headline(context, sql`c.body_text`, words.any, 'MaxWords=32, MinWords=18')},
        'begin', left(ltrim(c.body_text), 16), 'end', right(rtrim(c.body_text), 16),
        'isAccepted', c.accepted_at is not null, 'helped', c.helped_count) as comment
      from (${talkOf(sql)} limit ${commentsReadAtMost}) c
      cross join lateral (select search_words(left(c.body_text, 4000)) as vector) said
      where c.author_id is not null and said.vector @@ ${any}
      order by said.vector @@ ${words.all}::tsquery desc, c.accepted_at is null, ts_rank(said.vector, ${any}) desc
      limit 1) talk on true
    where i.id = any(${ids}::uuid[]) and i.state = 'published'`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map((row) => drawn(row, words, near.has(row.id)))
}

function drawn(row: Row, words: Words, isNear: boolean): FoundItem {
  const title = isNear
    ? markWords(
        row.title,
        words.text.split(' ').filter((word) => word.length > 3),
        'anywhere',
      )
    : bestOf(row.titleMarks)
  const body = bestOf(row.bodyMarks)
  const more = bestOf(row.moreMarks)
  const isInBody = hasHit(body)
  const comment = row.saysAll ? null : row.comment
  const isInMore = hasHit(more) && !isInBody && !comment
  return {
    id: row.id,
    kind: row.kind,
    title,
    passage: isInMore ? more : passageOf(body, row.begin, row.end),
    author: { kind: 'person', ...row.author },
    publishedAt: row.publishedAt.toISOString(),
    place: row.place,
    isAnswered: row.isAnswered,
    tags: row.tags,
    comment: comment && {
      id: comment.id,
      role: comment.role,
      author: { kind: 'person', ...comment.author },
      passage: passageOf(bestOf(comment.marks), comment.begin, comment.end),
      isAccepted: comment.isAccepted,
      helped: comment.helped,
    },
    why: isNear
      ? ['near']
      : [
          ...(hasHit(title) ? (['title'] as const) : []),
          ...(isInBody || isInMore ? (['text'] as const) : []),
          ...(row.tags.length ? (['tag'] as const) : []),
          ...(row.hasFile ? (['file'] as const) : []),
          ...(comment ? [comment.role] : []),
        ],
  }
}
