import { type AttachedFile, type ItemCard, type ItemKind, noReactions, type Photo } from '../../contract/item.ts'
import type { RichTextDocument } from '../../contract/rich-text.ts'
import { confirmedCache } from '../platform/confirmed-cache.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { type CardMarks, readStamps } from './card-marks.ts'
import { conversationOfItems, kindOf } from './item-kinds.ts'
import { shorten } from './shorten.ts'

/** What a card says to every viewer; who may see it is decided anew each time. */
export interface CardCore {
  id: string
  kind: ItemKind
  state: ItemCard['state']
  authorId: string
  title: string
  whole: RichTextDocument
  short: { body: RichTextDocument; isShortened: boolean }
  publishedAt: string | null
  scheduledFor: string | null
  editedAt: string | null
  removed: ItemCard['removed']
  commentsClosed: boolean
  version: number
  commentCount: number
  answerCount: number
  reactionCounts: number[]
  lastCommentAt: string | null
  /** The origin first, then in the order of sharing. */
  places: Place[]
  photos: Photo[]
  files: AttachedFile[]
  tags: ItemCard['tags']
  /** Of the kind; not there for what was removed. */
  detail: object | undefined
  conversation: object
}

export interface Place {
  audienceId: string
  isOrigin: boolean
  placedBy: string | null
  isPinned: boolean
}

/** What is talked about now: some kilobytes each. */
const coresKept = 3_000

const kept = confirmedCache<CardCore>('card', coresKept)

/** What cards say to every viewer, by id, kept as long as the stamps hold; absent what does not exist. */
export const cardCores = (context: MemberContext, marks: readonly CardMarks[]): Promise<Map<string, CardCore>> =>
  kept.read(
    context,
    new Map(marks.map(({ itemId, stamp }) => [itemId, stamp])),
    (ids) => load(context.sql, ids),
    (ids) => readStamps(context.sql, ids),
  )

/** Keeps what a new item says, so that its first reader need not read it. @param stamp of the row, known by then */
export const keepCore = (context: MemberContext, core: CardCore, stamp: () => string) =>
  kept.keep(context, core.id, core, stamp)

/** What the card of a new item says of which there is no more than its row and its one place; null where its kind adds to it. */
export function newCore(item: {
  id: string
  kind: ItemKind
  authorId: string
  title: string
  body: RichTextDocument
  publishedAt: Date | null
  scheduledFor: Date | null
  audienceId: string
}): CardCore | null {
  const detail = kindOf(item.kind).emptyCore
  if (!detail) return null
  const row: Row = {
    ...item,
    state: item.scheduledFor ? 'scheduled' : 'published',
    editedAt: null,
    removedAt: null,
    removedAs: null,
    commentsClosed: false,
    version: 1,
    commentCount: 0,
    answerCount: 0,
    reactionCounts: noReactions(),
    lastCommentAt: null,
  }
  const place = { audienceId: item.audienceId, isOrigin: true, placedBy: item.authorId, isPinned: false }
  return {
    ...facts(row),
    places: [place],
    photos: [],
    files: [],
    tags: [],
    detail,
    conversation: conversationOfItems().emptyCore,
  }
}

interface Row {
  id: string
  kind: ItemKind
  state: ItemCard['state']
  authorId: string
  title: string
  body: RichTextDocument
  publishedAt: Date | null
  scheduledFor: Date | null
  editedAt: Date | null
  removedAt: Date | null
  removedAs: string | null
  commentsClosed: boolean
  version: number
  commentCount: number
  answerCount: number
  reactionCounts: number[]
  lastCommentAt: Date | null
}

interface AttachmentRow {
  itemId: string
  fileId: string
  alt: string
  name: string
  bytes: number
  mediaType: string
  kind: string
  width: number | null
  height: number | null
}

