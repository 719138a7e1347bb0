import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { item as itemEndpoint, itemRevisions, removeItem } from '../../contract/content.ts'
import type { Poll } from '../../contract/item.ts'
import { createPost, editPost, type PollInput, votePoll } from '../../contract/posts.ts'
import { emptyDocument, textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { postKind } from './post-kind.ts'
import { repairPollCounts } from './repair-poll-counts.ts'

let app: TestApp
let samira: Caller
let joris: Caller
let clock: Date | undefined
const body = textToDocument('Wanneer komt de fietsenmaker?')
const days: PollInput = {
  question: 'Welke dag?',
  options: ['Maandag', 'Woensdag', 'Vrijdag'],
  multiple: false,
  closesAt: null,
}

beforeAll(async () => {
  app = await testApp({ now: () => clock ?? new Date() })
  samira = await app.person('Samira el Idrissi')
  joris = await app.person('Joris Veenhof')
})
afterAll(() => app.stop())

const post = (poll: PollInput | null = null, caller = samira) =>
  caller.call(createPost, { audienceId: everyone, body, poll })
const pollOf = async (caller: Caller, itemId: string): Promise<Poll> => {
  const { detail } = await caller.call(itemEndpoint, { itemId })
  if (detail.kind !== 'post' || !detail.poll) throw new Error('has no poll')
  return detail.poll
}
const votes = (poll: Poll) => poll.options.map((option) => option.votes)

describe('a post', () => {
  test('comes back as the card that the stream shows', async () => {
    const card = await post()
    expect(card).toMatchObject({ kind: 'post', state: 'published', author: { id: samira.id }, body, version: 1 })
    expect(card.detail).toEqual({ kind: 'post', poll: null, links: [] })
    expect(card.can).toMatchObject({ edit: true, remove: true, comment: true })
  })
  test('sent again under the same key is posted once', async () => {
    const input = { audienceId: everyone, body: textToDocument('Eén keer') }
    const key = randomUUID()
    const [one, two] = await Promise.all([
      samira.call(createPost, input, { key }),
      samira.call(createPost, input, { key }),
    ])
    expect(one.id).toBe(two.id)
    const other = await samira.try(createPost, { ...input, body }, { key })
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency.other-request' } })
  })
  test('needs words, a file or a poll', async () => {
    const empty = await samira.try(createPost, { audienceId: everyone, body: emptyDocument() })
    expect(empty).toMatchObject({ status: 422, body: { fields: { body: { code: 'required' } } } })
    const polled = await samira.call(createPost, { audienceId: everyone, body: emptyDocument(), poll: days })
    expect(polled.detail).toMatchObject({ poll: { question: 'Welke dag?' } })
    const emptied = await samira.try(editPost, { itemId: polled.id, version: 1, body: emptyDocument() })
    expect(emptied).toMatchObject({ status: 422, body: { fields: { body: { code: 'required' } } } })
  })
  test('keeps what it said before, and says so when somebody else was first', async () => {
    const { id } = await post()
    const edited = await samira.call(editPost, { itemId: id, version: 1, body: textToDocument('Op maandag.') })
    expect(edited).toMatchObject({ version: 2, body: textToDocument('Op maandag.') })
    expect(edited.editedAt).not.toBeNull()
    const stale = await samira.try(editPost, { itemId: id, version: 1, body: textToDocument('Op dinsdag.') })
    expect(stale).toMatchObject({ status: 409, body: { code: 'version.changed', params: { version: 2 } } })
    const { revisions } = await joris.call(itemRevisions, { itemId: id })
    expect(revisions).toMatchObject([{ version: 1, body, editedBy: { id: samira.id } }])
    expect((await joris.call(itemEndpoint, { itemId: id })).body).toEqual(textToDocument('Op maandag.'))
  })
  test('is changed by nobody else', async () => {
    const { id } = await post()
    expect(await joris.try(editPost, { itemId: id, version: 1, body })).toMatchObject({ status: 403 })
  })
})

describe('a poll', () => {
  test('shows no counts until one voted', async () => {
    const { id } = await post(days)
    expect(votes(await pollOf(joris, id))).toEqual([null, null, null])
    const after = await joris.call(votePoll, { itemId: id, options: [1] })
    expect(after).toMatchObject({ own: [1], voterCount: 1 })
    expect(votes(after)).toEqual([0, 1, 0])
    expect(votes(await pollOf(samira, id))).toEqual([null, null, null])
  })
  test('lets a vote be changed and taken back', async () => {
    const { id } = await post(days)
    await joris.call(votePoll, { itemId: id, options: [0] })
    expect(votes(await joris.call(votePoll, { itemId: id, options: [2] }))).toEqual([0, 0, 1])
    expect(await joris.call(votePoll, { itemId: id, options: [] })).toMatchObject({ own: [], voterCount: 0 })
  })
  test('takes one option or more, as it says', async () => {
    const { id } = await post(days)
    const two = await joris.try(votePoll, { itemId: id, options: [0, 1] })
    expect(two).toMatchObject({ status: 422, body: { fields: { options: { code: 'only-one' } } } })
    expect(await joris.try(votePoll, { itemId: id, options: [3] })).toMatchObject({ status: 422 })
    const many = await post({ ...days, multiple: true })
    expect(votes(await joris.call(votePoll, { itemId: many.id, options: [0, 2, 2] }))).toEqual([1, 0, 1])
  })
  test('counts twenty voters at once, each changing their mind, exactly', async () => {
    const { id } = await post({ ...days, multiple: true })
    const voters = await Promise.all(Array.from({ length: 20 }, (_, index) => app.person(`Stemmer ${index}`)))
    await Promise.all(voters.map((voter, index) => voter.call(votePoll, { itemId: id, options: [index % 3] })))
    await Promise.all(voters.map((voter) => voter.call(votePoll, { itemId: id, options: [0, 1] })))
    const poll = await pollOf(voters[0]!, id)
    expect(poll.voterCount).toBe(20)
    expect(votes(poll)).toEqual([20, 20, 0])
  })
  test('closes at its moment: then everybody sees the counts, and nobody votes', async () => {
    const closesAt = new Date(Date.now() + 60_000)
    const { id } = await post({ ...days, closesAt: closesAt.toISOString() })
    await joris.call(votePoll, { itemId: id, options: [0] })
    clock = new Date(closesAt.getTime() + 1)
    expect(await samira.try(votePoll, { itemId: id, options: [0] })).toMatchObject({
      status: 409,
      body: { code: 'poll.closed' },
    })
    const closed = await pollOf(samira, id)
    expect(closed.isClosed).toBe(true)
    expect(votes(closed)).toEqual([1, 0, 0])
    clock = undefined
  })
  test('keeps its words once somebody voted; the closing moment may still move', async () => {
    const { id } = await post(days)
    const renamed = { ...days, options: ['Maandag', 'Dinsdag'] }
    await samira.call(editPost, { itemId: id, version: 1, body, poll: renamed })
    await joris.call(votePoll, { itemId: id, options: [1] })
    const refused = await samira.try(editPost, { itemId: id, version: 2, body, poll: days })
    expect(refused).toMatchObject({ status: 409, body: { code: 'poll.has-votes' } })
    expect(await samira.try(editPost, { itemId: id, version: 2, body, poll: null })).toMatchObject({ status: 409 })
    const closesAt = new Date(Date.now() + 86_400_000).toISOString()
    await samira.call(editPost, { itemId: id, version: 2, body, poll: { ...renamed, closesAt } })
    expect(await pollOf(joris, id)).toMatchObject({ closesAt, own: [1], voterCount: 1 })
  })
  test('is bounded, and refuses two options that are the same', async () => {
    const refused = (poll: object) => samira.try(createPost, { audienceId: everyone, body, poll: { ...days, ...poll } })
    expect(await refused({ options: ['Een'] })).toMatchObject({ status: 400 })
    expect(await refused({ options: Array.from({ length: 11 }, String) })).toMatchObject({ status: 400 })
    expect(await refused({ options: ['Een', 'een'] })).toMatchObject({
      status: 422,
      body: { fields: { poll: { code: 'poll.double-option' } } },
    })
    expect(await refused({ closesAt: new Date(Date.now() - 1000).toISOString() })).toMatchObject({ status: 422 })
  })
  test('is gone with a removed post', async () => {
    const { id } = await post(days)
    await samira.call(removeItem, { itemId: id })
    expect((await joris.call(itemEndpoint, { itemId: id })).detail).toMatchObject({ poll: null })
    expect(await joris.try(votePoll, { itemId: id, options: [0] })).toMatchObject({ status: 404 })
  })
  test('is found by its words', async () => {
    const { id } = await post(days)
    expect((await postKind.searchText!(app.sql, [id])).get(id)).toBe('Welke dag? Maandag Woensdag Vrijdag')
  })
  test('has its counts mended at night', async () => {
    const { id } = await post(days)
    await joris.call(votePoll, { itemId: id, options: [1] })
    await app.sql`update poll_option set vote_count = 7 where item_id = ${id}`
    await app.sql`update poll set voter_count = 0 where item_id = ${id}`
    const { services } = app
    await repairPollCounts({ services, sql: app.sql, now: new Date(), log: services.log })
    const poll = await pollOf(joris, id)
    expect(votes(poll)).toEqual([0, 1, 0])
    expect(poll.voterCount).toBe(1)
  })
})
