import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { item, removeItem } from '../../contract/content.ts'
import { conversation, itemPage, postComment } from '../../contract/conversation.ts'
import { createPost } from '../../contract/posts.ts'
import { askQuestion } from '../../contract/questions.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { makeGroup } from '../../tests/group.ts'

let app: TestApp
let kim: Caller
let wim: Caller
const body = textToDocument('De brug gaat vanavond open.')
beforeAll(async () => {
  app = await testApp({ worker: false })
  kim = await app.person('Kim Hofstra')
  wim = await app.person('Wim Terpstra')
})
afterAll(() => app.stop())

test('an item comes with what was said beneath it, as both are asked for apart', async () => {
  const { id: itemId } = await kim.call(createPost, { audienceId: everyone, body })
  const { id: parentId } = await wim.call(postComment, { itemId, body })
  await kim.call(postComment, { itemId, body, parentId })
  const page = await wim.call(itemPage, { itemId })
  expect(page).toEqual({
    item: await wim.call(item, { itemId }),
    lists: [{ role: null, page: await wim.call(conversation, { itemId }) }],
  })
  expect(page.lists[0]!.page.rows[0]!.replies).toHaveLength(1)
})

test('of a question answers and remarks come apart, each in its own order', async () => {
  const { id: itemId } = await kim.call(askQuestion, { audienceId: everyone, title: 'Hoe laat precies?', body })
  await wim.call(postComment, { itemId, body })
  await wim.call(postComment, { itemId, body, role: 'answer' })
  const { lists } = await kim.call(itemPage, { itemId })
  expect(lists).toEqual([
    { role: 'answer', page: await kim.call(conversation, { itemId, role: 'answer', order: 'helpful' }) },
    { role: 'comment', page: await kim.call(conversation, { itemId, role: 'comment' }) },
  ])
  expect(lists.map(({ page }) => page.rows.length)).toEqual([1, 1])
})

test('what was removed keeps its place without a conversation; what one may not know is not there', async () => {
  const groupId = await makeGroup(app, 'Kring', { hosts: [kim], visibility: 'secret' })
  const { id: itemId } = await kim.call(createPost, { audienceId: groupId, body })
  await kim.call(postComment, { itemId, body })
  expect((await wim.try(itemPage, { itemId })).status).toBe(404)
  await kim.call(removeItem, { itemId })
  const { item: gone, lists } = await kim.call(itemPage, { itemId })
  expect([gone.state, lists]).toEqual(['removed', []])
})

test('a made-up cursor beneath an item that is not there is refused, and nothing else fails', async () => {
  const { status } = await wim.try(conversation, { itemId: randomUUID(), cursor: 'made-up' })
  expect(status).toBe(422)
})
