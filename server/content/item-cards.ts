import type { AttachedFile, ItemCard, ItemDetail, ItemKind, Photo } from '../../contract/item.ts'
import { emptyDocument, type RichTextDocument } from '../../contract/rich-text.ts'
import { keepsPlacement, maySeePlacement } from '../groups/index.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { kindOf, loadConversation } from './item-kinds.ts'
import {
  type AudienceRole,
  type ItemFacts,
  mayAccept,
  mayComment,
  mayEdit,
  mayPin,
  mayReact,
  mayRemove,
  mayShare,
  mayUnshare,
} from './policy.ts'
import { shorten } from './shorten.ts'

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

interface PlacementRow {
  itemId: string
  id: string
  kind: 'everyone' | 'group' | 'department'
  name: string | null
  slug: string | null
  visibility: 'open' | 'closed' | 'secret'
  isArchived: boolean
  role: 'host' | 'member' | null
  isOrigin: boolean
  placedBy: string | null
  isPinned: boolean
  isSeen: boolean
  isKept: boolean
}

export interface CardOptions {
  /** Long bodies whole; lists leave it out. */
  whole?: boolean
}

/**
 * Items as cards, in the order of the ids, through the viewer: what they may not see is absent. The number of queries
 * does not depend on the number of items.
 */
export async function itemCards(context: MemberContext, ids: string[], options: CardOptions = {}): Promise<ItemCard[]> {
  if (!ids.length) return []
  const { sql, viewer } = context
  const [rows, placements, attachments, tags] = await Promise.all([
    sql<Row[]>`
      select id, kind, state, author_id, title, body, published_at, scheduled_for, edited_at, removed_at, removed_as,
        comments_closed_at is not null as comments_closed, version, comment_count, answer_count, reaction_counts,
        last_comment_at
      from item where id = any(${ids}::uuid[]) and (published_at is not null or author_id = ${viewer.id})`,
    sql<PlacementRow[]>`
      select s.item_id, s.audience_id as id, s.audience_kind as kind, coalesce(g.name, d.name) as name, g.slug,
        case s.audience_kind when 'everyone' then 'open' when 'department' then 'closed' else g.visibility end as visibility,
        g.archived_at is not null as is_archived, m.role, s.is_origin, s.placed_by, s.pinned_at is not null as is_pinned,
        ${maySeePlacement(sql, viewer, 's')} as is_seen, ${keepsPlacement(sql, viewer, 's')} as is_kept
      from placement s
      left join "group" g on g.id = s.audience_id
      left join department d on d.id = s.audience_id
      left join group_member m on m.group_id = g.id and m.person_id = ${viewer.id} and m.state = 'active'
      where s.item_id = any(${ids}::uuid[]) order by s.is_origin desc, s.published_at`,
    sql<
      {
        itemId: string
        fileId: string
        alt: string
        name: string
        bytes: number
        mediaType: string
        kind: string
        width: number | null
        height: number | null
      }[]
    >`
      select a.item_id, a.file_id, a.alt, f.name, f.bytes, f.media_type, f.kind, f.width, f.height
      from attachment a join file f on f.id = a.file_id and f.removed_at is null
      where a.item_id = any(${ids}::uuid[]) order by a.position`,
    sql<{ itemId: string; name: string; label: string }[]>`
      select it.item_id, t.name, t.label from item_tag it join tag t on t.id = it.tag_id
      where it.item_id = any(${ids}::uuid[]) order by t.name`,
  ])
  const placesOf = Map.groupBy(placements, (row) => row.itemId)
  const seen = rows.filter((row) => placesOf.get(row.id)?.some((place) => place.isSeen))
  const visible = seen.map((row) => row.id)
  const [people, conversations, details] = await Promise.all([
    personBriefs(context, [
      ...new Set([...seen.map((row) => row.authorId), ...placements.flatMap((row) => row.placedBy ?? [])]),
    ]),
    loadConversation(context, visible),
    loadDetails(
      context,
      seen.filter((row) => row.state !== 'removed'),
    ),
  ])
  const hungOn = Map.groupBy(attachments, (row) => row.itemId)
  const tagsOn = Map.groupBy(tags, (row) => row.itemId)
  const byId = new Map(seen.map((row) => [row.id, row]))

  return ids.flatMap((id): ItemCard[] => {
    const row = byId.get(id)
    const author = row && people.get(row.authorId)
    const talk = conversations.get(id)
    const isRemoved = row?.state === 'removed'
    const detail = isRemoved ? kindOf(row.kind).emptyDetail : details.get(id)
    if (!row || !author || !detail || !talk) return []
    const places = placesOf.get(id) ?? []
    const facts = factsOf(context, row, places)
    const { body, isShortened } = isRemoved
      ? { body: emptyDocument(), isShortened: false }
      : options.whole
        ? { body: row.body, isShortened: false }
        : shorten(row.body)
    const hung = isRemoved ? [] : (hungOn.get(id) ?? [])
    return [
      {
        id,
        kind: row.kind,
        state: row.state,
        author: { kind: 'person', ...author },
        title: isRemoved ? '' : row.title,
        body,
        isShortened,
        publishedAt: row.publishedAt?.toISOString() ?? null,
        scheduledFor: row.state === 'scheduled' ? (row.scheduledFor?.toISOString() ?? null) : null,
        editedAt: row.editedAt?.toISOString() ?? null,
        version: row.version,
        placements: places
          .filter((place) => place.isSeen)
          .map((place) => ({
            audience: {
              id: place.id,
              kind: place.kind,
              name: place.name ?? '',
              slug: place.slug,
              visibility: place.visibility,
            },
            isOrigin: place.isOrigin,
            placedBy: (place.placedBy && people.get(place.placedBy)) || null,
            isPinned: place.isPinned,
            can: {
              pin: row.state === 'published' && mayPin(viewer, roleIn(context, place)),
              unshare: mayUnshare(viewer, facts, { ...place, groupRole: place.role }),
            },
          })),
        photos: hung.flatMap((file): Photo[] =>
          file.kind === 'image'
            ? [{ fileId: file.fileId, width: file.width ?? 1, height: file.height ?? 1, alt: file.alt }]
            : [],
        ),
        files: hung.flatMap((file): AttachedFile[] =>
          file.kind === 'image'
            ? []
            : [{ fileId: file.fileId, name: file.name, bytes: file.bytes, mediaType: file.mediaType }],
        ),
        tags: isRemoved ? [] : (tagsOn.get(id) ?? []).map(({ name, label }) => ({ name, label })),
        reactions: talk.reactions,
        commentCount: row.commentCount,
        answerCount: row.answerCount,
        lastCommentAt: row.lastCommentAt?.toISOString() ?? null,
        isBookmarked: talk.isBookmarked,
        followLevel: talk.followLevel,
        removed: isRemoved && row.removedAt ? { at: row.removedAt.toISOString(), as: row.removedAs ?? 'author' } : null,
        detail,
        can: {
          edit: mayEdit(viewer, facts),
          remove: mayRemove(viewer, facts),
          comment: mayComment(facts),
          react: mayReact(facts),
          share: mayShare(facts),
          accept: mayAccept(viewer, facts),
        },
        reason: null,
      },
    ]
  })
}

