import { itemPublished } from '../content/index.ts'
import { answerAccepted, answerHelped, commentPosted, commentReacted, itemReacted } from '../conversation/index.ts'
import { personFollowed } from '../people/index.ts'
import type { WorkContext } from '../platform/context.ts'
import { on } from '../platform/outbox.ts'
import { deliver } from './deliver.ts'
import { type CommentFacts, commentRecipients, itemRecipients, type Recipient } from './recipients.ts'

const only = (personId: string | null | undefined, actorId: string, rest: Omit<Recipient, 'personId'>): Recipient[] =>
  personId && personId !== actorId ? [{ personId, ...rest }] : []

/** What follows from a fact for somebody's inbox. */
export const listeners = [
  on(itemPublished, async (context, { itemId, authorId, mentions, audiences, isImport }, event) => {
    if (isImport) return
    const wantAll = await context.sql<{ personId: string }[]>`
      select person_id from group_member
      where group_id = any(${audiences}::uuid[]) and state = 'active' and notice_level = 'all'`
    const recipients = itemRecipients({ actorId: authorId, mentions, wantAll: wantAll.map((row) => row.personId) })
    await deliver(context, recipients, { actorId: authorId, itemId, at: event.emittedAt })
  }),
  on(commentPosted, async (context, { itemId, commentId, authorId, parentId, role, mentions }, event) => {
    const around = await peopleAround(context, itemId, parentId)
    const recipients = commentRecipients({ actorId: authorId, role, mentions, ...around })
    await deliver(context, recipients, { actorId: authorId, itemId, commentId, at: event.emittedAt })
  }),
  on(itemReacted, async (context, { itemId, personId, isNew }, event) => {
    if (!isNew) return
    const [item] = await context.sql<{ authorId: string | null }[]>`select author_id from item where id = ${itemId}`
    const recipients = only(item?.authorId, personId, { kind: 'reaction', reason: 'author' })
    await deliver(context, recipients, { actorId: personId, itemId, at: event.emittedAt })
  }),
  on(commentReacted, async (context, { itemId, commentId, personId, isNew }, event) => {
    if (!isNew) return
    const recipients = only(await authorOf(context, commentId), personId, { kind: 'reaction', reason: 'own-comment' })
    await deliver(context, recipients, { actorId: personId, itemId, commentId, at: event.emittedAt })
  }),
  on(answerHelped, async (context, { itemId, commentId, personId, isNew }, event) => {
    if (!isNew) return
    const recipients = only(await authorOf(context, commentId), personId, { kind: 'helped', reason: 'own-comment' })
    await deliver(context, recipients, { actorId: personId, itemId, commentId, at: event.emittedAt })
  }),
  on(answerAccepted, async (context, { itemId, commentId, personId }, event) => {
    if (!commentId) return
    const recipients = only(await authorOf(context, commentId), personId, { kind: 'accepted', reason: 'own-comment' })
    await deliver(context, recipients, { actorId: personId, itemId, commentId, at: event.emittedAt })
  }),
  on(personFollowed, async (context, { followerId, followedId }, event) => {
    const recipients = only(followedId, followerId, { kind: 'followed', reason: 'you' })
    await deliver(context, recipients, { actorId: followerId, at: event.emittedAt })
  }),
]

async function authorOf({ sql }: WorkContext, commentId: string) {
  const [row] = await sql<{ authorId: string | null }[]>`select author_id from comment where id = ${commentId}`
  return row?.authorId
}

async function peopleAround({ sql }: WorkContext, itemId: string, parentId: string | null) {
  const [row] = await sql<Omit<CommentFacts, 'actorId' | 'role' | 'mentions'>[]>`
    select i.author_id as item_author_id,
      (select author_id from comment where id = ${parentId}) as parent_author_id,
      array(select person_id from item_follow where item_id = i.id and level = 'following') as followers,
      array(select person_id from item_follow where item_id = i.id and level = 'muted') as muted,
      array(select distinct author_id from comment
        where item_id = i.id and author_id is not null and removed_at is null) as taking_part
    from item i where i.id = ${itemId}`
  return row ?? { itemAuthorId: null, parentAuthorId: null, followers: [], muted: [], takingPart: [] }
}
