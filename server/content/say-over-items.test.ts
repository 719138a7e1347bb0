import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { item as itemEndpoint, pinItem, removeItem, restoreItem, shareItem } from '../../contract/content.ts'
import { postComment, removeComment } from '../../contract/conversation.ts'
import { startGroup } from '../../contract/groups.ts'
import { createPost, editPost } from '../../contract/posts.ts'
import { acceptAnswer, askQuestion } from '../../contract/questions.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { leaveGroup, makeGroup } from '../../tests/group.ts'
import { publishScheduled } from './schedule.ts'

let app: TestApp
let samira: Caller
let joris: Caller
let thief: Caller
const body = textToDocument('De lampen branden weer.')

beforeAll(async () => {
  app = await testApp({ worker: false })
  samira = await app.person('Samira el Idrissi')
  joris = await app.person('Joris Veenhof')
  thief = await app.person('Tom Dief')
})
afterAll(() => app.stop())

const see = (caller: Caller, itemId: string) => caller.call(itemEndpoint, { itemId })
const post = async (caller: Caller, audienceId: string = everyone, more: object = {}) =>
  (await caller.call(createPost, { audienceId, body, ...more })).id

test('safety 6: who shares somebody’s item into a group of their own gets no say over it', async () => {
  const { groupId } = await thief.call(startGroup, { name: 'Mijn hoekje', visibility: 'open', joining: 'direct' })
  const question = await samira.call(askQuestion, { audienceId: everyone, title: 'Waar liggen de sleutels?', body })
  const answer = await joris.call(postComment, { itemId: question.id, role: 'answer', body })
  await thief.call(shareItem, { itemId: question.id, audienceId: groupId })
  expect((await see(thief, question.id)).can).toMatchObject({ remove: false, accept: false, edit: false })
  for (const attempt of [
    thief.try(removeItem, { itemId: question.id }),
    thief.try(removeComment, { commentId: answer.id }),
    thief.try(acceptAnswer, { itemId: question.id, commentId: answer.id }),
  ])
    expect((await attempt).status).toBe(403)
  // what stands in their group is theirs to take out again
  expect((await see(thief, question.id)).placements[1]!.can).toMatchObject({ unshare: true, pin: true })
})

test('safety 8: who left a group does not win back the say over their words by sharing them', async () => {
  const group = await makeGroup(app, 'Buurt', { hosts: [joris], members: [thief] })
  const itemId = await post(thief, group)
  await leaveGroup(app, group, thief)
  expect((await see(thief, itemId)).can.edit).toBe(false)
  await thief.call(shareItem, { itemId, audienceId: everyone })
  expect((await see(thief, itemId)).can).toMatchObject({ edit: false, remove: false })
  const edit = { itemId, version: 1, body: textToDocument('Toch anders'), attachments: [], tags: [], poll: null }
  expect((await thief.try(editPost, edit)).status).toBe(403)
  expect((await thief.try(removeItem, { itemId })).status).toBe(403)
})

test('safety 6: that an item also stands in a secret group changes nothing for others', async () => {
  const secret = await makeGroup(app, 'Geheim', { visibility: 'secret', hosts: [joris] })
  const archived = await makeGroup(app, 'Archief', { hosts: [samira] })
  const itemId = await post(samira, archived)
  const before = await see(thief, itemId)
  await joris.call(shareItem, { itemId, audienceId: secret })
  expect(await see(thief, itemId)).toEqual(before)

  const closedFor = { ...before.can, comment: false, react: false }
  await app.sql`update "group" set archived_at = now() where id = ${archived}`
  expect((await see(thief, itemId)).can).toEqual(closedFor)
  expect((await thief.try(postComment, { itemId, body })).status).toBe(403)
  expect((await see(joris, itemId)).can.comment).toBe(true)
})

test('what waits for its moment tells nobody that it is there', async () => {
  const group = await makeGroup(app, 'Plannen', { hosts: [samira], members: [joris] })
  const scheduledFor = new Date(Date.now() + 3_600_000).toISOString()
  const itemId = await post(samira, group, { scheduledFor })
  expect((await samira.try(pinItem, { itemId, audienceId: group, pinned: true })).status).toBe(403)
  await samira.call(removeItem, { itemId })
  await samira.call(restoreItem, { itemId })
  const told = await app.sql<{ payload: { audiences: string[]; open: boolean } }[]>`
    select payload from outbox where payload ->> 'itemId' = ${itemId}`
  expect(told.length).toBe(2)
  for (const { payload } of told) expect(payload).toMatchObject({ audiences: [], open: false })
})

test('safety 100: a post that waits does not go where its author may no longer write', async () => {
  const [one, other] = await Promise.all(
    ['Wegen', 'Groen'].map(async (name) => {
      const [row] = await app.sql<{ id: string }[]>`
        with made as (select gen_random_uuid() as id)
        insert into department (id, name, path) select id, ${name}, array[id] from made returning id`
      return row!.id
    }),
  )
  const kim = await app.person('Kim Hofstra', { departmentId: one! })
  const scheduledFor = new Date(Date.now() + 60_000).toISOString()
  const itemId = await post(kim, one, { scheduledFor })
  await app.sql`update person set department_id = ${other!} where id = ${kim.id}`
  const { services } = app
  const due = { services, sql: services.sql as never, now: new Date(Date.now() + 120_000), log: services.log }
  const state = async () => (await app.sql`select state from item where id = ${itemId}`)[0]?.state
  await publishScheduled(due)
  expect(await state()).toBe('scheduled')
  await app.sql`update person set department_id = ${one!} where id = ${kim.id}`
  await publishScheduled(due)
  expect(await state()).toBe('published')
})
