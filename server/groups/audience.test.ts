import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
import type { Query, Role, Viewer } from '../platform/context.ts'
import {
  findAudience,
  keepsPlacement,
  keepsSightOf,
  maySeeAudience,
  maySeeItem,
  maySeePlacement,
  personMaySeeAudience,
} from './audience.ts'
import { seesAudience } from './audience-briefs.ts'
import { findGroup } from './find-group.ts'

type Visibility = 'open' | 'closed' | 'secret'

let database: TestDatabase
let sql: Query
const places = {} as Record<Visibility | 'everyone' | 'above' | 'own' | 'beside' | 'nowhere', string>
const people = {} as Record<'stranger' | 'member' | 'host' | 'requested' | 'invited' | 'below' | 'atTop', string>
beforeAll(async () => {
  database = await testDatabase()
  sql = database.sql as unknown as Query
  await sql`insert into organisation (name) values ('Gemeente Lindeplein') on conflict do nothing`
  places.everyone = everyone
  places.nowhere = randomUUID()
  const [above, own, beside] = [randomUUID(), randomUUID(), randomUUID()]
  await sql`
    insert into department (id, name, path) values
      (${above}, 'Boven', ${[above]}), (${own}, 'Eigen', ${[above, own]}), (${beside}, 'Naast', ${[above, beside]})`
  Object.assign(places, { above, own, beside })
  for (const name of ['stranger', 'member', 'host', 'requested', 'invited'] as const)
    people[name] = (await insertPerson(database.sql, name)).id
  people.below = (await insertPerson(database.sql, 'below', { departmentId: own })).id
  people.atTop = (await insertPerson(database.sql, 'atTop', { departmentId: above })).id
  for (const visibility of ['open', 'closed', 'secret'] as const) {
    const [row] = await sql<{ id: string }[]>`
      insert into "group" (slug, name, visibility, joining, created_by)
      values (${visibility}, ${visibility}, ${visibility}, 'invitation', ${people.host}) returning id`
    places[visibility] = row!.id
    await sql`
      insert into group_member (group_id, person_id, state, role) values
        (${row!.id}, ${people.host}, 'active', 'host'), (${row!.id}, ${people.member}, 'active', 'member'),
        (${row!.id}, ${people.requested}, 'requested', 'member'), (${row!.id}, ${people.invited}, 'invited', 'member')`
  }
})
afterAll(() => database.drop())

const sorted = (names: readonly string[]) => [...names].sort()
/** What belongs to whom, beside what everybody may see. */
const belonging: Record<keyof typeof people, (keyof typeof places)[]> = {
  stranger: [],
  member: ['closed', 'secret'],
  host: ['closed', 'secret'],
  requested: [],
  invited: [],
  below: ['above', 'own'],
  atTop: ['above'],
}
const viewerOf = (name: keyof typeof people, role: Role = 'employee'): Viewer =>
  ({
    id: people[name],
    role,
    audiences: [everyone, ...belonging[name].map((place) => places[place])].concat(
      name === 'member' || name === 'host' ? [places.open] : [],
    ),
  }) as Viewer

