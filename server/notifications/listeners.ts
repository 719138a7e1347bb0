import { itemPublished } from '../content/index.ts'
import { answerAccepted, answerHelped, commentPosted, commentReacted, itemReacted } from '../conversation/index.ts'
import { invitationClosed, memberInvited, memberJoined, memberRequested, requestClosed } from '../groups/index.ts'
import { personFollowed } from '../people/index.ts'
import type { WorkContext } from '../platform/context.ts'
import { type Fact, on, onMany } from '../platform/outbox.ts'
import { deliver, deliverAll } from './deliver.ts'
import { authorOfComment, authorsOf, peopleAround, wantAll } from './people-around.ts'
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
  ...onMany([itemPublished], async (context, facts) => {
    const news = facts.filter(({ payload }) => !payload.isImport)
    const fans = await wantAll(
      context,
      news.flatMap(({ payload }) => payload.audiences),
    )
    const notices = news.flatMap(({ payload: { itemId, authorId, mentions, audiences }, emittedAt }) => {
      const groups = audiences.filter((id) => fans.has(id))
      const recipients = itemRecipients({
        actorId: authorId,
        mentions,
        wantAll: groups.flatMap((id) => fans.get(id) ?? []),
      })
      // several groups: which of them it is about cannot be said
      const groupId = groups.length === 1 ? groups[0] : undefined
      return recipients.map((recipient) => ({
        ...recipient,
        actorId: authorId,
        itemId,
        at: emittedAt,
        ...(recipient.kind === 'new-item' && groupId && { groupId }),
      }))
    })
    await deliverAll(context, notices)
  }),
  ...onMany([commentPosted], async (context, facts) => {
    const around = await peopleAround(
      context,
      facts.map(({ payload }) => payload),
    )
    const notices = facts.flatMap(({ payload: { itemId, commentId, authorId, role, mentions }, emittedAt }, nth) =>
      commentRecipients({ actorId: authorId, role, mentions, ...around[nth]! }).map((recipient) => ({
        ...recipient,
        actorId: authorId,
        itemId,
        commentId,
        at: emittedAt,
      })),
    )
    await deliverAll(context, notices)
  }),
  ...onMany([itemReacted], (context, facts) => tellReacted(context, 'item', facts)),
  ...onMany([commentReacted], (context, facts) => tellReacted(context, 'comment', facts)),
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

interface Reacted {
  itemId: string
  commentId?: string
  personId: string
  isNew: boolean
}

/** Whoever wrote it hears of somebody's first reaction, not of another one in its place. */
async function tellReacted(context: WorkContext, subject: 'item' | 'comment', facts: Fact<Reacted>[]) {
  const fresh = facts.filter(({ payload }) => payload.isNew)
  if (!fresh.length) return
  const idOf = ({ itemId, commentId }: Reacted) => commentId ?? itemId
  const authors = await authorsOf(context, subject, [...new Set(fresh.map(({ payload }) => idOf(payload)))])
  const reason = subject === 'item' ? 'author' : 'own-comment'
  const notices = fresh.flatMap(({ payload, emittedAt }) => {
    const { itemId, commentId, personId } = payload
    const recipients = only(authors.get(idOf(payload)) ?? null, personId, { kind: 'reaction', reason })
    const about = { actorId: personId, itemId, ...(commentId && { commentId }), at: emittedAt }
    return recipients.map((recipient) => ({ ...recipient, ...about }))
  })
  await deliverAll(context, notices)
}
