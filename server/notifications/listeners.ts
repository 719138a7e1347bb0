import { itemPublished } from '../content/index.ts'
import { answerAccepted, answerHelped, commentPosted, commentReacted, itemReacted } from '../conversation/index.ts'
import { invitationClosed, memberInvited, memberJoined, memberRequested, requestClosed } from '../groups/index.ts'
import { personFollowed } from '../people/index.ts'
import { on } from '../platform/outbox.ts'
import { deliver } from './deliver.ts'
import { authorOfComment, authorOfItem, peopleAround, wantAll } from './people-around.ts'
import { commentRecipients, itemRecipients, type Recipient } from './recipients.ts'
import { withdraw } from './withdraw.ts'

const only = (personId: string | null, actorId: string, rest: Omit<Recipient, 'personId'>): Recipient[] =>
  personId && personId !== actorId ? [{ personId, ...rest }] : []

/** What follows from a fact for somebody's inbox. */
export const listeners = [
  on(personFollowed, async (context, { followerId, followedId }, event) => {
    const recipients = only(followedId, followerId, { kind: 'followed', reason: 'you' })
    await deliver(context, recipients, { actorId: followerId, at: event.emittedAt })
  }),
  on(memberRequested, async (context, { groupId, personId, hostIds }, event) => {
    const recipients = hostIds.flatMap((id) => only(id, personId, { kind: 'group-request', reason: 'host' }))
    await deliver(context, recipients, { actorId: personId, groupId, at: event.emittedAt })
  }),
  on(requestClosed, (context, { groupId, personId }) =>
    withdraw(context, { kind: 'group-request', groupId, actorId: personId }),
  ),
  on(memberInvited, async (context, { groupId, personId, by }, event) => {
    const recipients = only(personId, by, { kind: 'group-invited', reason: 'you' })
    await deliver(context, recipients, { actorId: by, groupId, at: event.emittedAt })
  }),
  on(invitationClosed, (context, { groupId, personId }) =>
    withdraw(context, { kind: 'group-invited', groupId, recipientId: personId }),
  ),
  on(memberJoined, async (context, { groupId, personId, by }, event) => {
    await withdraw(context, { kind: 'group-request', groupId, actorId: personId })
    await withdraw(context, { kind: 'group-invited', groupId, recipientId: personId })
    if (!by) return
    const recipients = only(personId, by, { kind: 'group-welcome', reason: 'you' })
    await deliver(context, recipients, { actorId: by, groupId, at: event.emittedAt })
  }),
  on(itemPublished, async (context, { itemId, authorId, mentions, audiences, isImport }, event) => {
    if (isImport) return
    const { personIds, groupId } = await wantAll(context, audiences)
    const recipients = itemRecipients({ actorId: authorId, mentions, wantAll: personIds })
    const subject = { actorId: authorId, itemId, at: event.emittedAt }
    const isNew = (recipient: Recipient) => recipient.kind === 'new-item'
    await deliver(
      context,
      recipients.filter((recipient) => !isNew(recipient)),
      subject,
    )
    await deliver(context, recipients.filter(isNew), { ...subject, ...(groupId && { groupId }) })
  }),
  on(commentPosted, async (context, { itemId, commentId, authorId, parentId, role, mentions }, event) => {
    const around = await peopleAround(context, itemId, parentId)
    const recipients = commentRecipients({ actorId: authorId, role, mentions, ...around })
    await deliver(context, recipients, { actorId: authorId, itemId, commentId, at: event.emittedAt })
  }),
  on(itemReacted, async (context, { itemId, personId, isNew }, event) => {
    if (!isNew) return
    const recipients = only(await authorOfItem(context, itemId), personId, { kind: 'reaction', reason: 'author' })
    await deliver(context, recipients, { actorId: personId, itemId, at: event.emittedAt })
  }),
  on(commentReacted, async (context, { itemId, commentId, personId, isNew }, event) => {
    if (!isNew) return
    const author = await authorOfComment(context, commentId)
    const recipients = only(author, personId, { kind: 'reaction', reason: 'own-comment' })
    await deliver(context, recipients, { actorId: personId, itemId, commentId, at: event.emittedAt })
  }),
  on(answerHelped, async (context, { itemId, commentId, personId, isNew }, event) => {
    if (!isNew) return
    const author = await authorOfComment(context, commentId)
    const recipients = only(author, personId, { kind: 'helped', reason: 'own-comment' })
    await deliver(context, recipients, { actorId: personId, itemId, commentId, at: event.emittedAt })
  }),
  on(answerAccepted, async (context, { itemId, commentId, personId }, event) => {
    if (!commentId) return
    const author = await authorOfComment(context, commentId)
    const recipients = only(author, personId, { kind: 'accepted', reason: 'own-comment' })
    await deliver(context, recipients, { actorId: personId, itemId, commentId, at: event.emittedAt })
  }),
]
