import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { item as itemEndpoint, removeItem } from '../../contract/content.ts'
import * as talk from '../../contract/conversation.ts'
import { createPost } from '../../contract/posts.ts'
import { askQuestion } from '../../contract/questions.ts'
import { emptyDocument, type RichTextDocument, textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { leaveGroup, makeGroup } from '../../tests/group.ts'
import { importAccepted } from './import-comments.ts'
import { repairCounts } from './repair-counts.ts'

let app: TestApp
let samira: Caller
let joris: Caller
let wim: Caller
let crowd: Caller[]
let later = 0
const body = textToDocument('Dat klopt.')

beforeAll(async () => {
  app = await testApp({ now: () => new Date(Date.now() + later) })
  samira = await app.person('Samira el Idrissi')
  joris = await app.person('Joris Veenhof')
  wim = await app.person('Wim Terpstra')
  crowd = await Promise.all(Array.from({ length: 20 }, (_, index) => app.person(`Collega ${index}`)))
})
afterAll(() => app.stop())

const post = async (audienceId: string = everyone) => (await samira.call(createPost, { audienceId, body })).id
const ask = async () => (await samira.call(askQuestion, { audienceId: everyone, title: 'Mag dit?', body })).id
const say = (caller: Caller, itemId: string, more: object = {}) =>
  caller.call(talk.postComment, { itemId, body, ...more })
const read = async (caller: Caller, itemId: string, input: object = {}) =>
  (await caller.call(talk.conversation, { itemId, ...input })).rows
const card = (caller: Caller, itemId: string) => caller.call(itemEndpoint, { itemId })

describe('a comment', () => {
  test('stands in order, with its replies on one level', async () => {
    const id = await post()
    const first = await say(joris, id)
    const second = await say(wim, id)
    const reply = await say(samira, id, { parentId: first.id })
    const toReply = await say(wim, id, { parentId: reply.id })
    expect(toReply.parentId).toBe(first.id)
    const rows = await read(joris, id)
    expect(rows.map((row) => row.id)).toEqual([first.id, second.id])
    expect(rows[0]).toMatchObject({ replyCount: 2, replies: [{ id: reply.id }, { id: toReply.id }] })
    expect(await card(joris, id)).toMatchObject({ commentCount: 4, answerCount: 0 })
  })
  test('sent again under the same key is said once', async () => {
    const id = await post()
    const key = randomUUID()
    const all = await Promise.all([1, 2, 3].map(() => joris.call(talk.postComment, { itemId: id, body }, { key })))
    expect(new Set(all.map((one) => one.id)).size).toBe(1)
    expect(await read(joris, id)).toHaveLength(1)
    expect((await card(joris, id)).commentCount).toBe(1)
  })
  test('safety 5: needs words, and a parent beneath the same item', async () => {
    const [id, other] = [await post(), await post()]
    expect(await joris.try(talk.postComment, { itemId: id, body: emptyDocument() })).toMatchObject({
      status: 422,
      body: { fields: { body: { code: 'required' } } },
    })
    const elsewhere = await say(joris, other)
    expect(await joris.try(talk.postComment, { itemId: id, body, parentId: elsewhere.id })).toMatchObject({
      status: 404,
    })
  })
  test('keeps what it said before, for its readers', async () => {
    const id = await post()
    const { id: commentId } = await say(joris, id)
    const newer = textToDocument('Dat klopt niet.')
    expect(await joris.call(talk.editComment, { commentId, body: newer, version: 1 })).toEqual({ version: 2 })
    expect(await joris.try(talk.editComment, { commentId, body, version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'version.changed', params: { version: 2 } },
    })
    expect(await wim.try(talk.editComment, { commentId, body, version: 2 })).toMatchObject({ status: 403 })
    expect((await wim.call(talk.commentRevisions, { commentId })).revisions).toMatchObject([{ version: 1, body }])
    expect((await read(wim, id))[0]).toMatchObject({ body: newer, version: 2 })
  })
  test('safety 4: that is removed keeps its place without its words, and comes back for a moment', async () => {
    const id = await post()
    const { id: commentId } = await say(joris, id)
    const reply = await say(wim, id, { parentId: commentId })
    await joris.call(talk.removeComment, { commentId })
    expect((await read(wim, id))[0]).toMatchObject({
      body: emptyDocument(),
      removed: { as: 'author' },
      replies: [{ id: reply.id }],
      can: { edit: false, remove: false },
    })
    expect((await card(wim, id)).commentCount).toBe(1)
    expect(await wim.try(talk.reactToComment, { commentId, reaction: 'like' })).toMatchObject({ status: 404 })
    expect(await wim.try(talk.postComment, { itemId: id, body, parentId: commentId })).toMatchObject({ status: 422 })
    expect((await wim.call(talk.commentRevisions, { commentId })).revisions).toEqual([])
    expect(await wim.try(talk.restoreComment, { commentId })).toMatchObject({ status: 403 })
    await joris.call(talk.restoreComment, { commentId })
    expect((await card(wim, id)).commentCount).toBe(2)
    await joris.call(talk.removeComment, { commentId })
    later = 60_000
    expect(await joris.try(talk.restoreComment, { commentId })).toMatchObject({ status: 410 })
    later = 0
  })
  test('pressed away twice at once is counted once', async () => {
    const id = await post()
    const { id: commentId } = await say(joris, id)
    await Promise.all([1, 2].map(() => joris.try(talk.removeComment, { commentId })))
    expect((await card(joris, id)).commentCount).toBe(0)
  })
  test('removed and brought back while others reply keeps the counts right', async () => {
    const id = await post()
    const { id: commentId } = await say(joris, id)
    await Promise.all([
      ...crowd.map((caller) => caller.try(talk.postComment, { itemId: id, body, parentId: commentId })),
      ...crowd.map((_, index) => joris.try(index % 2 ? talk.restoreComment : talk.removeComment, { commentId })),
    ])
    const [row] = await app.sql<{ comments: number; counted: number; replies: number; replyCount: number }[]>`
      select (select count(*)::int from comment c where c.item_id = i.id and c.removed_at is null) as comments,
        i.comment_count as counted, (select count(*)::int from comment r where r.parent_id = p.id) as replies, p.reply_count
      from item i join comment p on p.id = ${commentId} where i.id = ${id}`
    expect(row!.counted).toBe(row!.comments)
    expect(row!.replyCount).toBe(row!.replies)
  })
  test('goes with its item', async () => {
    const id = await post()
    const { id: commentId } = await say(joris, id)
    await samira.call(removeItem, { itemId: id })
    expect(await joris.try(talk.conversation, { itemId: id })).toMatchObject({ status: 404 })
    expect(await joris.try(talk.editComment, { commentId, body, version: 1 })).toMatchObject({ status: 404 })
    expect(await joris.try(talk.postComment, { itemId: id, body })).toMatchObject({ status: 404 })
  })
  test('safety 8: in a closed group is out of reach for who left it', async () => {
    const group = await makeGroup(app, 'Besloten', { visibility: 'closed', hosts: [samira], members: [joris] })
    const id = await post(group)
    const { id: commentId } = await say(joris, id)
    await leaveGroup(app, group, joris)
    for (const [endpoint, input] of [
      [talk.editComment, { body, version: 1 }],
      [talk.removeComment, {}],
      [talk.commentRevisions, {}],
    ] as const)
      expect((await joris.try(endpoint, { commentId, ...input })).status).toBe(404)
    expect(await joris.try(talk.conversation, { itemId: id })).toMatchObject({ status: 404 })
  })
  test('reads on page by page without a gap or a double', async () => {
    const id = await post()
    const ids: string[] = []
    for (let index = 0; index < 7; index++) ids.push((await say(joris, id)).id)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await wim.call(talk.conversation, { itemId: id, size: 3, ...(cursor && { cursor }) })
      seen.push(...page.rows.map((row) => row.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(ids)
    expect(await wim.try(talk.conversation, { itemId: id, cursor: 'onzin' })).toMatchObject({ status: 422 })
  })
})

describe('an answer', () => {
  test('exists only beneath a question, and not as a reply', async () => {
    const id = await post()
    expect(await joris.try(talk.postComment, { itemId: id, body, role: 'answer' })).toMatchObject({ status: 422 })
    const question = await ask()
    const answer = await say(joris, question, { role: 'answer' })
    await say(wim, question)
    const under = await joris.try(talk.postComment, { itemId: question, body, role: 'answer', parentId: answer.id })
    expect(under.status).toBe(422)
    expect(await read(wim, question, { role: 'answer' })).toHaveLength(1)
    expect(await card(wim, question)).toMatchObject({ answerCount: 1, commentCount: 2 })
  })
  test('helped counts once a person, not one’s own, and sorts', async () => {
    const question = await ask()
    const first = await say(joris, question, { role: 'answer' })
    const second = await say(wim, question, { role: 'answer' })
    const remark = await say(wim, question)
    expect(await wim.try(talk.markHelped, { commentId: second.id, helped: true })).toMatchObject({
      status: 403,
      body: { code: 'answer.own' },
    })
    expect(await joris.try(talk.markHelped, { commentId: remark.id, helped: true })).toMatchObject({ status: 404 })
    await Promise.all(crowd.map((caller) => caller.call(talk.markHelped, { commentId: second.id, helped: true })))
    await crowd[0]!.call(talk.markHelped, { commentId: second.id, helped: true })
    const answer = await crowd[1]!.call(talk.markHelped, { commentId: second.id, helped: false })
    expect(answer).toEqual({ count: 19, own: false })
    const rows = await read(samira, question, { role: 'answer', order: 'helpful' })
    expect(rows.map((row) => row.id)).toEqual([second.id, first.id])
    const paged = await samira.call(talk.conversation, { itemId: question, role: 'answer', order: 'helpful', size: 1 })
    const rest = await samira.call(talk.conversation, {
      itemId: question,
      role: 'answer',
      order: 'helpful',
      size: 1,
      cursor: paged.next!,
    })
    expect(rest).toMatchObject({ rows: [{ id: first.id }], next: null })
  })
})

describe('reactions', () => {
  test('of twenty people at once, each changing their mind, are counted exactly', async () => {
    const id = await post()
    const { id: commentId } = await say(joris, id)
    const kinds = ['like', 'thanks', 'funny'] as const
    await Promise.all(
      crowd.flatMap((caller, index) => [
        caller.call(talk.reactToItem, { itemId: id, reaction: kinds[index % 3]! }),
        caller.call(talk.reactToComment, { commentId, reaction: 'like' }),
      ]),
    )
    await Promise.all(crowd.map((caller) => caller.call(talk.reactToItem, { itemId: id, reaction: 'insightful' })))
    await Promise.all(crowd.slice(0, 5).map((caller) => caller.call(talk.reactToItem, { itemId: id, reaction: null })))
    const { reactions } = await card(crowd[19]!, id)
    expect(reactions).toMatchObject({ counts: [0, 0, 15, 0, 0, 0], own: 'insightful' })
    expect(reactions.faces).toHaveLength(3)
    expect(reactions.faces.some((face) => face.id === crowd[19]!.id)).toBe(false)
    expect((await read(samira, id))[0]!.reactions).toMatchObject({ counts: [20, 0, 0, 0, 0, 0], own: null })
  })
  test('and comments at the same time do not lock each other out', async () => {
    const id = await post()
    const first = await say(joris, id)
    await Promise.all(
      crowd.flatMap((caller) => [
        caller.call(talk.reactToItem, { itemId: id, reaction: 'like' }),
        say(caller, id, { parentId: first.id }),
        caller.call(talk.reactToComment, { commentId: first.id, reaction: 'thanks' }),
      ]),
    )
    expect(await card(samira, id)).toMatchObject({ commentCount: 21, reactions: { counts: [20, 0, 0, 0, 0, 0] } })
    expect((await read(samira, id))[0]).toMatchObject({ replyCount: 20, reactions: { counts: [0, 20, 0, 0, 0, 0] } })
  })
  test('can be read by name, page by page', async () => {
    const id = await post()
    for (const caller of crowd.slice(0, 5)) await caller.call(talk.reactToItem, { itemId: id, reaction: 'celebrate' })
    const first = await wim.call(talk.itemReactions, { itemId: id, size: 3 })
    const second = await wim.call(talk.itemReactions, { itemId: id, size: 3, cursor: first.next! })
    const names = [...first.rows, ...second.rows].map(({ person, reaction }) => [person.id, reaction])
    expect(names).toEqual(
      crowd
        .slice(0, 5)
        .reverse()
        .map((caller) => [caller.id, 'celebrate']),
    )
    expect(second.next).toBeNull()
  })
})

describe('own marks', () => {
  test('bookmarks are one’s own, latest first, and forget what one may no longer see', async () => {
    const group = await makeGroup(app, 'Kluis', { visibility: 'closed', hosts: [samira], members: [wim] })
    const ids = [await post(), await post(group), await post()]
    for (const itemId of ids) await wim.call(talk.bookmarkItem, { itemId, bookmarked: true })
    const kept = async () => (await wim.call(talk.bookmarks)).rows.map((row) => row.id)
    expect(await kept()).toEqual([...ids].reverse())
    expect((await card(wim, ids[0]!)).isBookmarked).toBe(true)
    expect((await card(joris, ids[0]!)).isBookmarked).toBe(false)
    await leaveGroup(app, group, wim)
    expect(await kept()).toEqual([ids[2], ids[0]])
    await wim.call(talk.bookmarkItem, { itemId: ids[1]!, bookmarked: false })
    await wim.call(talk.bookmarkItem, { itemId: ids[0]!, bookmarked: false })
    expect(await kept()).toEqual([ids[2]])
  })
  test('how far one read only moves forward, and never into the future', async () => {
    const id = await post()
    await say(joris, id)
    const seenAt = async () => (await wim.call(talk.conversation, { itemId: id })).seenAt
    expect(await seenAt()).toBeNull()
    const at = new Date(Date.now() - 60_000).toISOString()
    await wim.call(talk.markItemSeen, { itemId: id, seenAt: at })
    await wim.call(talk.markItemSeen, { itemId: id, seenAt: new Date(Date.now() - 120_000).toISOString() })
    expect(await seenAt()).toBe(at)
    await wim.call(talk.markItemSeen, { itemId: id, seenAt: '2999-01-01T00:00:00.000Z' })
    expect(Date.parse((await seenAt())!)).toBeLessThanOrEqual(Date.now())
  })
  test('following, muting and back', async () => {
    const id = await post()
    for (const level of ['following', 'muted', null] as const) {
      await wim.call(talk.followItem, { itemId: id, level })
      expect((await card(wim, id)).followLevel).toBe(level)
    }
  })
})

test('who is named is recorded, and again after an edit', async () => {
  const naming = (...people: Caller[]): RichTextDocument => ({
    version: 1,
    doc: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: people.map(({ id, name }) => ({ type: 'mention', attrs: { personId: id, label: name } })),
        },
      ],
    },
  })
  const id = await post()
  const { id: commentId } = await say(joris, id, { body: naming(wim, samira) })
  const named = async () =>
    (await app.sql<{ personId: string }[]>`select person_id from mention where comment_id = ${commentId}`)
      .map((row) => row.personId)
      .sort()
  expect(await named()).toEqual([wim.id, samira.id].sort())
  await joris.call(talk.editComment, { commentId, version: 1, body: naming(wim) })
  expect(await named()).toEqual([wim.id])
})

