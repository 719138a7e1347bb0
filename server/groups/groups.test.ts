import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupMembers, inviteToGroup, joinGroup, leaveGroup, restoreMember } from '../../contract/group-members.ts'
import { editGroup, group, groups, startGroup } from '../../contract/groups.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'

let app: TestApp
let samira: Caller
let wim: Caller
let grace: Caller
beforeAll(async () => {
  app = await testApp()
  samira = await app.person('Samira el Idrissi')
  wim = await app.person('Wim Terpstra')
  grace = await app.person('Grace Mensah')
})
afterAll(() => app.stop())

const start = (
  by: Caller,
  name: string,
  visibility: 'open' | 'closed' | 'secret' = 'open',
  joining: 'direct' | 'request' | 'invitation' = visibility === 'secret' ? 'invitation' : 'direct',
) => by.call(startGroup, { name, visibility, joining })

describe('addresses', () => {
  test('come from the name, are unique, and go on working after another name', async () => {
    const first = await start(samira, 'Café Éénhoorn & co')
    expect(first.slug).toBe('cafe-eenhoorn-co')
    expect((await start(wim, 'Café Éénhoorn & co')).slug).toBe('cafe-eenhoorn-co-2')
    const page = await samira.call(group, { address: first.slug })
    const edited = await samira.call(editGroup, { groupId: first.groupId, version: page.version, name: 'De Kantine' })
    expect(edited.slug).toBe('de-kantine')
    for (const address of ['cafe-eenhoorn-co', 'de-kantine', first.groupId])
      expect(await wim.call(group, { address })).toMatchObject({ id: first.groupId, slug: 'de-kantine' })
    // the old address stays the first group's
    expect((await start(grace, 'Café Éénhoorn & co')).slug).toBe('cafe-eenhoorn-co-3')
    // and the group itself may have it back
    const back = await samira.call(editGroup, {
      groupId: first.groupId,
      version: edited.version,
      name: 'Café Éénhoorn & co',
    })
    expect(back.slug).toBe('cafe-eenhoorn-co')
  })

  test('exist for every name, and never look like an id', async () => {
    expect((await start(samira, '東京 ✿')).slug).toMatch(/^groep-[a-z0-9]{6}$/)
    const id = '11111111-2222-4333-8444-555555555555'
    expect((await start(samira, id)).slug).toBe(`groep-${id}`)
  })

  test('of two groups of one name, started at once, both are there', async () => {
    const both = await Promise.all([start(samira, 'Tegelijk'), start(wim, 'Tegelijk')])
    expect(both.map(({ slug }) => slug).sort()).toEqual(['tegelijk', 'tegelijk-2'])
  })
})

describe('a secret group', () => {
  test('safety 10: does not exist for outsiders: not by id, not by guessing, not in lists, not by a number behind a name', async () => {
    const secret = await start(samira, 'Verrassing voor Wim', 'secret')
    expect(secret.slug).not.toBe('verrassing-voor-wim')
    const administrator = await app.person('Ahmed Beheer', { role: 'administrator' })
    const missing = await wim.try(group, { address: crypto.randomUUID() })
    for (const outsider of [wim, administrator])
      for (const address of [secret.groupId, secret.slug, 'verrassing-voor-wim']) {
        const answer = await outsider.try(group, { address })
        expect([answer.status, answer.body]).toEqual([404, missing.body])
      }
    expect((await start(wim, 'Verrassing voor Wim')).slug).toBe('verrassing-voor-wim')
    for (const q of ['Verrassing', undefined])
      expect((await wim.call(groups, { ...(q && { q }), size: 50 })).rows.map(({ id }) => id)).not.toContain(
        secret.groupId,
      )
    expect((await wim.try(joinGroup, { groupId: secret.groupId })).status).toBe(404)
    expect((await wim.try(groupMembers, { groupId: secret.groupId })).status).toBe(404)
  })

  test('safety 9: shows who is invited its card and who asks, nothing else', async () => {
    const secret = await start(samira, 'Plan B', 'secret')
    await samira.call(inviteToGroup, { groupId: secret.groupId, personIds: [grace.id] })
    const card = await grace.call(group, { address: secret.slug })
    expect(card).toMatchObject({
      name: 'Plan B',
      memberCount: null,
      hosts: [],
      members: [],
      faces: [],
      membership: { state: 'invited', invitedBy: { name: 'Samira el Idrissi' } },
      can: { read: false, join: 'joins', leave: true },
    })
    expect((await grace.try(groupMembers, { groupId: secret.groupId })).status).toBe(404)
    expect(await grace.call(joinGroup, { groupId: secret.groupId })).toEqual({ state: 'active' })
    expect((await grace.call(group, { address: secret.slug })).memberCount).toBe(2)
  })

  test('cannot have a door to knock on, and takes its name out of its address when it becomes secret', async () => {
    const answer = await samira.try(startGroup, { name: 'Half geheim', visibility: 'secret', joining: 'request' })
    expect(answer).toMatchObject({ status: 422, body: { fields: { joining: { code: 'secret-is-by-invitation' } } } })
    const open = await start(samira, 'Eerst open', 'open', 'request')
    await wim.call(joinGroup, { groupId: open.groupId })
    const edited = await samira.call(editGroup, {
      groupId: open.groupId,
      version: 1,
      visibility: 'secret',
      joining: 'invitation',
    })
    expect(edited.slug).toMatch(/^eerst-open-[a-z0-9]{6}$/)
    expect((await wim.try(group, { address: 'eerst-open' })).status).toBe(404)
    expect(await samira.call(group, { address: 'eerst-open' })).toMatchObject({ requestCount: 0 })
  })
})

