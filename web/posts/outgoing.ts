import type { InfiniteData } from '@tanstack/react-query'
import type { AudienceBrief } from '../../contract/audience.ts'
import type { ItemCard } from '../../contract/item.ts'
import { noReactions } from '../../contract/reaction-kinds.ts'
import type { AnswerOf } from '../app/client/call.ts'
import { freshKey } from '../app/client/fresh-key.ts'
import { refresh } from '../app/client/query.ts'
import { queryClient } from '../app/client/query-client.ts'
import { sendKept } from '../app/client/send-kept.ts'
import { changeItem, markEcho, unmarkEcho } from '../content/index.ts'
import { momentOfZonedText } from '../kit/zoned-moment.ts'
import { type ComposerForm, writtenOf } from './composer-form.ts'
import type { ComposerKind } from './composer-kinds.ts'
import { forgetUnsaved } from './use-drafts.ts'
import { asKept, type WaitingPost } from './waiting-posts.ts'

type Viewer = NonNullable<AnswerOf<'session'>['viewer']>

export interface Outgoing extends WaitingPost {
  kind: ComposerKind
  viewer: Viewer
  zone: string
  /** What must have ended first: saving the draft. */
  before?: Promise<void> | undefined
}

/**
 * Shows what was written at once on top of the streams where it will stand, and sends it. Without a connection it stays
 * there, marked, and on this device, and goes out when the server is reached. When the server says no, it is taken away
 * again and the error thrown: the composer still has the words.
 */
export async function sendNew(outgoing: Outgoing): Promise<ItemCard> {
  const { kind, form, audience, draft, key, viewer, zone, before } = outgoing
  const scheduledFor = momentOfZonedText(form.scheduledFor, zone)
  const echo = scheduledFor ? null : echoOf(form, audience, viewer)
  if (echo) {
    markEcho(echo.id)
    putOnTop(echo)
  }
  try {
    await before
    const input = { ...writtenOf(form, zone), audienceId: audience.id, scheduledFor, draftId: draft.draftId }
    const card = await sendKept(
      asKept(viewer.id, { key, form, audience, draft }),
      () => kind.create(input, key),
      (waits) => echo && markEcho(echo.id, waits),
    )
    if (echo) {
      // live may have brought the server's card in already: then the echo only leaves
      changeItem(card.id, () => null)
      // and a list that was read anew meanwhile has lost the echo
      if (!changeItem(echo.id, () => card).length) putOnTop(card)
    }
    forgetUnsaved(viewer.id, draft.draftId)
    void refresh('drafts', 'scheduledItems', 'placesToPost')
    return card
  } catch (error) {
    if (echo) changeItem(echo.id, () => null)
    throw error
  } finally {
    if (echo) unmarkEcho(echo.id)
  }
}

function echoOf(form: ComposerForm, audience: AudienceBrief, viewer: Viewer): ItemCard {
  const photos = form.attachments.filter(({ isPhoto }) => isPhoto)
  return {
    id: freshKey(),
    kind: form.kind,
    state: 'published',
    author: {
      kind: 'person',
      id: viewer.id,
      name: viewer.name,
      jobTitle: '',
      department: null,
      photo: fileOf(viewer.photo),
    },
    title: form.title.trim(),
    body: form.body,
    isShortened: false,
    publishedAt: new Date().toISOString(),
    scheduledFor: null,
    editedAt: null,
    version: 1,
    placements: [{ audience, isOrigin: true, placedBy: null, isPinned: false, can: { pin: false, unshare: false } }],
    photos: photos.map(({ fileId, alt }) => ({ fileId, alt, width: 4, height: 3 })),
    files: form.attachments
      .filter(({ isPhoto }) => !isPhoto)
      .map(({ fileId, name, bytes }) => ({ fileId, name, bytes, mediaType: '' })),
    tags: [],
    reactions: { counts: noReactions(), own: null, faces: [] },
    commentCount: 0,
    answerCount: 0,
    lastCommentAt: null,
    isBookmarked: false,
    followLevel: null,
    removed: null,
    detail:
      form.kind === 'question'
        ? { kind: 'question', best: null, isAccepted: false, links: [] }
        : { kind: 'post', poll: null, links: [] },
    can: { edit: false, remove: false, comment: false, react: false, share: false, accept: false },
    reason: null,
  }
}

/** The file behind an address of a picture, which is what the session gives. */
const fileOf = (address: string | null) => /\/api\/files\/([0-9a-f-]{36})\//.exec(address ?? '')?.[1] ?? null

type Pages = InfiniteData<{ rows: ItemCard[] }>

/** On top of every stream in which it will stand: home, the audience's own, one's profile. */
function putOnTop(card: ItemCard) {
  const audienceId = card.placements[0]?.audience.id
  const tops: [string, object][] = [
    ['homeStream', {}],
    ['audienceStream', { audienceId }],
    ['personItems', { personId: card.author.id }],
  ]
  for (const [name, input] of tops)
    for (const [key, pages] of queryClient.getQueriesData<Pages>({ queryKey: [name, input] })) {
      const [first, ...others] = pages?.pages ?? []
      if (!pages || !first?.rows) continue
      void queryClient.cancelQueries({ queryKey: key, exact: true })
      queryClient.setQueryData(key, { ...pages, pages: [{ ...first, rows: [card, ...first.rows] }, ...others] })
    }
}