test('counts that went astray are mended at night', async () => {
  const id = await ask()
  const answer = await say(joris, id, { role: 'answer' })
  await say(wim, id, { parentId: answer.id })
  await wim.call(talk.reactToItem, { itemId: id, reaction: 'thanks' })
  await wim.call(talk.markHelped, { commentId: answer.id, helped: true })
  const before = [await card(samira, id), await read(samira, id, { role: 'answer' })]
  await app.sql`update item set comment_count = 9, answer_count = 0, reaction_counts = '{5,0,0,0,0,0}' where id = ${id}`
  await app.sql`update comment set reply_count = 4, helped_count = 0, reaction_counts = '{1,1,1,1,1,1}' where id = ${answer.id}`
  const { services } = app
  await repairCounts({ services, sql: app.sql, now: new Date(), log: services.log })
  expect([await card(samira, id), await read(samira, id, { role: 'answer' })]).toEqual(before)
})

test('cards hear of an answer whose count is mended, and of one that an import accepts', async () => {
  const id = await ask()
  const answer = await say(joris, id, { role: 'answer' })
  await wim.call(talk.markHelped, { commentId: answer.id, helped: true })
  const before = await card(samira, id)
  // a fault that the card has seen, in the answer alone
  await app.sql`update comment set helped_count = 7 where id = ${answer.id}`
  await app.sql`update item set version = version where id = ${id}`
  expect((await card(samira, id)).detail).toMatchObject({ best: { helped: 7 } })
  const { services } = app
  await repairCounts({ services, sql: app.sql, now: new Date(), log: services.log })
  expect(await card(samira, id)).toEqual(before)
  await importAccepted({ sql: app.sql }, [{ commentId: answer.id, acceptedAt: null }])
  expect((await card(samira, id)).detail).toMatchObject({ best: { isAccepted: true } })
})

test('ids of items and comments lie in the order of time, so that new rows touch few pages of an index', async () => {
  const ids: string[] = []
  for (const make of [ask, async () => (await say(joris, ids[0]!)).id, ask, async () => (await say(wim, ids[0]!)).id]) {
    ids.push(await make())
    await new Promise((done) => setTimeout(done, 2))
  }
  expect(ids).toEqual([...ids].sort())
})