async function item(place: keyof typeof places, kind: 'everyone' | 'group' | 'department', by: string) {
  const [row] = await sql<{ id: string }[]>`
    insert into item (kind, author_id, state, title, body, body_text, published_at)
    values ('post', ${by}, 'published', '', '{}', '', now()) returning id`
  await sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
    values (${row!.id}, ${places[place]}, ${kind}, now(), ${by}, true)`
  return row!.id
}

describe('what somebody may see', () => {
  for (const name of Object.keys(belonging) as (keyof typeof people)[])
    test(`${name}: what is for all, and what they belong to; asked as viewer and as person alike`, async () => {
      const seen: string[] = []
      const seenAsPerson: string[] = []
      for (const [place, id] of Object.entries(places)) {
        const [row] = await sql<{ asViewer: boolean; asPerson: boolean }[]>`
          select ${maySeeAudience(sql, viewerOf(name), sql`${id}::uuid`)} as as_viewer,
            ${personMaySeeAudience(sql, sql`${people[name]}::uuid`, sql`${id}::uuid`)} as as_person`
        if (row!.asViewer) seen.push(place)
        if (row!.asPerson) seenAsPerson.push(place)
      }
      expect(sorted(seen)).toEqual(sorted(['everyone', 'open', ...belonging[name]]))
      expect(sorted(seenAsPerson)).toEqual(sorted(seen))
    })

  test('and so it is for an audience that is at hand already', async () => {
    for (const visibility of ['open', 'closed', 'secret'] as const)
      for (const name of Object.keys(belonging) as (keyof typeof people)[]) {
        const id = places[visibility]
        const [row] = await sql<{ may: boolean }[]>`
          select ${maySeeAudience(sql, viewerOf(name), sql`${id}::uuid`)} as may`
        expect(seesAudience(viewerOf(name), { id, visibility }), `${name} ${visibility}`).toBe(row!.may)
      }
  })
  test('an item, by at least one of its places', async () => {
    const id = await item('secret', 'group', people.host)
    const sees = async (name: keyof typeof people) => {
      const [row] = await sql<{ may: boolean }[]>`select ${maySeeItem(sql, viewerOf(name), sql`${id}::uuid`)} as may`
      return row!.may
    }
    expect([await sees('member'), await sees('stranger')]).toEqual([true, false])
    await sql`
      insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
      values (${id}, ${places.own}, 'department', now(), ${people.host}, false)`
    expect([await sees('member'), await sees('below'), await sees('atTop'), await sees('stranger')]).toEqual([
      true,
      true,
      false,
      false,
    ])
    // nothing of another item counts
    await item('everyone', 'everyone', people.host)
    expect(await sees('stranger')).toBe(false)
  })
})

describe('an editor keeps sight of what they placed in a department', () => {
  const kept = async (id: string, viewer: Viewer) => {
    const [row] = await sql<{ kept: boolean; seen: boolean; kind: 'group' | 'department'; placedBy: string }[]>`
      select ${keepsPlacement(sql, viewer, 'p')} as kept, ${maySeePlacement(sql, viewer, 'p')} as seen,
        audience_kind as kind, placed_by
      from placement p where item_id = ${id}`
    // the rule is said twice, in SQL and for what is at hand: both say the same
    expect(keepsSightOf(viewer, row!)).toBe(row!.kept)
    return [row!.kept, row!.seen]
  }
  test('and no other role, no other place and nobody else', async () => {
    const inDepartment = await item('beside', 'department', people.stranger)
    expect(await kept(inDepartment, viewerOf('stranger'))).toEqual([false, false])
    for (const role of ['editor', 'community_manager', 'administrator'] as const)
      expect(await kept(inDepartment, viewerOf('stranger', role))).toEqual([true, true])
    expect(await kept(inDepartment, viewerOf('requested', 'administrator'))).toEqual([false, false])
    const inGroup = await item('secret', 'group', people.stranger)
    expect(await kept(inGroup, viewerOf('stranger', 'administrator'))).toEqual([false, false])
    expect(await kept(inGroup, viewerOf('member'))).toEqual([false, true])
    expect(await kept(inGroup, viewerOf('member', 'administrator'))).toEqual([false, true])
  })
})

describe('what an audience is', () => {
  const found = (name: keyof typeof people, place: keyof typeof places, role?: Role) =>
    findAudience(sql, viewerOf(name, role), places[place])

  test('everyone’s, an open group’s, and one’s own', async () => {
    expect(await found('stranger', 'everyone')).toEqual({ kind: 'everyone', id: everyone, open: true })
    expect(await found('stranger', 'open')).toEqual({ kind: 'group', id: places.open, open: true })
    expect(await found('member', 'closed')).toEqual({ kind: 'group', id: places.closed, open: false })
    expect(await found('member', 'secret')).toEqual({ kind: 'group', id: places.secret, open: false })
    expect(await found('below', 'above')).toEqual({ kind: 'department', id: places.above, open: false })
  })
  test('nothing, where one may not see, whatever one’s role', async () => {
    for (const role of ['employee', 'administrator'] as const) {
      for (const place of ['closed', 'secret', 'own', 'nowhere'] as const)
        expect(await found('stranger', place, role), place).toBeNull()
      expect(await found('invited', 'secret', role)).toBeNull()
      expect(await found('atTop', 'own', role)).toBeNull()
    }
    expect(await found('below', 'nowhere')).toBeNull()
  })
  test('nothing, when the department was removed', async () => {
    await sql`update department set removed_at = now() where id = ${places.own}`
    expect(await found('below', 'own')).toBeNull()
    await sql`update department set removed_at = null where id = ${places.own}`
    expect(await found('below', 'own')).not.toBeNull()
  })
})

describe('finding a group', () => {
  const found = (name: keyof typeof people, place: Visibility, lock = false) =>
    findGroup(sql, viewerOf(name, 'administrator'), places[place], { lock })
  test('gives one’s own place in it and no other’s', async () => {
    expect(await found('member', 'secret')).toMatchObject({ visibility: 'secret', state: 'active', role: 'member' })
    expect(await found('host', 'secret', true)).toMatchObject({ state: 'active', role: 'host', isArchived: false })
    expect(await found('invited', 'secret')).toMatchObject({ state: 'invited', role: null })
    expect(await found('requested', 'closed')).toMatchObject({ state: 'requested', role: null })
    expect(await found('stranger', 'open')).toMatchObject({ id: places.open, state: null, role: null })
  })
  test('is refused like what does not exist', async () => {
    const nothing = await findGroup(sql, viewerOf('stranger'), places.nowhere).catch((error) => error)
    expect(nothing).toMatchObject({ status: 404 })
    for (const name of ['stranger', 'requested'] as const)
      expect(await found(name, 'secret').catch((error) => error)).toEqual(nothing)
  })
  test('keeps others from changing it meanwhile only where that was asked', async () => {
    const during = (lock: boolean) =>
      database.sql.begin(async (transaction) => {
        await findGroup(transaction as unknown as Query, viewerOf('member'), places.closed, { lock })
        return database.sql`select from "group" where id = ${places.closed} for update nowait`.then(
          () => 'free',
          () => 'locked',
        )
      })
    expect([await during(false), await during(true)]).toEqual(['free', 'locked'])
  })
  test('says whether it is archived, and whether a host is left who can be reached', async () => {
    expect(await found('member', 'closed')).toMatchObject({ isArchived: false, isOrphaned: false })
    await sql`update "group" set archived_at = now() where id = ${places.closed}`
    expect(await found('member', 'closed')).toMatchObject({ isArchived: true })
    await sql`update "group" set archived_at = null where id = ${places.closed}`
    const { sql: writing } = database
    const leftAlone = async (change: string) => {
      await writing.unsafe(change, [people.host])
      const { isOrphaned } = await found('member', 'closed')
      await writing`update group_member set state = 'active', role = 'host' where person_id = ${people.host}`
      await writing`update account set state = 'active' where id = ${people.host}`
      return isOrphaned
    }
    expect(await leftAlone(`update group_member set role = 'member' where person_id = $1`)).toBe(true)
    expect(await leftAlone(`update group_member set state = 'invited' where person_id = $1`)).toBe(true)
    expect(await leftAlone(`update account set state = 'deactivated' where id = $1`)).toBe(true)
    // invited people can still come in
    expect(await leftAlone(`update account set state = 'invited' where id = $1`)).toBe(false)
    expect(await found('member', 'closed')).toMatchObject({ isOrphaned: false })
  })
})
