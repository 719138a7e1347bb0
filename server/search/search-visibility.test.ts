import { afterAll, beforeAll, expect, test } from 'vitest'
import { postComment } from '../../contract/conversation.ts'
import { createPost } from '../../contract/posts.ts'
import { askQuestion } from '../../contract/questions.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { search, searchEverything } from '../../contract/search.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'

let app: TestApp
let member: Caller
let outsider: Caller
let administrator: Caller
let exMember: Caller
const groups: Record<string, string> = {}

async function group(visibility: 'open' | 'closed' | 'secret') {
  const [row] = await app.sql<{ id: string }[]>`
    insert into "group" (slug, name, purpose, visibility, joining, created_by)
    values (${`tafel-${visibility}`}, ${`Kwartelkanarie ${visibility}`}, 'Over de kwartelkanarie', ${visibility}, 'invitation',
      ${member.id}) returning id`
  groups[visibility] = row!.id
  for (const person of [member, exMember])
    await app.sql`
      insert into group_member (group_id, person_id, state, role)
      values (${row!.id}, ${person.id}, 'active', ${person === member ? 'host' : 'member'})`
}

/** Everything that two endpoints tell about a word, as text. */
async function told(caller: Caller, q: string): Promise<string> {
  const answers = []
  for (const what of ['all', 'people', 'groups', 'items'] as const) answers.push(await caller.call(search, { q, what }))
  answers.push(await caller.call(search, { q, groupId: groups.secret! }))
  answers.push(await caller.call(search, { q, kind: 'question', order: 'newest' }))
  answers.push(await caller.call(searchEverything, { q }))
  return JSON.stringify(answers)
}

beforeAll(async () => {
  app = await testApp()
  member = await app.person('Roos Lid')
  exMember = await app.person('Ilse Vertrokken')
  outsider = await app.person('Bram Buiten')
  administrator = await app.person('Ahmed Beheer', { role: 'administrator' })
  for (const visibility of ['open', 'closed', 'secret'] as const) {
    await group(visibility)
    await member.call(createPost, {
      audienceId: groups[visibility]!,
      body: textToDocument(`De kwartelkanarie van ${visibility} zingt`),
      tags: ['kwartelkanarie'],
    })
    const question = await member.call(askQuestion, {
      audienceId: groups[visibility]!,
      title: `Waar vliegt de zilverkwartel ${visibility}?`,
      body: textToDocument('Vraag'),
    })
    await member.call(postComment, {
      itemId: question.id,
      body: textToDocument(`Bij de goudkanarie van ${visibility}`),
    })
  }
  await app.settle()
})
afterAll(() => app.stop())

test('safety 19: of a secret group outsiders and administrators are told nothing, of a closed one only that it exists', async () => {
  for (const caller of [outsider, administrator]) {
    for (const q of ['kwartelkanarie', 'kwartelkanari', 'zilverkwartel', 'zilverkwartl', 'goudkanarie']) {
      const text = await told(caller, q)
      expect(text).not.toContain('secret')
      expect(text).not.toContain(groups.secret!)
      expect(text).not.toMatch(/van closed|kwartel closed\?|"text":" closed\?/)
    }
    const { rows, groups: known } = await caller.call(search, { q: 'kwartelkanarie' })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ place: { id: groups.open } })
    expect(known.map((one) => one.group.visibility).toSorted()).toEqual(['closed', 'open'])
  }
})

test('members find it all', async () => {
  const { rows, groups: known } = await member.call(search, { q: 'kwartelkanarie' })
  expect(rows).toHaveLength(3)
  expect(known).toHaveLength(3)
  const [row] = (await member.call(search, { q: 'goudkanarie', groupId: groups.secret! })).rows
  expect(row).toMatchObject({ why: ['comment'], comment: { role: 'comment' } })
})

test('safety 19: who is out of the group loses it with the next question', async () => {
  expect(await told(exMember, 'kwartelkanarie')).toContain('secret')
  await app.sql`delete from group_member where person_id = ${exMember.id}`
  expect(await told(exMember, 'kwartelkanarie')).not.toContain('secret')
  expect((await exMember.call(search, { q: 'goudkanarie' })).rows).toHaveLength(1)
})

test('safety 19: an item that also stands elsewhere names only places that the viewer sees', async () => {
  const item = await member.call(createPost, { audienceId: groups.secret!, body: textToDocument('Een bontbekplevier') })
  await app.sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
    values (${item.id}, ${groups.open!}, 'group', now(), ${member.id}, false)`
  await app.settle()
  const { rows } = await outsider.call(search, { q: 'bontbekplevier' })
  expect(rows).toMatchObject([{ id: item.id, place: { id: groups.open } }])
  expect(await told(outsider, 'bontbekplevier')).not.toContain('secret')
})

test('without a session nothing is answered', async () => {
  for (const endpoint of [search, searchEverything])
    expect((await app.outsider.try(endpoint, { q: 'kwartelkanarie' })).status).toBe(401)
})
