import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../../contract/audience.ts'
import { item, itemsById, shareItem } from '../../../contract/content.ts'
import { postComment, reactToItem } from '../../../contract/conversation.ts'
import type { Endpoint } from '../../../contract/endpoint.ts'
import { inviteToGroup, joinGroup, leaveGroup, removeMember } from '../../../contract/group-members.ts'
import { editGroup, group as groupEndpoint, startGroup } from '../../../contract/groups.ts'
import { endpoints } from '../../../contract/index.ts'
import { createPost, votePoll } from '../../../contract/posts.ts'
import { acceptAnswer } from '../../../contract/questions.ts'
import { textToDocument } from '../../../contract/rich-text.ts'
import { type CallerName, groupKinds } from '../../access-matrix/callers.ts'
import { matrix } from '../../access-matrix/index.ts'
import { makeWorld, type World } from '../../access-matrix/world.ts'
import type { Answer, Caller } from '../../app.ts'
import { upload } from '../../upload.ts'

/** Section A of docs/safety.md: what stands in groups, beyond what the access matrix asks of every route. */

const byName = endpoints as Record<string, Endpoint>
let world: World
let samira: Caller
let joris: Caller
const body = textToDocument('De lampen branden weer.')
beforeAll(async () => {
  world = await makeWorld()
  world.app.services.config.callsPerMinute = 100_000
  samira = await world.app.person('Samira el Idrissi')
  joris = await world.app.person('Joris Veenhof')
})
afterAll(() => world.app.stop())

