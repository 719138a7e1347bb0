import type { shareItem as contract, unshareItem as unshareContract } from '../../contract/content.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField, forbidden, notFound } from '../platform/refusal.ts'
import { findAudienceRole } from './audience-role.ts'
import { touchItems } from './card-marks.ts'
import { itemRemoved, itemShared } from './events.ts'
import { findItem } from './find-item.ts'
import { mayPost, mayShare, mayUnshare } from './policy.ts'

/** One more row in a stream, the same one conversation. Nothing is shared out of a closed or secret place. */
export async function shareItem(context: MemberContext, { itemId, audienceId }: InputOf<typeof contract>) {
  const { sql, viewer, now } = context
  const item = await findItem(sql, viewer, itemId, { lock: true })
  if (!mayShare(item)) throw forbidden('item.not-shareable')
  const audience = await findAudienceRole(context, audienceId)
  if (!audience) throw badField('audienceId', 'not-found')
  if (!mayPost(viewer, audience)) throw forbidden('audience.not-yours')
  const placed = await sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
    values (${itemId}, ${audience.id}, ${audience.kind}, ${now}, ${viewer.id}, false)
    on conflict do nothing returning item_id`
  if (!placed.length) return {}
  await touchItems(sql, [itemId])
  await emit(context, itemShared, {
    itemId,
    audienceId: audience.id,
    personId: viewer.id,
    audiences: [audience.id],
    open: audience.open,
  })
  return {}
}

/** By who shared it there, or a host of that group. The place of origin cannot be taken away this way. */
export async function unshareItem(context: MemberContext, { itemId, audienceId }: InputOf<typeof unshareContract>) {
  const { sql, viewer } = context
  const item = await findItem(sql, viewer, itemId, { lock: true })
  const audience = await findAudienceRole(context, audienceId)
  const [placement] = await sql<{ placedBy: string | null; isOrigin: boolean }[]>`
    select placed_by, is_origin from placement where item_id = ${itemId} and audience_id = ${audienceId}`
  if (!audience || !placement) throw notFound()
  if (!mayUnshare(viewer, item, { ...placement, groupRole: audience.groupRole })) throw forbidden()
  await sql`delete from placement where item_id = ${itemId} and audience_id = ${audienceId}`
  await touchItems(sql, [itemId])
  await emit(context, itemRemoved, {
    itemId,
    authorId: item.authorId ?? viewer.id,
    audiences: [audienceId],
    open: audience.open,
  })
  return {}
}
