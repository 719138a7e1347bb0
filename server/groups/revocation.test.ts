import { afterAll, beforeAll, expect, test } from 'vitest'
import { item } from '../../contract/content.ts'
import { joinGroup, leaveGroup, removeMember } from '../../contract/group-members.ts'
import { editGroup, startGroup } from '../../contract/groups.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { type TestApp, testApp } from '../../tests/app.ts'
import { addressOf, listenLive } from '../../tests/live-ear.ts'
import { itemPublished } from '../content/index.ts'
import { emit } from '../platform/outbox.ts'

let app: TestApp
let address: string
beforeAll(async () => {
  app = await testApp()
  address = await addressOf(app)
})
afterAll(() => app.stop())

const withinASecond = { timeout: 1000, interval: 10 }

/** Something is posted in the group, as the action does it: the row, its placement and the fact. */
async function post(groupId: string, authorId: string, open: boolean) {
  const { sql } = app
  const body = textToDocument('Nieuws uit de groep')
  const [row] = await sql<{ id: string }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at)
    values ('post', ${authorId}, 'published', '', ${sql.json(body as never)}, 'Nieuws', now()) returning id`
  const itemId = row!.id
  await sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
    values (${itemId}, ${groupId}, 'group', now(), ${authorId}, true)`
  const fact = { itemId, kind: 'post', authorId, mentions: [], audiences: [groupId], open }
  await emit({ sql: sql as never }, itemPublished, fact)
  await app.settle()
  return itemId
}

test('safety 42: an open group that becomes closed, and one who leaves: the live connection falls silent within a second', async () => {
  const host = await app.person('Anneke Host')
  const member = await app.person('Wim Lid')
  const reader = await app.person('Roos Lezer')
  const { groupId } = await host.call(startGroup, { name: 'Open deur', visibility: 'open', joining: 'direct' })
  await member.call(joinGroup, { groupId })
  const [ofMember, ofReader] = await Promise.all([listenLive(address, member), listenLive(address, reader)])

  const first = await post(groupId, host.id, true)
  await expect.poll(() => ofReader.heard.some(({ message }) => message.itemId === first), withinASecond).toBe(true)
  expect((await reader.try(item, { itemId: first })).status).not.toBe(404)

  await host.call(editGroup, { groupId, version: 1, visibility: 'closed', joining: 'request' })
  expect((await reader.try(item, { itemId: first })).status).toBe(404)
  await expect
    .poll(() => ofReader.heard.some(({ message }) => message.type === 'group.changed'), withinASecond)
    .toBe(true)
  // with which their screens let go of what they hold
  expect(ofReader.heard.some(({ message }) => message.type === 'rights.changed')).toBe(true)
  const second = await post(groupId, host.id, false)
  await expect.poll(() => ofMember.heard.some(({ message }) => message.itemId === second), withinASecond).toBe(true)

  await member.call(leaveGroup, { groupId })
  await expect
    .poll(() => ofMember.heard.some(({ message }) => message.type === 'member.left'), withinASecond)
    .toBe(true)
  const third = await post(groupId, host.id, false)
  // something that both may hear, behind it: what has not come by then does not come
  const last = await post('00000000-0000-4000-8000-000000000001', host.id, true)
  for (const { heard } of [ofMember, ofReader])
    await expect.poll(() => heard.some(({ message }) => message.itemId === last), withinASecond).toBe(true)
  expect(ofMember.heard.some(({ message }) => message.itemId === third)).toBe(false)
  expect(ofReader.heard.some(({ message }) => message.itemId === second || message.itemId === third)).toBe(false)
  ofMember.stop()
  ofReader.stop()
})

test('safety 42: who joins hears at once; who is taken out hears no more', async () => {
  const host = await app.person('Carla Host')
  const member = await app.person('Bas Nieuw')
  const { groupId } = await host.call(startGroup, { name: 'Dichte deur', visibility: 'closed', joining: 'direct' })
  const live = await listenLive(address, member)
  await member.call(joinGroup, { groupId })
  const first = await post(groupId, host.id, false)
  await expect.poll(() => live.heard.some(({ message }) => message.itemId === first), withinASecond).toBe(true)
  await host.call(removeMember, { groupId, personId: member.id })
  const second = await post(groupId, host.id, false)
  const last = await post('00000000-0000-4000-8000-000000000001', host.id, true)
  await expect.poll(() => live.heard.some(({ message }) => message.itemId === last), withinASecond).toBe(true)
  expect(live.heard.some(({ message }) => message.itemId === second)).toBe(false)
  expect(live.heard.filter(({ message }) => message.type === 'rights.changed')).toHaveLength(2)
  live.stop()
})