async function load(sql: Query, ids: string[]): Promise<Map<string, CardCore>> {
  const [rows, places, attachments, tags, conversations] = await Promise.all([
    sql<Row[]>`
      select id, kind, state, author_id, title, body, published_at, scheduled_for, edited_at, removed_at, removed_as,
        comments_closed_at is not null as comments_closed, version, comment_count, answer_count, reaction_counts,
        last_comment_at
      from item where id = any(${ids}::uuid[])`,
    sql<(Place & { itemId: string })[]>`
      select item_id, audience_id, is_origin, placed_by, pinned_at is not null as is_pinned
      from placement where item_id = any(${ids}::uuid[]) order by is_origin desc, published_at, audience_id`,
    sql<AttachmentRow[]>`
      select a.item_id, a.file_id, a.alt, f.name, f.bytes, f.media_type, f.kind, f.width, f.height
      from attachment a join file f on f.id = a.file_id and f.removed_at is null
      where a.item_id = any(${ids}::uuid[]) order by a.position`,
    sql<{ itemId: string; name: string; label: string }[]>`
      select it.item_id, t.name, t.label from item_tag it join tag t on t.id = it.tag_id
      where it.item_id = any(${ids}::uuid[]) order by t.name`,
    conversationOfItems().loadCores(sql, ids),
  ])
  const details = await loadDetails(
    sql,
    rows.filter((row) => row.state !== 'removed'),
  )
  const [placesOf, hungOn, tagsOn] = [byItem(places), byItem(attachments), byItem(tags)]
  return new Map(
    rows.map((row) => {
      const hung = hungOn.get(row.id) ?? []
      return [
        row.id,
        {
          ...facts(row),
          places: placesOf.get(row.id) ?? [],
          ...show(hung),
          tags: tagsOn.get(row.id) ?? [],
          detail: details.get(row.id),
          conversation: conversations.get(row.id) ?? {},
        },
      ]
    }),
  )
}

const facts = ({ body, ...row }: Row) => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  authorId: row.authorId,
  title: row.title,
  whole: body,
  short: shorten(body),
  publishedAt: row.publishedAt?.toISOString() ?? null,
  scheduledFor: row.state === 'scheduled' ? (row.scheduledFor?.toISOString() ?? null) : null,
  editedAt: row.editedAt?.toISOString() ?? null,
  removed:
    row.state === 'removed' && row.removedAt
      ? { at: row.removedAt.toISOString(), as: row.removedAs ?? 'author' }
      : null,
  commentsClosed: row.commentsClosed,
  version: row.version,
  commentCount: row.commentCount,
  answerCount: row.answerCount,
  reactionCounts: row.reactionCounts,
  lastCommentAt: row.lastCommentAt?.toISOString() ?? null,
})

/** Pictures are shown, other files are offered. */
const show = (hung: Omit<AttachmentRow, 'itemId'>[]): Pick<CardCore, 'photos' | 'files'> => ({
  photos: hung.flatMap(({ kind, fileId, width, height, alt }) =>
    kind === 'image' ? [{ fileId, width: width ?? 1, height: height ?? 1, alt }] : [],
  ),
  files: hung.flatMap(({ kind, fileId, name, bytes, mediaType }) =>
    kind === 'image' ? [] : [{ fileId, name, bytes, mediaType }],
  ),
})

/** Without the id by which they were grouped: what is kept goes into the answer as it is. */
function byItem<Part extends object>(rows: readonly (Part & { itemId: string })[]): Map<string, Part[]> {
  const groups = new Map<string, Part[]>()
  for (const { itemId, ...part } of rows) {
    const group = groups.get(itemId)
    if (group) group.push(part as unknown as Part)
    else groups.set(itemId, [part as unknown as Part])
  }
  return groups
}

async function loadDetails(sql: Query, rows: readonly Row[]): Promise<Map<string, object>> {
  const byKind = [...Map.groupBy(rows, (row) => row.kind)]
  const loaded = await Promise.all(
    byKind.map(([kind, ofKind]) =>
      kindOf(kind).loadCores(
        sql,
        ofKind.map((row) => row.id),
      ),
    ),
  )
  return new Map(loaded.flatMap((map) => [...map]))
}
