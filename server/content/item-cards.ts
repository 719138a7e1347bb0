import type { ItemCard, ItemDetail } from '../../contract/item.ts'
import { emptyDocument } from '../../contract/rich-text.ts'
import { type AudienceBrief, audienceBriefs, keepsSightOf, seesAudience } from '../groups/index.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { type CardCore, cardCores, type Place } from './card-cores.ts'
import { type CardMarks, readMarks } from './card-marks.ts'
import { conversationOfItems, kindOf, type People } from './item-kinds.ts'
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

export interface CardOptions {
  /** Long bodies whole; lists leave it out. */
  whole?: boolean
}

/** A placement as this viewer stands to it. */
interface ViewedPlace extends Place {
  audience: AudienceBrief
  isSeen: boolean
  isKept: boolean
  groupRole: 'host' | 'member' | null
}

/**
 * Items as cards, in the order of what is given, through the viewer: what they may not see is absent. The number of
 * queries does not depend on the number of items.
 * @param wanted ids, or the marks that a list selected with its own rows by joinMarks, which spares a query
 */
export async function itemCards(
  context: MemberContext,
  wanted: readonly string[] | readonly CardMarks[],
  options: CardOptions = {},
): Promise<ItemCard[]> {
  const marks = await given(context, wanted)
  if (!marks.length) return []
  const drawn = await drawCards(context, marks, await cardCores(context, marks), options)
  return drawn.map(({ card }) => card)
}

/** One item as a card, with the facts on which the verdicts about it rest; null when the viewer may not see it. */
export async function cardWithFacts(
  context: MemberContext,
  itemId: string,
  options: CardOptions,
): Promise<Drawn | null> {
  const marks = await readMarks(context, [itemId])
  const [drawn] = await drawCards(context, marks, await cardCores(context, marks), options)
  return drawn ?? null
}

/** The card of an item that the viewer just wrote, from what was written. */
export async function drawNewCard(context: MemberContext, core: CardCore): Promise<ItemCard> {
  const marks = { ...conversationOfItems().emptyMarks, itemId: core.id, stamp: '' }
  const [drawn] = await drawCards(context, [marks], new Map([[core.id, core]]), {})
  return drawn!.card
}

interface Drawn {
  card: ItemCard
  facts: ItemFacts
}

async function drawCards(
  context: MemberContext,
  marks: readonly CardMarks[],
  cores: ReadonlyMap<string, CardCore>,
  options: CardOptions,
): Promise<Drawn[]> {
  const audiences = await audienceBriefs(
    context,
    [...cores.values()].flatMap((core) => core.places.map((place) => place.audienceId)),
  )
  const conversation = conversationOfItems()
  const marksOf = conversation.marksBy(context)
  const seen = marks.flatMap((selected) => {
    const core = cores.get(selected.itemId)
    if (!core || !(core.publishedAt || core.authorId === context.viewer.id)) return []
    const places = core.places.flatMap((place) => viewed(context, place, audiences.get(place.audienceId)))
    return places.some((place) => place.isSeen) ? [{ own: marksOf(core.conversation, selected), core, places }] : []
  })
  const people = await personBriefs(
    context,
    seen.flatMap(({ own, core }) => [
      core.authorId,
      ...core.places.flatMap((place) => sharerOf(place) ?? []),
      ...conversation.peopleOf(own),
      ...(core.detail ? (kindOf(core.kind).peopleOf?.(core.detail) ?? []) : []),
    ]),
  )
  const details = await detailsOf(
    context,
    seen.map(({ core }) => core),
    people,
  )
  return seen.flatMap(({ own, core, places }): Drawn[] => {
    const author = people.get(core.authorId)
    const isRemoved = core.state === 'removed'
    const detail = isRemoved ? kindOf(core.kind).emptyDetail : details.get(core.id)
    if (!author || !detail) return []
    const { viewer } = context
    const facts = factsOf(context, core, places)
    const card: ItemCard = {
      id: core.id,
      kind: core.kind,
      state: core.state,
      author: { kind: 'person', ...author },
      ...wordsOf(core, options),
      publishedAt: core.publishedAt,
      scheduledFor: core.scheduledFor,
      editedAt: core.editedAt,
      version: core.version,
      placements: places
        .filter((place) => place.isSeen)
        .map((place) => ({
          audience: audienceOf(place.audience),
          isOrigin: place.isOrigin,
          placedBy: people.get(sharerOf(place) ?? '') ?? null,
          isPinned: place.isPinned,
          can: {
            pin: core.state === 'published' && mayPin(viewer, roleIn(context, place)),
            unshare: mayUnshare(viewer, facts, place),
          },
        })),
      ...conversation.part(own, core.reactionCounts, people),
      commentCount: core.commentCount,
      answerCount: core.answerCount,
      lastCommentAt: core.lastCommentAt,
      removed: core.removed,
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
    }
    return [{ card, facts }]
  })
}

