import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { postComment } from '../../contract/conversation.ts'
import { createPost } from '../../contract/posts.ts'
import { acceptAnswer, askQuestion } from '../../contract/questions.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { findViewer } from '../groups/index.ts'
import { sessionCookie } from '../identity/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { findItems } from './find-items.ts'
import { indexItems } from './index-items.ts'
import { isAllRewritten, rewriteOld } from './rewrite-old.ts'
import { howCommon } from './word-frequency.ts'
import { readWords } from './words.ts'

let app: TestApp
let writer: Caller
let context: MemberContext
let questionId: string
const itemIds: string[] = []

beforeAll(async () => {
  app = await testApp()
  writer = await app.person('Wim Terpstra')
  for (let nth = 0; nth < 11; nth++)
    itemIds.push(
      (
        await writer.call(createPost, {
          audienceId: everyone,
          body: textToDocument(`De vergadering over plan ${nth}`),
        })
      ).id,
    )
  questionId = (
    await writer.call(askQuestion, { audienceId: everyone, title: 'Welke vergadering?', body: textToDocument('Vraag') })
  ).id
  const answer = await writer.call(postComment, {
    itemId: questionId,
    role: 'answer',
    body: textToDocument('De eerste'),
  })
  await writer.call(acceptAnswer, { itemId: questionId, commentId: answer.id })
  itemIds.push(questionId)
  await app.settle()
  const viewer = await findViewer(app.services, { cookies: { [sessionCookie]: writer.cookie } } as never)
  context = { services: app.services, sql: app.services.sql, viewer, now: new Date() } as unknown as MemberContext
})
afterAll(() => app.stop())

/** As an earlier Plein wrote it. */
beforeEach(async () => {
  await app.sql`
    update search_document set is_answered = false,
      vector = ts_delete(vector, search_month(published_at)), title_vector = ts_delete(title_vector, search_month(published_at))`
})

const rewrite = (size?: number, forMs?: number) =>
  rewriteOld(
    { sql: app.services.sql as never, log: app.services.log },
    { ...(size && { size }), ...(forMs && { forMs }) },
  )
const documents = () =>
  app.sql<{ itemId: string; isOld: boolean }[]>`
    select item_id, search_is_old(title_vector, published_at) as is_old, vector::text, title_vector::text, is_answered
    from search_document order by published_at desc`
const oldOnes = async () => (await documents()).filter(({ isOld }) => isOld).length

/** What is found when statistics call the word so common that months are asked for. */
async function foundByMonths(isRewritten: boolean) {
  const common = await howCommon(context)
  Object.assign(common, { documents: 10_000_000, shareOf: () => 0.05, newest: () => new Date(), isRewritten })
  const words = (await readWords(context.sql, 'vergadering'))!
  return (await findItems(context, words, { order: 'best', size: 50 })).ids
}

test('documents come to be as indexing writes them', async () => {
  await rewrite(5)
  const rewritten = await documents()
  expect(await isAllRewritten(app.services.sql as never)).toBe(true)
  await indexItems(app.services.sql as never, itemIds)
  expect(rewritten).toEqual(await documents())
})

test('it goes on where it was broken off, newest first, and does nothing twice', async () => {
  await rewrite(5, 1)
  expect((await documents()).map(({ isOld }) => isOld)).toEqual([...Array(5).fill(false), ...Array(7).fill(true)])
  expect(await isAllRewritten(app.services.sql as never)).toBe(false)
  const versions = () => app.sql`select item_id, xmin::text from search_document order by item_id`
  await rewrite(5)
  expect(await oldOnes()).toBe(0)
  const before = await versions()
  await rewrite(5)
  expect(await versions()).toEqual(before)
})

test('search finds the same, in the same order, with all, some and none rewritten', async () => {
  const none = await foundByMonths(await isAllRewritten(app.services.sql as never))
  await rewrite(5, 1)
  const some = await foundByMonths(await isAllRewritten(app.services.sql as never))
  await rewrite()
  const all = await foundByMonths(await isAllRewritten(app.services.sql as never))
  expect(all).toHaveLength(12)
  expect(all[0]).toBe(questionId)
  expect(some).toEqual(all)
  expect(none).toEqual(all)
})

test('an accepted answer counts before its question is rewritten, which search would not know otherwise', async () => {
  const score = async (isRewritten: boolean) => {
    const common = await howCommon(context)
    Object.assign(common, { isRewritten, shareOf: () => 0 })
    const words = (await readWords(context.sql, 'vergadering'))!
    return (await findItems(context, words, { order: 'best', size: 1 })).next
  }
  expect(await score(true)).not.toEqual(await score(false))
  await rewrite()
  expect(await score(true)).toEqual(await score(false))
})

test('what others write meanwhile stays, and nobody waits in a circle', async () => {
  const busy = app.sql.begin(async (sql) => {
    await indexItems(sql as never, itemIds.slice(0, 4))
    await pause(300)
    await sql`update search_document set title = 'Anders' where item_id = any(${itemIds.slice(0, 4)}::uuid[])`
  })
  await pause(100)
  await rewrite(3)
  expect(await oldOnes()).toBe(4)
  await busy
  await rewrite()
  expect(await oldOnes()).toBe(0)
  expect(await app.sql`select from search_document where title = 'Anders'`).toHaveLength(4)
})
