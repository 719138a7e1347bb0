import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone } from '../contract/audience.ts'
import { item } from '../contract/content.ts'
import { itemPage, postComment, reactToComment, reactToItem } from '../contract/conversation.ts'
import { reactionKinds } from '../contract/item.ts'
import { createPost } from '../contract/posts.ts'
import { textToDocument } from '../contract/rich-text.ts'
import { anyDocument } from './any-document.ts'
import { type Caller, type TestApp, testApp } from './app.ts'
import { makeGroup } from './group.ts'

/** What a write answers is drawn from what was written; it must say the same as reading does, its verdicts most of all. */
let app: TestApp
const people: Record<string, Caller> = {}
const places: Record<string, string> = { everyone }
beforeAll(async () => {
  app = await testApp({ worker: false })
  for (const name of ['Parken', 'Wegen']) {
    const [row] = await app.sql<{ id: string }[]>`
      with made as (select gen_random_uuid() as id)
      insert into department (id, name, path) select id, ${name}, array[id] from made returning id`
    places[name] = row!.id
  }
  for (const role of ['employee', 'editor', 'community_manager', 'administrator'] as const)
    people[role] = await app.person('Vera Velding', { role, departmentId: places.Parken! })
  people.host = await app.person('Hanneke Host')
  const members = ['employee', 'editor', 'community_manager', 'administrator'].map((role) => people[role]!)
  for (const visibility of ['open', 'closed', 'secret'] as const)
    places[visibility] = await makeGroup(app, 'Kring', { visibility, hosts: [people.host!], members })
  places.openForOthers = await makeGroup(app, 'Elders', { visibility: 'open', hosts: [await app.person('Wim Elders')] })
  places.archived = await makeGroup(app, 'Klaar', { hosts: [people.host!], members })
  await app.sql`update "group" set archived_at = now() where id = ${places.archived!}`
})
afterAll(() => app.stop())

const cells = ['employee', 'editor', 'community_manager', 'administrator', 'host'].flatMap((who) =>
  ['everyone', 'open', 'closed', 'secret', 'openForOthers', 'archived', 'Parken', 'Wegen'].flatMap((where) =>
    [null, '2031-01-01T09:00:00.000Z'].map((when) => [who, where, when] as const),
  ),
)

test('a post says in the answer what its page says then, whoever wrote it, wherever', async () => {
  let written = 0
  for (const [who, where, scheduledFor] of cells) {
    const [author, audienceId] = [people[who]!, places[where]!]
    const answer = await author.try(createPost, {
      audienceId,
      scheduledFor,
      body: textToDocument('De lampen branden.'),
    })
    if (answer.status !== 200) {
      expect([403, 422], `${who} in ${where}`).toContain(answer.status)
      continue
    }
    written += 1
    const { id } = answer.body as { id: string }
    expect(answer.body, `${who} in ${where}`).toEqual(await author.call(item, { itemId: id }))
  }
  expect(written).toBeGreaterThan(50)
})

test('words of any kind come back from a write as from a reading', async () => {
  const author = people.employee!
  await fc.assert(
    fc.asyncProperty(anyDocument, async (body) => {
      const answer = await author.try(createPost, { audienceId: everyone, body })
      if (answer.status !== 200) return
      const { id } = answer.body as { id: string }
      const read = await author.call(item, { itemId: id })
      const { isShortened, body: _short, ...drawn } = answer.body as { isShortened: boolean; body: unknown }
      const { isShortened: _whole, body: whole, ...rest } = read
      expect(drawn).toEqual(rest)
      if (!isShortened) expect((answer.body as { body: unknown }).body).toEqual(whole)
    }),
    { numRuns: 60 },
  )
})

test('a comment, a reply and a reaction say in the answer what the page says then', async () => {
  const author = people.host!
  const body = textToDocument('Goed nieuws.')
  let spoken = 0
  for (const where of ['everyone', 'open', 'closed', 'secret']) {
    const { id: itemId } = await author.call(createPost, { audienceId: places[where]!, body })
    for (const who of ['employee', 'community_manager', 'administrator', 'host']) {
      const speaker = people[who]!
      const said = await speaker.call(postComment, { itemId, body })
      const reply = await speaker.call(postComment, { itemId, parentId: said.id, body })
      const pageNow = async () => {
        const { item: card, lists } = await speaker.call(itemPage, { itemId })
        return { card, top: lists[0]!.page.rows.find(({ id }) => id === said.id)! }
      }
      const { top } = await pageNow()
      expect(reply).toEqual({ ...top.replies[0], replyCount: 0, replies: [] })
      expect(said).toEqual({ ...top, replyCount: 0, replies: [] })
      for (const reaction of [reactionKinds[0]!, reactionKinds[3]!, null, reactionKinds[1]!]) {
        const onItem = await speaker.call(reactToItem, { itemId, reaction })
        const onComment = await speaker.call(reactToComment, { commentId: said.id, reaction })
        const now = await pageNow()
        expect([onItem, onComment]).toEqual([now.card.reactions, now.top.reactions])
      }
      spoken += 1
    }
  }
  expect(spoken).toBe(16)
})
