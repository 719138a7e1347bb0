import type { restoreItem as contract } from '../../contract/content.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden } from '../platform/refusal.ts'
import { refuseLateUndo } from '../platform/undo.ts'
import { itemRestored } from './events.ts'
import { findItem } from './find-item.ts'

/** Takes a removal back: only by who removed, and only for a moment. */
export async function restoreItem(context: MemberContext, { itemId }: InputOf<typeof contract>) {
  const { sql, viewer, now } = context
  const item = await findItem(sql, viewer, itemId, { lock: true })
  if (!item.removedAt || item.removedBy !== viewer.id) throw forbidden()
  refuseLateUndo(item.removedAt, now)
  const [back] = await sql<{ state: string }[]>`
    update item set state = case when published_at is null then 'scheduled' else 'published' end,
      removed_at = null, removed_by = null, removed_as = null
    where id = ${itemId} returning state`
  // what never was public comes back as quietly as it went
  const isPublic = back?.state === 'published'
  await emit(context, itemRestored, {
    itemId,
    authorId: item.authorId ?? viewer.id,
    audiences: isPublic ? item.audiences : [],
    open: isPublic && item.open,
  })
  return {}
}
