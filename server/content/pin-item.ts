import type { pinItem as contract } from '../../contract/content.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden, notFound, Refusal } from '../platform/refusal.ts'
import { findAudienceRole } from './audience-role.ts'
import { touchItems } from './card-marks.ts'
import { itemPinned } from './events.ts'
import { findItem } from './find-item.ts'
import { mayPin } from './policy.ts'

/** More than this is no longer "on top". */
const mostPinned = 5

/** Keeps an item on top of one audience, or lets it go. */
export async function pinItem(context: MemberContext, { itemId, audienceId, pinned }: InputOf<typeof contract>) {
  const { sql, viewer, now } = context
  const item = await findItem(sql, viewer, itemId)
  const audience = await findAudienceRole(context, audienceId)
  if (!audience) throw notFound()
  if (!mayPin(viewer, audience) || (pinned && item.state !== 'published')) throw forbidden()
  if (pinned) {
    // two hosts at once take turns, or both would find room for one more
    await sql`select pg_advisory_xact_lock(hashtextextended(${`pin ${audienceId}`}, 0))`
    const [count] = await sql<{ others: number }[]>`
      select count(*)::int as others from placement
      where audience_id = ${audienceId} and pinned_at is not null and item_id <> ${itemId}`
    if ((count?.others ?? 0) >= mostPinned) throw new Refusal(409, 'pin.too-many', { params: { maximum: mostPinned } })
  }
  const changed = await sql`
    update placement set pinned_at = ${pinned ? now : null}
    where item_id = ${itemId} and audience_id = ${audienceId} returning item_id`
  if (!changed.length) throw notFound()
  await touchItems(sql, [itemId])
  await emit(context, itemPinned, { itemId, audienceId, audiences: [audienceId], open: audience.open })
  return {}
}