/** All of an answer that a caller can tell apart: status, body, length and headers, without clock and nonce. */
function told({ status, body: said, headers }: Answer) {
  const { date: _date, 'content-security-policy': policy, ...rest } = headers
  return { status, said, headers: rest, policy: String(policy).replace(/nonce-[^']+/, 'nonce') }
}

const subjects = ['itemId', 'commentId', 'groupId', 'fileId', 'address', 'audienceId'] as const

/** The same input, about things that nobody ever made. */
const invented = (input: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      (subjects as readonly string[]).includes(key) && value !== everyone ? randomUUID() : value,
    ]),
  )

const outsiders: CallerName[] = ['employee', 'requested', 'exMember', 'communityManager', 'administrator']

describe('what one may not know exists', () => {
  const hidden = Object.entries(matrix).filter(([, row]) => !row.heldBy && !row.groupless)

  test('safety 1, 9, 12: answers on every route like what does not exist: status, body, length and headers', async () => {
    const wrong: string[] = []
    let compared = 0
    for (const [name, row] of hidden)
      for (const kind of groupKinds)
        for (const callerName of outsiders) {
          const expected = row.expect[callerName]
          if ((typeof expected === 'string' ? expected : expected[kind]) !== 'hidden') continue
          const caller = world.caller(callerName, kind)
          const input = (await row.input?.({ world, group: world.groups[kind], caller, callerName })) ?? {}
          const [there, nowhere] = [
            await caller.try(byName[name]!, input),
            await caller.try(byName[name]!, invented(input)),
          ]
          compared++
          if (JSON.stringify(told(there)) !== JSON.stringify(told(nowhere)))
            wrong.push(`${name} × ${kind} × ${callerName}: ${JSON.stringify([told(there), told(nowhere)])}`)
        }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(200)
  }, 60_000)

  test('safety 1: the comparison sees a word, a header and a length that differ', () => {
    const answer = { status: 404, body: { code: 'not-found' }, headers: { 'content-length': '80', date: 'x' } }
    const same = (other: Partial<Answer>) =>
      JSON.stringify(told(answer)) === JSON.stringify(told({ ...answer, ...other }))
    expect(same({ headers: { 'content-length': '80', date: 'y' } })).toBe(true)
    expect(same({ status: 403 })).toBe(false)
    expect(same({ body: { code: 'gone' } })).toBe(false)
    expect(same({ headers: { 'content-length': '81', date: 'x' } })).toBe(false)
    expect(same({ headers: { 'content-length': '80', 'retry-after': '1' } })).toBe(false)
  })

  test('safety 2: is absent from a list of ids, and changes neither the order nor the number of the others', async () => {
    const outsider = world.caller('employee', 'secret')
    const [open, secret] = [await world.item(world.groups.open), await world.item(world.groups.secret)]
    const ask = async (ids: string[]) => told(await outsider.try(itemsById, { ids: ids.join(',') }))
    expect(await ask([secret, open])).toEqual(await ask([randomUUID(), open]))
    expect(await ask([secret])).toEqual(await ask([randomUUID()]))
    expect((await outsider.call(itemsById, { ids: [secret, open].join(',') })).items.map(({ id }) => id)).toEqual([
      open,
    ])
    for (const key of ['include', 'expand', 'fields', 'group', 'audienceId'])
      expect((await outsider.try(itemsById, { ids: open, [key]: 'group' })).status).toBe(400)
  })

  test('safety 18: is not found by walking: ids are random, neighbours are nobody, and the walk is cut off', async () => {
    const outsider = await world.app.person('Wandelaar')
    const secret = await world.item(world.groups.secret)
    const stem = secret.slice(0, 24)
    const from = Number.parseInt(secret.slice(24), 16)
    world.app.services.config.callsPerMinute = 600
    const statuses = new Map<number, number>()
    for (let step = -500; step < 500; step++) {
      const itemId = `${stem}${(from + step).toString(16).padStart(12, '0').slice(-12)}`
      const { status } = await outsider.try(item, { itemId })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    world.app.services.config.callsPerMinute = 100_000
    expect(Object.fromEntries(statuses)).toEqual({ 404: 600, 429: 400 })
    const made = await world.sql<{ name: string; fallback: string | null }[]>`
      select table_name || '.' || column_name as name, column_default as fallback from information_schema.columns
      where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval%')`
    // what counts up stays inside: facts in their order, the log of accounts
    expect(made.map(({ name }) => name).sort()).toEqual(['audit_log.id', 'outbox.id'])
  }, 30_000)
})

describe('a write that reaches over the fence', () => {
  test('safety 5: with a parent, a file, a vote, an answer or a place of another group is refused, and nothing changes', async () => {
    const { app, groups } = world
    const member = world.caller('member', 'open')
    const [open, secret] = [await world.item(groups.open), await world.item(groups.secret)]
    const [question, hiddenQuestion] = [
      await world.item(groups.open, 'question', member.id),
      await world.item(groups.secret, 'question'),
    ]
    const parentId = await world.comment(secret)
    const answerId = await world.comment(hiddenQuestion, world.author.id, 'answer')
    const foreign = await upload(app, world.author, Buffer.from('tekst'), { name: 'van-een-ander.txt' })
    const before = await app.sql`select count(*) from comment union all select count(*) from attachment`
    const tries: [Endpoint, Record<string, unknown>, Record<string, unknown>][] = [
      [postComment, { itemId: open, parentId, body }, { parentId: randomUUID() }],
      [postComment, { itemId: secret, body }, { itemId: randomUUID() }],
      [acceptAnswer, { itemId: question, commentId: answerId }, { commentId: randomUUID() }],
      [votePoll, { itemId: secret, options: [0] }, { itemId: randomUUID() }],
      [reactToItem, { itemId: secret, reaction: 'like' }, { itemId: randomUUID() }],
      [shareItem, { itemId: open, audienceId: groups.secret.id }, { audienceId: randomUUID() }],
      [
        createPost,
        { audienceId: groups.open.id, body, attachments: [{ fileId: foreign.fileId, alt: '' }] },
        { attachments: [{ fileId: randomUUID(), alt: '' }] },
      ],
    ]
    for (const [endpoint, input, instead] of tries) {
      const answer = await member.try(endpoint, input)
      expect([endpoint.name, answer.status >= 400 && answer.status < 500]).toEqual([endpoint.name, true])
      // and it does not even tell whether the other thing is there
      expect([endpoint.name, told(answer)]).toEqual([
        endpoint.name,
        told(await member.try(endpoint, { ...input, ...instead })),
      ])
    }
    expect(await app.sql`select count(*) from comment union all select count(*) from attachment`).toEqual(before)
  })
})

describe('the door of a secret group', () => {
  const start = () =>
    joris.call(startGroup, { name: 'Onder ons', visibility: 'secret', joining: 'invitation', purpose: '' })

  test('safety 10: opens by no id, no name and no invitation of another group; an invitation works once and can be taken back', async () => {
    const [one, other] = [await start(), await start()]
    const kim = await world.app.person('Kim Hofstra')
    const nowhere = told(await kim.try(joinGroup, { groupId: randomUUID() }))
    await joris.call(inviteToGroup, { groupId: one.groupId, personIds: [kim.id] })
    expect(told(await kim.try(joinGroup, { groupId: other.groupId }))).toEqual(nowhere)
    for (const address of [other.groupId, other.slug])
      expect((await kim.try(groupEndpoint, { address })).status).toBe(404)

    await kim.call(joinGroup, { groupId: one.groupId })
    await kim.call(leaveGroup, { groupId: one.groupId })
    expect(told(await kim.try(joinGroup, { groupId: one.groupId }))).toEqual(nowhere)

    await joris.call(inviteToGroup, { groupId: other.groupId, personIds: [kim.id] })
    await joris.call(removeMember, { groupId: other.groupId, personId: kim.id })
    expect(told(await kim.try(joinGroup, { groupId: other.groupId }))).toEqual(nowhere)
  })

  test('safety 10: an invitation makes a member, whatever role the request asks for', async () => {
    const { groupId } = await start()
    const kim = await world.app.person('Kim Hofstra')
    await joris.call(inviteToGroup, { groupId, personIds: [kim.id] })
    expect((await kim.try(joinGroup, { groupId, role: 'host' })).status).toBe(400)
    await kim.call(joinGroup, { groupId })
    const [row] = await world.sql`select role from group_member where group_id = ${groupId} and person_id = ${kim.id}`
    expect(row).toEqual({ role: 'member' })
    expect((await kim.try(inviteToGroup, { groupId, personIds: [samira.id] })).status).toBe(403)
  })

  test('safety 11: is made open by its hosts only: no member and no role of the organisation changes what it is', async () => {
    for (const kind of ['closed', 'secret'] as const)
      for (const name of ['employee', 'exMember', 'member', 'editor', 'communityManager', 'administrator'] as const) {
        const groupId = world.groups[kind].id
        const answer = await world.caller(name, kind).try(editGroup, { groupId, version: 1, visibility: 'open' })
        expect([kind, name, answer.status]).toEqual([kind, name, kind === 'closed' || name === 'member' ? 403 : 404])
      }
    const left =
      await world.sql`select slug from "group" where visibility in ('closed', 'secret') and slug like 'groep-%'`
    expect(left.length).toBe(2)
  })
})
