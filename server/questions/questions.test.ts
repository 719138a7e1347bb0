import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { item as itemEndpoint } from '../../contract/content.ts'
import { markHelped, postComment, removeComment, restoreComment } from '../../contract/conversation.ts'
import { acceptAnswer, askQuestion, editQuestion, questions, similarQuestions } from '../../contract/questions.ts'
import { emptyDocument, textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'

let app: TestApp
let emine: Caller
let wim: Caller
let host: Caller
let groupId: string
const body = textToDocument('Mevrouw wil graag een geveltuintje.')

beforeAll(async () => {
  app = await testApp()
  emine = await app.person('Emine Kaplan')
  wim = await app.person('Wim Terpstra')
  host = await app.person('Anneke Dijkgraaf')
  const [group] = await app.sql<{ id: string }[]>`
    insert into "group" (slug, name, visibility, joining, created_by)
    values ('ruimte', 'Openbare ruimte', 'closed', 'direct', ${host.id}) returning id`
  groupId = group!.id
  for (const [caller, role] of [
    [host, 'host'],
    [emine, 'member'],
  ] as const)
    await app.sql`
      insert into group_member (group_id, person_id, state, role) values (${groupId}, ${caller.id}, 'active', ${role})`
})
afterAll(() => app.stop())

const ask = (title: string, input: { audienceId?: string; tags?: string[] } = {}) =>
  emine.call(askQuestion, { title, body, audienceId: everyone, ...input })
const answer = (caller: Caller, itemId: string, text: string) =>
  caller.call(postComment, { itemId, role: 'answer', body: textToDocument(text) })
const question = async (itemId: string) => {
  const [row] = await app.sql<{ acceptedCommentId: string | null; firstAnswerAt: Date | null }[]>`
    select accepted_comment_id, first_answer_at from question where item_id = ${itemId}`
  return row!
}
const titles = async (caller: Caller, input: object = {}) =>
  (await caller.call(questions, input)).rows.map((row) => row.title)

describe('asking', () => {
  test('needs the question itself; the rest may stay empty', async () => {
    const without = await emine.try(askQuestion, { title: ' ', body, audienceId: everyone })
    expect(without).toMatchObject({ status: 400, body: { fields: { title: { code: 'required' } } } })
    const bare = await emine.call(askQuestion, {
      title: 'Waar ligt het zout?',
      body: emptyDocument(),
      audienceId: everyone,
    })
    expect(bare).toMatchObject({
      kind: 'question',
      detail: { kind: 'question', best: null, isAccepted: false, links: [] },
    })
  })

  test('is changed by who asked only, and not over another change', async () => {
    const asked = await ask('Mag een geveltuin?')
    const edit = { itemId: asked.id, title: 'Mag een geveltuin boven kabels?', body, version: 1 }
    expect((await wim.try(editQuestion, edit)).status).toBe(403)
    expect((await emine.call(editQuestion, edit)).title).toBe('Mag een geveltuin boven kabels?')
    expect((await emine.try(editQuestion, edit)).status).toBe(409)
    await app.sql`update item set kind = 'post' where id = ${asked.id}`
    expect((await emine.try(editQuestion, { ...edit, version: 2 })).status).toBe(404)
    await app.sql`update item set kind = 'question' where id = ${asked.id}`
  })
})

describe('the answer that helped', () => {
  test('is chosen by who asked, changed, and taken back', async () => {
    const asked = await ask('Hoe diep mag je graven?')
    const first = await answer(wim, asked.id, 'Dertig centimeter.')
    const second = await answer(host, asked.id, 'Vijfenveertig.')
    const accept = (caller: Caller, commentId: string | null) =>
      caller.try(acceptAnswer, { itemId: asked.id, commentId })
    expect((await accept(wim, first.id)).status).toBe(403)
    expect((await emine.call(itemEndpoint, { itemId: asked.id })).can.accept).toBe(true)
    expect((await wim.call(itemEndpoint, { itemId: asked.id })).can.accept).toBe(false)
    expect((await accept(emine, first.id)).status).toBe(200)
    expect((await accept(emine, second.id)).status).toBe(200)
    expect((await wim.call(itemEndpoint, { itemId: asked.id })).detail).toMatchObject({
      isAccepted: true,
      best: { commentId: second.id, isAccepted: true, excerpt: 'Vijfenveertig.', author: { name: 'Anneke Dijkgraaf' } },
    })
    expect((await accept(emine, null)).status).toBe(200)
    expect((await wim.call(itemEndpoint, { itemId: asked.id })).detail).toMatchObject({ isAccepted: false, best: null })
    const facts = await app.sql<{ payload: { commentId: string | null } }[]>`
      select payload from outbox where kind = 'answer.accepted' and payload->>'itemId' = ${asked.id} order by id`
    expect(facts.map((fact) => fact.payload.commentId)).toEqual([first.id, second.id, null])
  })

  test('is never a remark, nor an answer to something else', async () => {
    const [asked, other] = [await ask('Een?'), await ask('Twee?')]
    const remark = await wim.call(postComment, { itemId: asked.id, body: textToDocument('Goede vraag') })
    const elsewhere = await answer(wim, other.id, 'Ja')
    for (const commentId of [remark.id, elsewhere.id, crypto.randomUUID()])
      expect((await emine.try(acceptAnswer, { itemId: asked.id, commentId })).status).toBe(409)
    expect((await question(asked.id)).acceptedCommentId).toBeNull()
  })

  test('is also chosen by a host; for who may not see the question it does not exist', async () => {
    const asked = await ask('Wie heeft de sleutel?', { audienceId: groupId })
    const answered = await answer(emine, asked.id, 'Gevonden.')
    expect((await wim.try(acceptAnswer, { itemId: asked.id, commentId: answered.id })).status).toBe(404)
    await host.call(acceptAnswer, { itemId: asked.id, commentId: answered.id })
    expect((await question(asked.id)).acceptedCommentId).toBe(answered.id)
  })

  test('without a choice it is the one that helped most', async () => {
    const asked = await ask('Welke tegel?')
    const [, good] = [await answer(wim, asked.id, 'Grijs.'), await answer(host, asked.id, 'Rood.')]
    expect((await emine.call(itemEndpoint, { itemId: asked.id })).detail).toMatchObject({ best: null })
    await emine.call(markHelped, { commentId: good.id, helped: true })
    expect((await emine.call(itemEndpoint, { itemId: asked.id })).detail).toMatchObject({
      best: { commentId: good.id, helped: 1, isAccepted: false },
      isAccepted: false,
    })
  })
})

test('remembers when the first answer came, and forgets it with the only answer', async () => {
  const asked = await ask('Wanneer komt de hoogwerker?')
  await wim.call(postComment, { itemId: asked.id, body: textToDocument('Dat wil ik ook weten') })
  await app.settle()
  expect((await question(asked.id)).firstAnswerAt).toBeNull()
  const answered = await answer(wim, asked.id, 'Donderdag.')
  await emine.call(acceptAnswer, { itemId: asked.id, commentId: answered.id })
  await app.settle()
  expect((await question(asked.id)).firstAnswerAt?.toISOString()).toBe(answered.createdAt)
  await wim.call(removeComment, { commentId: answered.id })
  await app.settle()
  expect(await question(asked.id)).toEqual({ acceptedCommentId: null, firstAnswerAt: null })
  expect(await titles(wim, { state: 'open' })).toContain('Wanneer komt de hoogwerker?')
  await wim.call(restoreComment, { commentId: answered.id })
  await app.settle()
  expect((await question(asked.id)).acceptedCommentId).toBe(answered.id)
})

describe('the list', () => {
  test('filters by state, asker, tag and group, through the viewer', async () => {
    await ask('Over zout?', { tags: ['gladheid'] })
    await ask('In de groep?', { audienceId: groupId })
    await wim.call(askQuestion, { title: 'Van Wim?', body, audienceId: everyone })
    const done = await ask('Al klaar?')
    await answer(wim, done.id, 'Ja')
    await app.settle()
    expect(await titles(wim, { tag: 'gladheid' })).toEqual(['Over zout?'])
    expect(await titles(host, { groupId, state: 'open' })).toEqual(['In de groep?'])
    expect(await titles(wim, { groupId })).toEqual([])
    expect(await titles(wim)).not.toContain('In de groep?')
    expect(await titles(wim, { mine: 'true' })).toEqual(['Van Wim?'])
    expect(await titles(wim, { state: 'answered' })).toContain('Al klaar?')
    expect(await titles(wim, { state: 'open' })).not.toContain('Al klaar?')
  })

  test('pages without gaps or doubles', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await emine.call(questions, { size: 3, ...(cursor && { cursor }) })
      seen.push(...page.rows.map((row) => row.title))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(await titles(emine, { size: 50 }))
  })
})

describe('while typing', () => {
  const similar = async (caller: Caller, text: string) =>
    (await caller.call(similarQuestions, { text })).questions.map((card) => card.title)

  test('finds what was asked in other words, the most alike first', async () => {
    await ask('Hoe vraag ik een parkeervergunning aan voor bezoekers?')
    await ask('Parkeervergunning verlengen')
    await ask('Waar vind ik de notulen van de ondernemingsraad?')
    const found = await similar(wim, 'parkeervergunning aanvragen bezoeker')
    expect(found[0]).toBe('Hoe vraag ik een parkeervergunning aan voor bezoekers?')
    expect(found).toContain('Parkeervergunning verlengen')
    expect(found).not.toContain('Waar vind ik de notulen van de ondernemingsraad?')
    expect(found.length).toBeLessThanOrEqual(5)
  })

  test('safety 19: is deaf to what the viewer may not see', async () => {
    await ask('Geheime verhuizing van het zwembad?', { audienceId: groupId })
    expect(await similar(host, 'verhuizing zwembad')).toContain('Geheime verhuizing van het zwembad?')
    expect(await similar(wim, 'verhuizing zwembad')).toEqual([])
  })
})
