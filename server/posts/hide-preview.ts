import type { InputOf } from '../../contract/endpoint.ts'
import type { hidePreview as contract } from '../../contract/posts.ts'
import { findItem, touchItems } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { forbidden, notFound } from '../platform/refusal.ts'
import { previewFetched } from './events.ts'

/** The author decides whether a link's card stands under their own words. */
export async function hidePreview(context: MemberContext, { itemId, url, hidden }: InputOf<typeof contract>) {
  const { sql, viewer } = context
  const item = await findItem(sql, viewer, itemId)
  if (item.state === 'removed') throw notFound()
  if (item.authorId !== viewer.id || !item.belongs) throw forbidden()
  const changed = await sql`
    update item_link set hidden = ${hidden} where item_id = ${itemId} and url = ${url} returning url`
  if (!changed.length) throw notFound()
  await touchItems(sql, [itemId])
  await emit(context, previewFetched, { itemId, audiences: item.audiences, open: item.open })
  return {}
}
