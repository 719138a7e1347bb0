import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import {
  bookmarkItem,
  bookmarks,
  conversation,
  postComment,
  reactToComment,
  reactToItem,
} from '../../contract/conversation.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'

let app: TestApp
let people: Caller[]
let asked = 0
const body = textToDocument('Nog een.')

beforeAll(async () => {
  app = await testApp()
  people = await Promise.all(['Samira', 'Joris', 'Wim', 'Roos'].map((name) => app.person(name)))
  // every statement and every part of one is a call of the pool: their number says whether a row costs a query
  app.services.sql = new Proxy(app.services.sql, {
    apply(target, self, parts) {
      asked += 1
      return Reflect.apply(target, self, parts)
    },
  })
})
afterAll(() => app.stop())

/** The least of three times: what runs beside it, such as live reading on, asks now and then too. */
const count = async (work: () => Promise<unknown>) => {
  const times: number[] = []
  for (let time = 0; time < 3; time++) {
    await app.settle()
    asked = 0
    await work()
    times.push(asked)
  }
  return Math.min(...times)
}

test('cards cost as many queries for one item as for twelve', async () => {
  const [reader] = people
  const add = async (author: Caller) => {
    const poll = { question: 'Wie?', options: ['Ik', 'Jij'], multiple: false, closesAt: null }
    const { id } = await author.call(createPost, { audienceId: everyone, body, poll, tags: ['kade'] })
    for (const person of people) await person.call(reactToItem, { itemId: id, reaction: 'like' })
    await reader!.call(bookmarkItem, { itemId: id, bookmarked: true })
  }
  await add(people[1]!)
  const one = await count(() => reader!.call(bookmarks))
  expect(one).toBeGreaterThan(3)
  for (let index = 0; index < 11; index++) await add(people[index % 4]!)
  let rows = 0
  const twelve = await count(async () => {
    rows = (await reader!.call(bookmarks)).rows.length
  })
  expect(rows).toBe(12)
  expect(twelve).toBe(one)
})

test('a conversation costs as many queries for one comment as for thirty', async () => {
  const [reader, writer] = people
  const { id: itemId } = await writer!.call(createPost, { audienceId: everyone, body })
  const add = async (author: Caller) => {
    const { id } = await author.call(postComment, { itemId, body })
    await author.call(postComment, { itemId, body, parentId: id })
    for (const person of people) await person.call(reactToComment, { commentId: id, reaction: 'thanks' })
  }
  await add(writer!)
  const one = await count(() => reader!.call(conversation, { itemId }))
  for (let index = 0; index < 14; index++) await add(people[index % 4]!)
  let rows = 0
  const many = await count(async () => {
    rows = (await reader!.call(conversation, { itemId })).rows.length
  })
  expect(rows).toBe(15)
  expect(many).toBe(one)
})
