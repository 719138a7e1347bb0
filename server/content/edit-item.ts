import type { ItemKind } from '../../contract/item.ts'
import { isEmpty, mentionedPersons, plainText, type RichTextDocument, tagsOf } from '../../contract/rich-text.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField, changedMeanwhile, forbidden, notFound } from '../platform/refusal.ts'
import { itemEdited } from './events.ts'
import { type FoundItem, findItem } from './find-item.ts'
import { hangAttachments, hangTags } from './hang.ts'
import { mayEdit } from './policy.ts'

export interface ItemEdit {
  itemId: string
  kind: ItemKind
  version: number
  title: string
  body: RichTextDocument
  attachments: { fileId: string; alt: string }[]
  tags: string[]
  /** The kind's own part (a poll) says something, so that title, text and files may be empty. */
  hasMore?: boolean
}

/**
 * Changes an item of any kind and keeps what it was for readers to open. The kind's own action writes its detail behind
 * this, in the same transaction.
 * @throws Refusal 404 when it is of another kind, 409 with the newer version when somebody else was first; the caller keeps its text.
 */
export async function editItem(context: MemberContext, input: ItemEdit): Promise<FoundItem> {
  const { sql, viewer, now } = context
  const item = await findItem(sql, viewer, input.itemId, { lock: true })
  if (item.kind !== input.kind) throw notFound()
  if (!mayEdit(viewer, item)) throw forbidden()
  if (item.version !== input.version) throw changedMeanwhile(item.version)
  if (isEmpty(input.body) && !input.title && !input.attachments.length && !input.hasMore)
    throw badField('body', 'required')
  if (item.state === 'published')
    await sql`
      insert into item_revision (item_id, version, title, body, edited_by, edited_at)
      select id, version, title, body, ${viewer.id}, coalesce(edited_at, published_at) from item where id = ${item.id}`
  await sql`
    update item set title = ${input.title}, body = ${sql.json(input.body as never)}, body_text = ${plainText(input.body)},
      edited_at = ${item.state === 'published' ? now : null}, version = version + 1
    where id = ${item.id}`
  await hangAttachments(context, item.id, input.attachments)
  await hangTags(sql, item.id, [...input.tags, ...tagsOf(input.body)])
  if (item.state === 'published')
    await emit(context, itemEdited, {
      itemId: item.id,
      authorId: viewer.id,
      mentions: mentionedPersons(input.body),
      audiences: item.audiences,
      open: item.open,
    })
  return item
}
