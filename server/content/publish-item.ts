import { randomUUIDv7 } from 'node:crypto'
import type { z } from 'zod'
import type { publication } from '../../contract/content.ts'
import type { ItemCard, ItemKind } from '../../contract/item.ts'
import { isEmpty, plainText, tagsOf } from '../../contract/rich-text.ts'
import { needsProfile } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField, forbidden } from '../platform/refusal.ts'
import { leave } from '../platform/transaction.ts'
import { announcePublished } from './announce-published.ts'
import { type FoundAudience, findAudienceRole } from './audience-role.ts'
import { keepCore, newCore } from './card-cores.ts'
import { stampOf } from './card-marks.ts'
import { dropDraft } from './draft-files.ts'
import { draftChanged } from './events.ts'
import { hangAttachments, hangTags } from './hang.ts'
import { drawNewCard, itemCards } from './item-cards.ts'
import { mayPost } from './policy.ts'

type Publication = { [Key in keyof typeof publication]: z.output<(typeof publication)[Key]> }

export interface NewItem extends Omit<Publication, 'draftId'> {
  draftId?: string | undefined
  kind: ItemKind
  title: string
  /** More audiences that it is written for, besides the first: chosen departments and groups. */
  alsoFor?: string[]
  /** The kind's own part (a poll) says something, so that title, text and files may be empty. */
  hasMore?: boolean
}

/**
 * Publishes an item of any kind, or schedules it: the row, its placement, tags and attachments, and the fact. The kind's
 * own action writes its detail behind this, in the same transaction.
 * @returns the new item's id
 */
export const publishItem = async (context: MemberContext, input: NewItem): Promise<string> =>
  (await publish(context, input)).itemId

/** The same for a kind that writes no detail behind it. Gives the card as the stream shows it, and keeps it for readers. */
export async function publishCard(context: MemberContext, input: NewItem): Promise<ItemCard> {
  const { itemId, core, stamp } = await publish(context, input)
  if (core) {
    keepCore(context, core, stamp)
    return drawNewCard(context, core)
  }
  const [card] = await itemCards(context, [itemId])
  return card!
}

async function publish(context: MemberContext, input: NewItem) {
  const { sql, viewer, now } = context
  const [isHeld, audiences] = await Promise.all([needsProfile(context), audiencesOf(context, input)])
  if (isHeld) throw forbidden('profile.incomplete')
  if (isEmpty(input.body) && !input.title && !input.attachments.length && !input.hasMore)
    throw badField('body', 'required')
  const scheduledFor = input.scheduledFor ? new Date(input.scheduledFor) : null
  if (scheduledFor && scheduledFor <= now) throw badField('scheduledFor', 'in-the-past')

  // in the order of time, so that new rows touch few pages of each index: see decision 18
  const itemId = randomUUIDv7()
  let stamp = ''
  const publishedAt = scheduledFor ? null : now
  await leave(
    context,
    sql<{ stamp: string }[]>`
      insert into item
        (id, kind, author_id, state, title, body, body_text, created_at, published_at, scheduled_for)
      values (${itemId}, ${input.kind}, ${viewer.id}, ${scheduledFor ? 'scheduled' : 'published'}, ${input.title},
        ${sql.json(input.body as never)}, ${plainText(input.body)}, ${now}, ${publishedAt},
        ${scheduledFor})
      returning ${stampOf(sql, sql`item`)}`,
    ([row]) => {
      stamp = row!.stamp
    },
  )
  await leave(
    context,
    sql`
      insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
      select ${itemId}::uuid, id, kind, ${scheduledFor ?? now}::timestamptz, ${viewer.id}::uuid, id = ${input.audienceId}
      from unnest(${audiences.map(({ id }) => id)}::uuid[], ${audiences.map(({ kind }) => kind)}::text[]) as a (id, kind)`,
  )
  if (!scheduledFor)
    await announcePublished(context, { itemId, kind: input.kind, authorId: viewer.id, body: input.body }, audiences)
  if (input.attachments.length) await hangAttachments(context, itemId, input.attachments)
  const tags = [...input.tags, ...tagsOf(input.body)]
  if (tags.length) await hangTags(sql, itemId, tags)
  if (input.draftId) {
    await dropDraft(context, input.draftId, true)
    await emit(context, draftChanged, { personId: viewer.id })
  }
  const isBare = !input.attachments.length && !tags.length && audiences.length === 1
  const { kind, title, body, audienceId } = input
  const written = { id: itemId, kind, authorId: viewer.id, title, body, publishedAt, scheduledFor, audienceId }
  return { itemId, core: isBare ? newCore(written) : null, stamp: () => stamp }
}

async function audiencesOf(context: MemberContext, input: NewItem): Promise<FoundAudience[]> {
  const audiences: FoundAudience[] = []
  for (const id of new Set([input.audienceId, ...(input.alsoFor ?? [])])) {
    const audience = await findAudienceRole(context, id)
    if (!audience) throw badField('audienceId', 'not-found')
    if (!mayPost(context.viewer, audience))
      throw forbidden(audience.isArchived ? 'group.archived' : 'audience.not-yours')
    audiences.push(audience)
  }
  return audiences
}
