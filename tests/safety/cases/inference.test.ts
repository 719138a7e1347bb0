import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../../contract/audience.ts'
import { itemRevisions, suggestTags } from '../../../contract/content.ts'
import { commentRevisions, editComment, postComment, removeComment } from '../../../contract/conversation.ts'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { endpoints } from '../../../contract/index.ts'
import { notifications } from '../../../contract/notifications.ts'
import { createPost, editPost } from '../../../contract/posts.ts'
import { askQuestion } from '../../../contract/questions.ts'
import { type RichTextDocument, textToDocument } from '../../../contract/rich-text.ts'
import { search, searchEverything } from '../../../contract/search.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'
import { leaveGroup, makeGroup } from '../../group.ts'

/** Section B of docs/safety.md: what can be worked out without being told. */

const byName = endpoints as Record<string, Endpoint>
let app: TestApp
let samira: Caller
let joris: Caller
let wim: Caller
const body = textToDocument('De lampen branden weer.')
beforeAll(async () => {
  app = await testApp()
  app.services.config.callsPerMinute = 100_000
  samira = await app.person('Samira el Idrissi')
  joris = await app.person('Joris Veenhof')
  wim = await app.person('Wim Terpstra')
})
afterAll(() => app.stop())

const naming = (person: Caller): RichTextDocument => ({
  version: 1,
  doc: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'mention', attrs: { personId: person.id, label: person.name } }] },
    ],
  },
})

