import type { AudienceBrief } from '../../contract/audience.ts'
import type { ItemKind } from '../../contract/item.ts'
import type { Author } from '../../contract/person-brief.ts'
import type { FoundItem, Segments } from '../../contract/search.ts'
import { maySeePlacement } from '../groups/index.ts'
import { briefOf } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { hasAccepted, kindTexts, talkOf } from './index-items.ts'
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
  /** The first and the last few characters, to tell whether a passage is cut there. */
  begin: string
  end: string
  hasTalk: boolean
  hasFile: boolean
  author: Omit<Author, 'kind'>
  publishedAt: Date
  place: AudienceBrief
  isAnswered: boolean
  tags: { name: string; label: string }[]
}

interface Comment {
  id: string
  role: 'comment' | 'answer'
  author: Omit<Author, 'kind'>
  marks: string[]
  begin: string
  end: string
  isAccepted: boolean
  helped: number
}

/** An item's own words with what was found in them. */
interface Own {
  row: Row
  title: Segments
  body: Segments
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
  const rows = await readRows(context, words, ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const own = ids
    .flatMap((id) => byId.get(id) ?? [])
    .map((row): Own => ({ row, title: titleOf(row, words, near.has(row.id)), body: bestOf(row.bodyMarks) }))
  // Conversations, and what a kind says besides, are only read where an item's own words do not say it all.
  const [comments, more] = await Promise.all([
    readComments(
      context,
      words,
      own.flatMap(({ row, title, body }) => (row.hasTalk && !saysAll(words, row, title, body) ? row.id : [])),
    ),
    readMore(
      context,
      words,
      own.flatMap(({ row, body }) => (hasHit(body) ? [] : row.id)),
    ),
  ])
  return own.map((one) =>
    drawn(one, comments.get(one.row.id) ?? null, more.get(one.row.id) ?? [], near.has(one.row.id)),
  )
}

const readRows = ({ sql, viewer }: MemberContext, words: Words, ids: string[]) => {
  const any = sql`${words.any}::tsquery`
  return sql<Row[]>`
    select i.id, i.kind, i.title, i.published_at, ${briefOf(sql, sql`i.author_id`)} as author,
      case when i.title = '' then '["",""]' else ${headline(sql, sql`i.title`, words.any, 'HighlightAll=true')} end as title_marks,
      ${headline(sql, sql`i.body_text`, words.any, 'MaxWords=38, MinWords=22')} as body_marks,
      left(ltrim(i.body_text), 16) as begin, right(rtrim(i.body_text), 16) as end, i.comment_count + i.answer_count > 0 as has_talk,
      exists (select from attachment a join file f on f.id = a.file_id and f.removed_at is null
        where a.item_id = i.id and search_words(f.name || ' ' || a.alt) @@ ${any}) as has_file,
      i.kind = 'question' and ${hasAccepted(sql, sql`i.id`)} as is_answered,
      coalesce(tags.found, '[]') as tags, place.brief as place
    from item i
    join lateral (
      select jsonb_build_object('id', s.audience_id, 'kind', s.audience_kind, 'name', coalesce(g.name, d.name, ''),
        'slug', g.slug, 'visibility', case s.audience_kind when 'everyone' then 'open' when 'department' then 'closed'
          else g.visibility end) as brief
      from placement s left join "group" g on g.id = s.audience_id left join department d on d.id = s.audience_id
      where s.item_id = i.id and ${maySeePlacement(sql, viewer, 's')}
      order by s.is_origin desc, s.published_at limit 1) place on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('name', t.name, 'label', t.label)) as found
      from item_tag it join tag t on t.id = it.tag_id
      where it.item_id = i.id and search_words(t.label) @@ ${any}) tags on true
    where i.id = any(${ids}::uuid[]) and i.state = 'published'`
}

/**
 * Of one word a hit anywhere in the item's own words is all. Of several, and with what must not be there, only the
 * conversation's query can tell.
 */
const saysAll = ({ groups, without }: Words, { tags }: Row, title: Segments, body: Segments) =>
  groups.length === 1 && !without && (hasHit(title) || hasHit(body) || tags.length > 0)

/** The comment that fits best of each item whose own words do not say it all. */
async function readComments({ sql }: MemberContext, words: Words, ids: string[]): Promise<Map<string, Comment>> {
  if (!ids.length) return new Map()
  const any = sql`${words.any}::tsquery`
  const rows = await sql<(Comment & { itemId: string })[]>`
    select i.id as item_id, talk.*
    from item i
    cross join lateral (
      select c.id, c.role, ${briefOf(sql, sql`c.author_id`)} as author,
        ${headline(sql, sql`c.body_text`, words.any, 'MaxWords=32, MinWords=18')} as marks,
        left(ltrim(c.body_text), 16) as begin, right(rtrim(c.body_text), 16) as end,
        c.accepted_at is not null as is_accepted, c.helped_count as helped
      from (${talkOf(sql)} limit ${commentsReadAtMost}) c
      cross join lateral (select search_words(left(c.body_text, 4000)) as vector offset 0) said
      where c.author_id is not null and said.vector @@ ${any}
      order by said.vector @@ ${words.all}::tsquery desc, c.accepted_at is null, ts_rank(said.vector, ${any}) desc
      limit 1) talk
    where i.id = any(${ids}::uuid[]) and not coalesce(search_words(left(concat_ws(' ', i.title, (
        select string_agg(t.label, ' ') from item_tag it join tag t on t.id = it.tag_id where it.item_id = i.id),
      i.body_text), ${readAtMost})) @@ ${words.all}::tsquery, false)`
  return new Map(rows.map(({ itemId, ...comment }) => [itemId, comment]))
}

/** Passages of what a kind says besides title and text: choices of a poll, what a link leads to. */
async function readMore({ sql }: MemberContext, words: Words, ids: string[]): Promise<Map<string, Segments>> {
  if (!ids.length) return new Map()
  const texts = [...(await kindTexts(sql, ids))].filter(([, text]) => text)
  if (!texts.length) return new Map()
  const rows = await sql<{ id: string; marks: string[] }[]>`
    select id, ${headline(sql, sql`words`, words.any, 'MaxWords=38, MinWords=22')} as marks
    from unnest(${texts.map(([id]) => id)}::uuid[], ${texts.map(([, text]) => text)}::text[]) as more (id, words)`
  return new Map(rows.map((row) => [row.id, bestOf(row.marks)]))
}

/** Of a title that only looks like it, the words as they were typed. */
const titleOf = (row: Row, words: Words, isNear: boolean): Segments =>
  isNear
    ? markWords(
        row.title,
        words.text.split(' ').filter((word) => word.length > 3),
        'anywhere',
      )
    : bestOf(row.titleMarks)

function drawn({ row, title, body }: Own, comment: Comment | null, more: Segments, isNear: boolean): FoundItem {
  const isInBody = hasHit(body)
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
