import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import type { MemberContext, Viewer } from '../platform/context.ts'
import { groupCards } from './group-cards.ts'
import { groups } from './groups.ts'

type Visibility = 'open' | 'closed' | 'secret'

let database: TestDatabase
const people: Record<string, string> = {}
const ids = {} as Record<Visibility, string>
const cover = '11111111-1111-4111-8111-111111111111'
beforeAll(async () => {
  database = await testDatabase()
  const { sql } = database
  for (const name of ['host', 'left', 'member', 'friend', 'invited', 'requested', 'stranger'])
    people[name] = (await insertPerson(sql, name)).id
  await sql`update account set state = 'deactivated' where id = ${people.left!}`
  await sql`insert into person_follow (follower_id, followed_id) values (${people.member!}, ${people.friend!})`
  await sql`
    insert into file (id, owner_id, name, media_type, bytes, sha256, kind, claimed_at)
    values (${cover}, ${people.host!}, 'a', 'image/webp', 1, ''::bytea, 'image', now())`
  for (const visibility of ['open', 'closed', 'secret'] as const) {
    const [row] = await sql<{ id: string }[]>`
      insert into "group" (slug, name, visibility, joining, created_by, member_count, cover_file_id)
      values (${visibility}, ${visibility}, ${visibility}, 'invitation', ${people.host!}, 4, ${cover}) returning id`
    ids[visibility] = row!.id
    const place = (name: string, state: string, role = 'member', since = '2026-01-01') => sql`
      insert into group_member (group_id, person_id, state, role, since, invited_by)
      values (${row!.id}, ${people[name]!}, ${state}, ${role}, ${since}, ${state === 'invited' ? people.host! : null})`
    await place('host', 'active', 'host')
    await place('left', 'active', 'host')
    await place('member', 'active', 'member', '2026-02-01')
    await place('friend', 'active', 'member', '2026-03-01')
    await place('invited', 'invited')
    await place('requested', 'requested')
  }
})
afterAll(() => database.drop())

const all = () => [ids.open, ids.closed, ids.secret]
const as = (name: string) => {
  const { sql } = database
  const viewer = { id: people[name], role: 'administrator', audiences: [everyone], departmentId: null }
  return {
    sql,
    services: { sql, config: { environment: 'production' } },
    viewer: { ...viewer, directoryVersion: '1' } as unknown as Viewer,
  } as unknown as MemberContext
}
const cardsOf = (name: string) => groupCards(as(name), all())
const shown = async (name: string) =>
  (await cardsOf(name)).map((card) => [
    card.visibility,
    card.cover !== null,
    card.memberCount,
    card.faces.map((face) => face.name),
  ])

test('a member knows them all, with those they follow in front; themselves and who left are no faces', async () => {
  const faces = ['friend', 'host']
  expect(await shown('member')).toEqual([
    ['open', true, 4, faces],
    ['closed', true, 4, faces],
    ['secret', true, 4, faces],
  ])
  expect((await shown('host'))[2]).toEqual(['secret', true, 4, ['member', 'friend']])
})

test('an outsider knows of an open group and its people, of a closed one its hosts, and of a secret one nothing', async () => {
  const seen = [
    ['open', true, 4, ['host', 'member', 'friend']],
    ['closed', true, 4, ['host']],
  ]
  expect(await shown('stranger')).toEqual(seen)
  // asking is no membership
  expect(await shown('requested')).toEqual(seen)
})

test('who is invited to a secret group sees its card without cover, number or faces, and who asked them', async () => {
  expect((await shown('invited'))[2]).toEqual(['secret', false, null, []])
  // alone: beside other groups whoever invited may be known by their face
  const [secret] = await groupCards(as('invited'), [ids.secret])
  expect(secret!.membership).toMatchObject({
    state: 'invited',
    role: 'member',
    isNew: false,
    invitedBy: { name: 'host' },
  })
})

test('one’s own place is said: a role only to who is in, nobody else’s', async () => {
  const place = async (name: string) => (await cardsOf(name))[0]!.membership
  expect(await place('host')).toMatchObject({ state: 'active', role: 'host', isNew: true, invitedBy: null })
  expect(await place('member')).toMatchObject({ state: 'active', role: 'member' })
  expect(await place('requested')).toMatchObject({ state: 'requested', isNew: false, invitedBy: null })
  expect(await place('stranger')).toBeNull()
})

test('a card says what is new since one looked, what one pinned and what is over', async () => {
  const { sql } = database
  const marks = async (name: string) => {
    const [card] = await cardsOf(name)
    return [card!.hasNews, card!.membership?.isPinned, card!.membership?.isNew, card!.isArchived]
  }
  // nothing was ever shared there
  expect(await marks('friend')).toEqual([false, false, true, false])
  await sql`update "group" set last_item_at = '2026-06-01', archived_at = '2026-07-01' where id = ${ids.open}`
  const look = (name: string, at: string) => sql`
    update group_member set seen_at = ${at}, pinned_at = ${name === 'member' ? at : null}
    where group_id = ${ids.open} and person_id = ${people[name]!}`
  for (const [name, at] of Object.entries({ friend: '2026-05-01', member: '2026-06-02', requested: '2026-05-01' }))
    await look(name, at)
  expect(await marks('friend')).toEqual([true, false, false, true])
  expect(await marks('member')).toEqual([false, true, false, true])
  // who is not in has no news, however long ago they looked
  expect(await marks('requested')).toEqual([false, false, false, true])
  expect(await marks('stranger')).toEqual([false, undefined, undefined, true])
  await sql`update "group" set last_item_at = null, archived_at = null where id = ${ids.open}`
})

test('of faces one knows nothing of, one’s own department stands in front', async () => {
  const { sql } = database
  const own = randomUUID()
  await sql`insert into department (id, name, path) values (${own}, 'Eigen', ${[own]})`
  const context = as('stranger')
  context.viewer.departmentId = own
  const faces = async () => (await groupCards(context, [ids.open]))[0]!.faces.map((face) => face.name)
  expect(await faces()).toEqual(['host', 'member', 'friend'])
  await sql`update person set department_id = ${own} where id = ${people.friend!}`
  expect(await faces()).toEqual(['friend', 'host', 'member'])
  await sql`update person set department_id = null where id = ${people.friend!}`
})

test('the list holds what one may know of, and archived groups only when they are asked for', async () => {
  const listed = async (name: string, archived?: 'only') => {
    const { rows } = await groups(as(name), { size: 20, archived } as Parameters<typeof groups>[1])
    return rows.map(({ visibility }) => visibility).sort()
  }
  expect(await listed('stranger')).toEqual(['closed', 'open'])
  expect(await listed('requested')).toEqual(['closed', 'open'])
  for (const name of ['member', 'invited']) expect(await listed(name)).toEqual(['closed', 'open', 'secret'])
  expect(await listed('member', 'only')).toEqual([])
  await database.sql`update "group" set archived_at = now() where id = any(${[ids.closed, ids.secret]}::uuid[])`
  expect(await listed('member')).toEqual(['open'])
  expect(await listed('member', 'only')).toEqual(['closed', 'secret'])
  expect(await listed('stranger', 'only')).toEqual(['closed'])
})
