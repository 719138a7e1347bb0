import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { makeGroup } from '../../tests/group.ts'
import { sessionCookie } from '../identity/index.ts'
import { findViewer, lastSeen } from './viewer.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ worker: false })
})
afterAll(() => app.stop(), 60_000)

const viewerBy = (cookie?: string) =>
  findViewer(app.services, {
    cookies: cookie === undefined ? {} : { [sessionCookie]: cookie },
  } as never as FastifyRequest)
const of = (person: Caller) => viewerBy(person.cookie)

describe('nobody is found', () => {
  test('without a session, with a wrong one, or with one too long to be one', async () => {
    expect(await viewerBy()).toBeNull()
    expect(await viewerBy('')).toBeNull()
    expect(await viewerBy('x'.repeat(43))).toBeNull()
    expect(await viewerBy('x'.repeat(5000))).toBeNull()
  })
  test('by a session whose hash is another’s', async () => {
    const person = await app.person('Wim Terpstra')
    const other = await app.person('Kim Lid')
    expect((await of(person))?.id).toBe(person.id)
    expect((await of(other))?.id).toBe(other.id)
  })
  test('when the session is over', async () => {
    const person = await app.person('Wim Terpstra')
    await app.sql`update session set expires_at = now() - interval '1 second' where account_id = ${person.id}`
    expect(await of(person)).toBeNull()
  })
  test('when the account is not active', async () => {
    const person = await app.person('Wim Terpstra')
    for (const state of ['deactivated', 'invited']) {
      await app.sql`update account set state = ${state} where id = ${person.id}`
      expect(await of(person), state).toBeNull()
    }
    await app.sql`update account set state = 'active' where id = ${person.id}`
    expect(await of(person)).not.toBeNull()
  })
})

test('who was seen last is kept until it is known to be over', async () => {
  const person = await app.person('Wim Terpstra')
  const request = { cookies: { [sessionCookie]: person.cookie } } as never as FastifyRequest
  expect(lastSeen(app.services, request)).toBeUndefined()
  await of(person)
  expect(lastSeen(app.services, request)).toMatchObject({ id: person.id })
  for (const cookies of [{}, { [sessionCookie]: '' }, { [sessionCookie]: 'x'.repeat(5000) }])
    expect(lastSeen(app.services, { cookies } as never as FastifyRequest)).toBeUndefined()
  await app.sql`delete from session where account_id = ${person.id}`
  expect(await of(person)).toBeNull()
  expect(lastSeen(app.services, request)).toBeUndefined()
})

describe('whoever is found', () => {
  test('has their own role and session, whatever others have', async () => {
    const boss = await app.person('Ahmed Beheer', { role: 'administrator' })
    const person = await app.person('Wim Terpstra')
    expect(await of(boss)).toMatchObject({ id: boss.id, role: 'administrator', departmentId: null })
    expect(await of(person)).toMatchObject({ id: person.id, role: 'employee', audiences: [everyone], hosts: [] })
  })
  test('follows whom they follow, not who follows them', async () => {
    const [person, friend, fan] = [await app.person('Wim'), await app.person('Roos'), await app.person('Kim')]
    await app.sql`
      insert into person_follow (follower_id, followed_id) values (${person.id}, ${friend.id}), (${fan.id}, ${person.id})`
    expect((await of(person))!.follows).toEqual([friend.id])
    expect((await of(friend))!.follows).toEqual([])
  })
  test('belongs to everyone, the own department with those above it, and active memberships', async () => {
    const [above, own, beside] = [randomUUID(), randomUUID(), randomUUID()]
    await app.sql`
      insert into department (id, name, path) values
        (${above}, 'Boven', ${[above]}), (${own}, 'Eigen', ${[above, own]}), (${beside}, 'Naast', ${[beside]})`
    const host = await app.person('Anneke Host')
    const person = await app.person('Wim Terpstra', { departmentId: own })
    const groups = {
      member: await makeGroup(app, 'Lid', { visibility: 'secret', hosts: [host], members: [person] }),
      muted: await makeGroup(app, 'Stil', { visibility: 'closed', hosts: [host], members: [person] }),
      hosted: await makeGroup(app, 'Gastheer', { hosts: [person] }),
      requested: await makeGroup(app, 'Klop', { visibility: 'closed', hosts: [host] }),
      invited: await makeGroup(app, 'Nodig', { visibility: 'secret', hosts: [host] }),
      others: await makeGroup(app, 'Anders', { hosts: [host] }),
    }
    await app.sql`
      insert into group_member (group_id, person_id, state, role) values
        (${groups.requested}, ${person.id}, 'requested', 'member'), (${groups.invited}, ${person.id}, 'invited', 'member')`
    await app.sql`update group_member set muted = true where group_id = ${groups.muted} and person_id = ${person.id}`
    const viewer = await of(person)
    const belongs = [everyone, above, own, groups.member, groups.muted, groups.hosted]
    expect([...viewer!.audiences].sort()).toEqual(belongs.sort())
    expect([...viewer!.flow].sort()).toEqual(belongs.filter((id) => id !== groups.muted).sort())
    expect(viewer!.hosts).toEqual([groups.hosted])
    expect(viewer!.departmentId).toBe(own)
  })
  test('speaks their own language, else the organisation’s', async () => {
    const person = await app.person('Wim Terpstra')
    await app.sql`update organisation set language = 'en'`
    expect((await of(person))?.language).toBe('en')
    await app.sql`update account set language = 'nl' where id = ${person.id}`
    expect((await of(person))?.language).toBe('nl')
    await app.sql`update organisation set language = 'nl'`
  })
  test('may have no profile yet', async () => {
    const person = await app.person('Wim Terpstra')
    await app.sql`delete from person where id = ${person.id}`
    expect(await of(person)).toMatchObject({ id: person.id, audiences: [everyone], departmentId: null })
  })
})
