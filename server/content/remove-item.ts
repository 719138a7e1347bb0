import type { removeItem as contract } from '../../contract/content.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden } from '../platform/refusal.ts'
import { undoUntil } from '../platform/undo.ts'
import { itemRemoved } from './events.ts'
import { findItem } from './find-item.ts'
import { mayRemove, removesAs } from './policy.ts'

/** At once, with a tombstone that says in which role. What never was public leaves no trace. */
export async function removeItem(
  context: MemberContext,
  { itemId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer, now } = context
  const item = await findItem(sql, viewer, itemId, { lock: true })
  if (!mayRemove(viewer, item)) throw forbidden()
  await sql`
    update item set state = 'removed', removed_at = ${now}, removed_by = ${viewer.id},
      removed_as = ${removesAs(viewer, item)}
    where id = ${itemId}`
  await emit(context, itemRemoved, {
    itemId,
    authorId: item.authorId ?? viewer.id,
    audiences: item.state === 'scheduled' ? [] : item.audiences,
    open: item.state !== 'scheduled' && item.open,
  })
  return { undoUntil: undoUntil(now).toISOString() }
}