describe('the list', () => {
  test('begins with invitations and own groups, forgives typos, and pages without gaps or doubles', async () => {
    const lena = await app.person('Lena Lezer')
    const { groupId } = await start(samira, 'Openbare ruimte')
    const mine = await start(lena, 'Hardloopgroep', 'closed')
    await samira.call(inviteToGroup, { groupId, personIds: [lena.id] })
    const all = await lena.call(groups, { size: 50 })
    expect(all.rows.slice(0, 2).map(({ id }) => id)).toEqual([groupId, mine.groupId])
    expect((await lena.call(groups, { q: 'openbaar ruimte' })).rows[0]?.id).toBe(groupId)
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await lena.call(groups, { size: 3, ...(cursor && { cursor }) })
      paged.push(...page.rows.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(paged).toEqual(all.rows.map(({ id }) => id))
  })

  test('safety 19: does not tell by its order when something happens in a closed group', async () => {
    const closed = await start(samira, 'Dicht', 'closed')
    await start(samira, 'Later begonnen')
    const orderOf = async (caller: Caller) => (await caller.call(groups, { size: 50 })).rows.map(({ id }) => id)
    const before = await orderOf(grace)
    await app.sql`update "group" set last_item_at = now() + interval '1 hour' where id = ${closed.groupId}`
    expect(await orderOf(grace)).toEqual(before)
    expect((await orderOf(samira))[0]).toBe(closed.groupId)
  })
})

describe('leaving', () => {
  test('can be taken back for ten seconds, with everything as it was, also in a secret group', async () => {
    const secret = await start(samira, 'Even weg', 'secret')
    await samira.call(inviteToGroup, { groupId: secret.groupId, personIds: [grace.id] })
    await grace.call(joinGroup, { groupId: secret.groupId })
    const left = await samira.call(leaveGroup, { groupId: secret.groupId })
    expect(left.successor?.id).toBe(grace.id)
    expect((await samira.try(group, { address: secret.groupId })).status).toBe(404)
    await samira.call(restoreMember, { groupId: secret.groupId, personId: samira.id })
    expect(await samira.call(group, { address: secret.groupId })).toMatchObject({
      memberCount: 2,
      membership: { role: 'host' },
    })
    await samira.call(leaveGroup, { groupId: secret.groupId })
    await app.sql`update group_left set left_at = now() - interval '60 seconds' where person_id = ${samira.id}`
    expect((await samira.try(restoreMember, { groupId: secret.groupId, personId: samira.id })).status).toBe(404)
    // and nobody else takes it back for them
    expect((await grace.try(restoreMember, { groupId: secret.groupId, personId: samira.id })).status).toBe(404)
  })

  test('the last member of a secret group stays: nobody could find it again', async () => {
    const secret = await start(samira, 'Alleen', 'secret')
    expect(await samira.try(leaveGroup, { groupId: secret.groupId })).toMatchObject({
      status: 409,
      body: { code: 'group.last-member' },
    })
  })
})