function factsOf({ viewer }: MemberContext, row: Row, places: PlacementRow[]): ItemFacts {
  const seen = places.filter((place) => place.isSeen)
  const isOwnShare = (place: PlacementRow) => !place.isOrigin && place.placedBy === viewer.id
  return {
    kind: row.kind,
    authorId: row.authorId,
    state: row.state,
    hostsPlace: places.some((place) => place.role === 'host' && place.isOrigin),
    belongs: places.some((place) => place.isKept || (viewer.audiences.includes(place.id) && !isOwnShare(place))),
    open: places.some((place) => place.visibility === 'open'),
    commentsClosed: row.commentsClosed,
    isArchived: seen.length > 0 && seen.every((place) => place.isArchived),
  }
}

const roleIn = ({ viewer }: MemberContext, place: PlacementRow): AudienceRole => ({
  kind: place.kind,
  groupRole: place.role,
  isArchived: place.isArchived,
  inDepartment: place.kind === 'department' && viewer.audiences.includes(place.id),
})

async function loadDetails(context: MemberContext, rows: Row[]): Promise<Map<string, ItemDetail>> {
  const byKind = [...Map.groupBy(rows, (row) => row.kind)]
  const loaded = await Promise.all(
    byKind.map(([kind, ofKind]) =>
      kindOf(kind).loadDetails(
        context,
        ofKind.map((row) => row.id),
      ),
    ),
  )
  return new Map(loaded.flatMap((map) => [...map]))
}