const isMarked = (wanted: readonly string[] | readonly CardMarks[]): wanted is readonly CardMarks[] =>
  typeof wanted[0] === 'object'

async function given(context: MemberContext, wanted: readonly string[] | readonly CardMarks[]) {
  if (!wanted.length) return []
  return isMarked(wanted) ? wanted : readMarks(context, [...wanted])
}

/** Where it came from, the author stands above it already. */
const sharerOf = ({ isOrigin, placedBy }: Place) => (isOrigin ? null : placedBy)

function viewed({ viewer }: MemberContext, place: Place, audience: AudienceBrief | undefined): ViewedPlace[] {
  if (!audience) return []
  const isKept = keepsSightOf(viewer, { kind: audience.kind, placedBy: place.placedBy })
  const belongs = audience.kind === 'group' && viewer.audiences.includes(audience.id)
  return [
    {
      ...place,
      audience,
      isSeen: seesAudience(viewer, audience) || isKept,
      isKept,
      groupRole: belongs ? (viewer.hosts.includes(audience.id) ? 'host' : 'member') : null,
    },
  ]
}

/** What was removed keeps its place, not its words, pictures and tags. */
function wordsOf(core: CardCore, { whole }: CardOptions) {
  if (core.state === 'removed')
    return { title: '', body: emptyDocument(), isShortened: false, photos: [], files: [], tags: [] }
  const { title, photos, files, tags } = core
  return { title, ...(whole ? { body: core.whole, isShortened: false } : core.short), photos, files, tags }
}

const audienceOf = ({ id, kind, name, slug, visibility }: AudienceBrief) => ({ id, kind, name, slug, visibility })

function factsOf({ viewer }: MemberContext, core: CardCore, places: ViewedPlace[]): ItemFacts {
  const seen = places.filter((place) => place.isSeen)
  const isOwnShare = (place: ViewedPlace) => !place.isOrigin && place.placedBy === viewer.id
  return {
    kind: core.kind,
    authorId: core.authorId,
    state: core.state,
    hostsPlace: places.some((place) => place.groupRole === 'host' && place.isOrigin),
    belongs: places.some(
      (place) => place.isKept || (viewer.audiences.includes(place.audienceId) && !isOwnShare(place)),
    ),
    open: places.some((place) => place.audience.visibility === 'open'),
    commentsClosed: core.commentsClosed,
    isArchived: seen.length > 0 && seen.every((place) => place.audience.isArchived),
  }
}

const roleIn = ({ viewer }: MemberContext, { audience, groupRole }: ViewedPlace): AudienceRole => ({
  kind: audience.kind,
  groupRole,
  isArchived: audience.isArchived,
  inDepartment: audience.kind === 'department' && viewer.audiences.includes(audience.id),
})

async function detailsOf(context: MemberContext, cores: CardCore[], people: People): Promise<Map<string, ItemDetail>> {
  const byKind = Map.groupBy(
    cores.filter((core) => core.detail),
    (core) => core.kind,
  )
  const drawn = await Promise.all(
    [...byKind].map(([kind, ofKind]) =>
      kindOf(kind).details(context, new Map(ofKind.map((core) => [core.id, core.detail!])), people),
    ),
  )
  return new Map(drawn.flatMap((map) => [...map]))
}
