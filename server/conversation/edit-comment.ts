import type { editComment as contract } from '../../contract/conversation.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { isEmpty, mentionedPersons, plainText } from '../../contract/rich-text.ts'
import { touchItems } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { badField, changedMeanwhile, forbidden } from '../platform/refusal.ts'
import { commentEdited } from './events.ts'
import { factsOf, findComment } from './find-comment.ts'
import { recordMentions } from './mentions.ts'
import { mayEditComment } from './policy.ts'

/** Changes one's own words and keeps what they were for readers to open. */
export async function editComment(
  context: MemberContext,
  input: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer, now } = context
  const comment = await findComment(sql, viewer, input.commentId, { lock: true })
  if (!mayEditComment(viewer, factsOf(comment, comment.item))) throw forbidden()
  if (comment.version !== input.version) throw changedMeanwhile(comment.version)
  if (isEmpty(input.body)) throw badField('body', 'required')
  await sql`
    insert into comment_revision (comment_id, version, body, edited_by, edited_at)
    select id, version, body, ${viewer.id}, coalesce(edited_at, created_at) from comment where id = ${comment.id}`
  await sql`
    update comment set body = ${sql.json(input.body as never)}, body_text = ${plainText(input.body)}, edited_at = ${now},
      version = version + 1
    where id = ${comment.id}`
  const mentions = mentionedPersons(input.body)
  await recordMentions(sql, comment.itemId, comment.id, mentions)
  // the question's card quotes the answer that helped
  if (comment.role === 'answer') await touchItems(sql, [comment.itemId])
  await emit(context, commentEdited, {
    itemId: comment.itemId,
    commentId: comment.id,
    authorId: viewer.id,
    mentions,
    audiences: comment.item.audiences,
    open: comment.item.open,
  })
  return { version: comment.version + 1 }
}