/** The reads in whose answers, asked with these ids and this word, the word stands. */
async function readsThatSay(reader: Caller, word: string, ids: Record<string, string>): Promise<string[]> {
  const found: string[] = []
  for (const endpoint of Object.values(byName).filter(({ method }) => method === 'GET')) {
    const keys = endpoint.path.match(/(?<=:)\w+/g) ?? []
    if (keys.some((key) => !ids[key])) continue
    const input = Object.fromEntries(keys.map((key) => [key, ids[key]]))
    const query = endpoint.query && 'q' in endpoint.query.shape ? { q: word } : {}
    const answer = await reader.try(endpoint, { ...input, ...query })
    const said = JSON.stringify(answer.body).replace(/"(text|hit)":|true|false|[{}[\]",:]/g, '')
    if (said.includes(word)) found.push(endpoint.name)
  }
  return found
}

describe('words that were taken back', () => {
  test('safety 4: are gone for readers by every way that once led to them', async () => {
    const groupId = await makeGroup(app, 'Buurt', { hosts: [joris], members: [samira] })
    const word = 'zilvermeeuw'
    const said = textToDocument(`Het wachtwoord is ${word}.`)
    const { id: itemId } = await samira.call(createPost, { audienceId: groupId, body })
    const { id: commentId } = await samira.call(postComment, { itemId, body: said })
    await samira.call(postComment, { itemId, parentId: commentId, body })
    await app.settle()
    const ids = { itemId, commentId, groupId, audienceId: groupId, personId: samira.id }
    const seen = () => readsThatSay(joris, word, ids)
    expect(await seen()).toEqual(expect.arrayContaining(['conversation', 'search']))
    await samira.call(editComment, { commentId, version: 1, body })
    await app.settle()
    expect(await seen()).toEqual(['commentRevisions'])
    await samira.call(removeComment, { commentId })
    await app.settle()
    expect(await seen()).toEqual([])
    expect((await joris.call(commentRevisions, { commentId })).revisions).toEqual([])

    await samira.call(editPost, { itemId, version: 1, body: said })
    await app.settle()
    expect(await seen()).toEqual(
      expect.arrayContaining(['item', 'homeStream', 'audienceStream', 'personItems', 'search']),
    )
    await samira.call(editPost, { itemId, version: 2, body })
    await app.settle()
    expect(await seen()).toEqual(['itemRevisions'])
    await samira.call(byName.removeItem!, { itemId })
    await app.settle()
    expect(await seen()).toEqual([])
    expect((await joris.call(itemRevisions, { itemId })).revisions).toEqual([])
  }, 60_000)
})

describe('of a secret group outsiders work out nothing', () => {
  let groupId: string
  let secretItem: string
  beforeAll(async () => {
    groupId = await makeGroup(app, 'Geheim', { visibility: 'secret', hosts: [joris], members: [samira] })
  })
  const everything = async (reader: Caller) => {
    const answers: Record<string, unknown> = {}
    const ask = async (name: string, endpoint: Endpoint, input: Record<string, unknown>) => {
      const { status, body: told } = await reader.try(endpoint, input)
      // a question that is refused for its form would say the same whatever there is; the tag may be unknown
      expect(name.startsWith('tag') && status === 404 ? 200 : status, name).toBe(200)
      const { asOf: _clock, ...said } = told as Record<string, unknown>
      answers[name] = said
    }
    await ask('search', search, { q: 'plantvak' })
    await ask('palette', searchEverything, { q: 'plantvak' })
    await ask('tags', suggestTags, { text: 'plantv' })
    await ask('all tags', suggestTags, { text: '' })
    await ask('tag', byName.tag!, { tag: 'plantvakken' })
    await ask('tag items', byName.tagItems!, { tag: 'plantvakken' })
    await ask('profile', byName.profile!, { personId: samira.id })
    await ask('person items', byName.personItems!, { personId: samira.id })
    await ask('groups', byName.groups!, {})
    await ask('home', byName.homeStream!, { order: 'newest' })
    await ask('questions', byName.questions!, {})
    await ask('similar', byName.similarQuestions!, { text: 'Wie doet het plantvak bij de brug?' })
    await ask('people', byName.directory!, { name: 'samira' })
    return answers
  }

  test('safety 19, 21, 23: search, suggestions, tags, profiles and lists say the same with and without what is in it', async () => {
    const before = await everything(wim)
    for (const who of [samira, joris]) {
      const post = await who.call(createPost, {
        audienceId: groupId,
        body: textToDocument('Het plantvak bij de brug. #plantvakken'),
      })
      secretItem = post.id
      await who.call(postComment, { itemId: post.id, body: textToDocument('Het plantvak dus. #plantvakken') })
    }
    await joris.call(askQuestion, { audienceId: groupId, title: 'Wie doet het plantvak bij de brug?', body })
    await app.settle()
    expect(await everything(wim)).toEqual(before)
    // the walk would have seen it: to a member nearly all of it changes
    const inside = await everything(samira)
    for (const name of ['search', 'palette', 'tags', 'tag items', 'person items', 'questions', 'similar', 'home'])
      expect([name, JSON.stringify(inside[name]) === JSON.stringify(before[name])]).toEqual([name, false])
  }, 30_000)

  test('safety 36: what is hidden costs exactly the statements that what does not exist costs', async () => {
    // what runs beside the request asks too, and is not counted
    const request = new AsyncLocalStorage<{ asked: number }>()
    app.services.brief = app.services.sql = new Proxy(app.services.sql, {
      apply(target, self, parts) {
        const counter = request.getStore()
        if (counter) counter.asked += 1
        return Reflect.apply(target, self, parts)
      },
    })
    /** The second time: the first may fill what is kept. */
    const cost = async (name: string, itemId: string) => {
      await wim.try(byName[name]!, { itemId })
      const counter = { asked: 0 }
      await request.run(counter, () => wim.try(byName[name]!, { itemId }))
      return counter.asked
    }
    const { id: open } = await samira.call(createPost, { audienceId: everyone, body })
    for (const name of ['item', 'itemRevisions', 'conversation', 'itemReactions']) {
      const nowhere = await cost(name, crypto.randomUUID())
      expect(nowhere, name).toBeGreaterThan(0)
      expect(await cost(name, secretItem), name).toBe(nowhere)
      expect(await cost(name, open), name).toBeGreaterThanOrEqual(nowhere)
    }
    expect(await cost('item', open)).toBeGreaterThan(await cost('item', secretItem))
  })
})

describe('who is told', () => {
  test('safety 24: somebody named where they cannot read is told nothing, and the writer hears that first', async () => {
    const groupId = await makeGroup(app, 'Stil', { visibility: 'secret', hosts: [joris] })
    const before = await wim.call(notifications)
    const { cannotSee } = (await joris.call(byName.checkMentions!, {
      audienceId: groupId,
      personIds: [wim.id, joris.id],
    })) as { cannotSee: { id: string }[] }
    expect(cannotSee.map(({ id }) => id)).toEqual([wim.id])
    const { id: itemId } = await joris.call(createPost, { audienceId: groupId, body: naming(wim) })
    await joris.call(postComment, { itemId, body: naming(wim) })
    await app.settle()
    expect(await wim.call(notifications)).toEqual(before)
  })

  test('safety 25: what waits for somebody who lost access meanwhile is not delivered, nor what was delivered shown', async () => {
    const groupId = await makeGroup(app, 'Even', { visibility: 'closed', hosts: [joris], members: [wim] })
    const { id: itemId } = await joris.call(createPost, { audienceId: groupId, body: naming(wim) })
    await app.settle()
    const inbox = async () => JSON.stringify(await wim.call(notifications))
    expect(await inbox()).toContain(itemId)
    await joris.call(postComment, { itemId, body: naming(wim) })
    await leaveGroup(app, groupId, wim)
    await app.settle()
    expect(await inbox()).not.toContain(itemId)
  })
})
