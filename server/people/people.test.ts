import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createDepartment,
  departmentLevel,
  moveDepartment,
  removeDepartment,
  renameDepartment,
  suggestDepartments,
} from '../../contract/departments.ts'
import * as people from '../../contract/people.ts'
import type { Caller, TestApp } from '../../tests/app.ts'
import { testApp } from '../../tests/app.ts'
import { insertWhoLeft } from '../../tests/insert-who-left.ts'
import { download, upload } from '../../tests/upload.ts'

let app: TestApp
let admin: Caller
let wim: Caller
let kim: Caller
let joris: Caller
let outside: Caller
/** Ruimte > Wegbeheer; Burgerzaken apart. */
let ruimte: string
let wegbeheer: string
let burgerzaken: string

beforeAll(async () => {
  app = await testApp({ now: () => new Date('2026-11-23T09:00:00Z') }) // a Monday
  admin = await app.person('Anneke de Vries', { role: 'administrator' })
  const make = async (name: string, parentId: string | null) =>
    (await admin.call(createDepartment, { name, parentId })).departmentId
  ruimte = await make('Openbare ruimte', null)
  wegbeheer = await make('Wegbeheer', ruimte)
  burgerzaken = await make('Burgerzaken', null)
  wim = await app.person('Wim Terpstra', { departmentId: ruimte })
  kim = await app.person('Kim Hofstra', { departmentId: ruimte })
  joris = await app.person('Joris van den Berg', { departmentId: wegbeheer })
  outside = await app.person('Zoë Coördes', { departmentId: burgerzaken })
})
afterAll(() => app.stop())

const edit = async (who: Caller, of: Caller, changes: object) => {
  const { version } = await who.call(people.profile, { personId: of.id })
  return who.try(people.editProfile, { personId: of.id, version, ...changes })
}

describe('a profile', () => {
  test('safety 23: each field reaches exactly those it is for', async () => {
    const fields = {
      location: 'Havenweg',
      phone: '06 1234',
      contactEmail: 'wim@lindeplein.nl',
      workingDays: [4, 1, 2],
      about: 'Ik leg stenen.',
      languages: ['Fries'],
      expertise: ['Bestrating', 'bestrating', 'Gladheid'],
      interests: ['Schaatsen'],
    }
    expect((await edit(wim, wim, fields)).status).toBe(200)
    const seen = (who: Caller) => who.call(people.profile, { personId: wim.id })
    const empty = {
      location: '',
      phone: '',
      contactEmail: '',
      workingDays: [],
      about: '',
      languages: [],
      expertise: [],
      interests: [],
    }
    for (const field of people.personalFields) {
      for (const [level, readers] of [
        ['everyone', [wim, kim, joris, outside, admin]],
        // whoever belongs to the department, also by a department below it
        ['department', [wim, kim, joris]],
        ['nobody', [wim]],
      ] as const) {
        expect((await edit(wim, wim, { visibility: { [field]: level } })).status).toBe(200)
        for (const who of [wim, kim, joris, outside, admin]) {
          const value = (await seen(who))[field]
          if ((readers as readonly Caller[]).includes(who))
            expect(value, `${who.name} ${field} ${level}`).not.toEqual(empty[field])
          else expect(value, `${who.name} ${field} ${level}`).toEqual(empty[field])
        }
      }
      await edit(wim, wim, { visibility: { [field]: 'everyone' } })
    }
    const whole = await seen(outside)
    expect(whole.expertise.map(({ label }) => label)).toEqual(['Bestrating', 'Gladheid'])
    expect(whole.workingDays).toEqual([1, 2, 4])
    expect(whole.worksToday).toBe(true)
    expect(whole.departments.map(({ name }) => name)).toEqual(['Openbare ruimte'])
  })

  test('safety 23: a filter does not tell what a profile hides', async () => {
    const found = async (who: Caller, filter: object) =>
      (await who.call(people.directory, filter)).rows.map(({ id }) => id).includes(wim.id)
    const filters = {
      location: { location: 'havenweg' },
      expertise: { expertise: 'GLADHEID' },
      languages: { language: 'fries' },
      workingDays: { today: true },
    }
    // what somebody only likes, or knows besides, is not what was asked
    for (const expertise of ['schaatsen', 'daktuinen']) expect(await found(outside, { expertise })).toBe(false)
    for (const [field, filter] of Object.entries(filters)) {
      expect(await found(outside, filter), field).toBe(true)
      await edit(wim, wim, { visibility: { [field]: 'nobody' } })
      expect(await found(outside, filter), field).toBe(false)
      expect(await found(wim, filter), field).toBe(true)
    }
    expect(await outside.call(people.directoryChoices)).toEqual({ locations: [], languages: [] })
    expect((await outside.call(people.suggestTopics, { q: 'glad' })).topics).toEqual([])
    expect((await wim.call(people.suggestTopics, { q: 'glad' })).topics).toMatchObject([
      { label: 'Gladheid', people: 1 },
    ])
  })

  test('is edited by its person and by administrators, who do not see what is for nobody', async () => {
    expect((await edit(kim, wim, { about: 'Ha!' })).status).toBe(403)
    expect((await kim.try(people.editableProfile, { personId: wim.id })).status).toBe(403)
    await edit(wim, wim, { visibility: { phone: 'nobody' } })
    const form = await admin.call(people.editableProfile, { personId: wim.id })
    expect(form.keptPrivate).toContain('phone')
    expect(form.phone).toBe('')
    expect(await edit(admin, wim, { phone: '1' })).toMatchObject({
      status: 422,
      body: { fields: { phone: { code: 'kept-private' } } },
    })
    expect(await edit(admin, wim, { visibility: { phone: 'everyone' } })).toMatchObject({ status: 422 })
    expect((await edit(admin, wim, { jobTitle: 'Voorman wegbeheer' })).status).toBe(200)
  })

  test('an older version is told, not overwritten', async () => {
    const answer = await wim.try(people.editProfile, { personId: wim.id, version: 1, about: 'Oud' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'version.changed' } })
  })

  test('who comes from the personnel system does not choose name, department or manager', async () => {
    await app.sql`update account set staff_number = '4711' where id = ${kim.id}`
    expect(await edit(kim, kim, { departmentId: burgerzaken })).toMatchObject({
      status: 422,
      body: { fields: { departmentId: { code: 'from-hr' } } },
    })
    expect((await edit(kim, kim, { departmentId: ruimte, jobTitle: 'Stratenmaker' })).status).toBe(200)
    expect((await edit(admin, kim, { managerId: wim.id })).status).toBe(200)
  })

  test('safety 98: who has a department does not walk into another one by themselves: it gives access', async () => {
    expect((await wim.call(people.editableProfile, { personId: wim.id })).locked).toEqual(['departmentId'])
    for (const departmentId of [burgerzaken, null])
      expect(await edit(wim, wim, { departmentId })).toMatchObject({
        status: 422,
        body: { fields: { departmentId: { code: 'from-hr' } } },
      })
    const fresh = await app.person('Nina Nieuw')
    expect((await edit(fresh, fresh, { departmentId: ruimte })).status).toBe(200)
    expect((await edit(fresh, fresh, { departmentId: burgerzaken })).status).toBe(422)
    expect((await edit(admin, fresh, { departmentId: null })).status).toBe(200)
  })

  test('nobody leads themselves, not even round a corner', async () => {
    expect(await edit(admin, wim, { managerId: wim.id })).toMatchObject({ status: 422 })
    expect(await edit(admin, wim, { managerId: kim.id })).toMatchObject({
      status: 422,
      body: { fields: { managerId: { code: 'circle' } } },
    })
  })

  test('the photo must be a picture of one’s own, and is for every colleague', async () => {
    const picture = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    const mine = await upload(app, wim, picture)
    const text = await upload(app, wim, Buffer.from('geen foto'))
    expect((await download(app, kim, mine.fileId, '96')).status).toBe(404)
    expect((await edit(kim, kim, { photoFileId: mine.fileId })).status).toBe(422)
    expect((await edit(wim, wim, { photoFileId: text.fileId })).status).toBe(422)
    expect((await edit(wim, wim, { photoFileId: mine.fileId })).status).toBe(200)
    expect((await download(app, kim, mine.fileId, '96')).status).toBe(200)
    expect((await edit(wim, wim, { photoFileId: null })).status).toBe(200)
    expect((await download(app, kim, mine.fileId, '96')).status).toBe(404)
  })

  test('says what is missing, and holds posting back only where the administrator chose so', async () => {
    const fresh = await app.person('Nieuw Iemand')
    expect(await fresh.call(people.ownCompleteness)).toMatchObject({ done: 0, of: 7, gate: 'led' })
    await app.sql`update organisation set profile_gate = 'hard'`
    expect(await fresh.call(people.ownCompleteness)).toMatchObject({ gate: 'held' })
    await edit(fresh, fresh, { jobTitle: 'Griffier' })
    const now = await fresh.call(people.ownCompleteness)
    expect(now.gate).toBe('open')
    expect(now.missing).not.toContain('jobTitle')
  })
})

describe('finding people', () => {
  const names = async (filter: object) => (await kim.call(people.directory, filter)).rows.map(({ name }) => name)

  test('by name, with typos and without accents', async () => {
    expect(await names({ name: 'Terpsta' })).toEqual(['Wim Terpstra'])
    expect(await names({ name: 'coord' })).toEqual(['Zoë Coördes'])
    expect(await names({ name: '%' })).toEqual([])
    expect(await names({ name: 'x_y\\' })).toEqual([])
  })

  test('by department with all below it, or only itself', async () => {
    expect(await names({ departmentId: ruimte })).toEqual(
      ['Joris van den Berg', 'Kim Hofstra', 'Wim Terpstra'].sort(byLast),
    )
    expect(await names({ departmentId: ruimte, direct: true })).toEqual(['Kim Hofstra', 'Wim Terpstra'].sort(byLast))
    expect(await names({ departmentId: ruimte, name: 'wim' })).toEqual(['Wim Terpstra'])
    const loose = await app.person('Lies Los')
    const without = await names({ direct: true })
    expect(without).toContain(loose.name)
    for (const name of ['Wim Terpstra', 'Kim Hofstra']) expect(without).not.toContain(name)
  })

  test('pages without gaps or doubles', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await kim.call(people.directory, { size: 2, ...(cursor && { cursor }) })
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe((await app.sql`select from person`).length)
    expect((await kim.try(people.directory, { cursor: 'onzin' })).status).toBe(422)
  })

  test('while typing: own department and followed first, active accounts only', async () => {
    const near = await app.person('Petra Naaste', { departmentId: ruimte })
    const followed = await app.person('Petra Gevolgd', { departmentId: burgerzaken })
    await app.person('Petra Achter', { departmentId: burgerzaken })
    const gone = await app.person('Petra Weg', { departmentId: ruimte })
    await app.sql`update account set state = 'deactivated' where id = ${gone.id}`
    await kim.call(people.followPerson, { personId: followed.id })
    const suggested = (await kim.call(people.suggestPeople, { q: 'pet' })).people.map(({ name }) => name)
    expect(suggested).toEqual(['Petra Naaste', 'Petra Gevolgd', 'Petra Achter'])
    expect((await kim.call(people.suggestPeople, { q: 'naast' })).people.map(({ id }) => id)).toEqual([near.id])
    const unasked = (await kim.call(people.suggestPeople, { q: '' })).people.map(({ id }) => id)
    expect(unasked).toContain(followed.id)
    expect(unasked).not.toContain(kim.id)
  })

  test('while typing: who is there is found behind ever so many who left', async () => {
    await insertWhoLeft(app.sql, 'Wubbo Weg', 60)
    const wubbo = await app.person('Wubbo Zijlstra')
    expect((await kim.call(people.suggestPeople, { q: 'wub' })).people.map(({ id }) => id)).toEqual([wubbo.id])
    await app.sql`delete from person where name = 'Wubbo Weg'`
  })

  test('while typing: two letters, words in any order, and who is only like it last', async () => {
    const van = await app.person('Quirijn van den Xander-Oever')
    await app.person('Quirijn Oxander')
    const suggested = async (q: string) =>
      (await kim.call(people.suggestPeople, { q })).people
        .map(({ name }) => name)
        .filter((name) => name.startsWith('Q'))
    expect(await suggested('xa')).toEqual([van.name])
    expect(await suggested('oe')).toEqual([van.name])
    expect(await suggested('oever qu')).toEqual([van.name])
    expect(await suggested('van d')).toEqual([van.name])
    expect(await suggested('Quiryn')).toEqual([])
    expect(await suggested('quirin')).toHaveLength(2)
    for (const q of ['%', '_', "'", '\\', '--', 'zz']) expect(await suggested(q)).toEqual([])
    expect(await names({ name: 'xa' })).toEqual([van.name])
    expect(await names({ name: 'xan' })).toHaveLength(2)
  })

  test('pages from who holds the letters on to who is only like them', async () => {
    for (const name of ['Bo Zwanenburg', 'Cas Zwanenburg', 'Dré Zwanenberg', 'Els Zwanenborg']) await app.person(name)
    const whole = await names({ name: 'Zwanenburg' })
    expect(whole.slice(0, 2)).toEqual(['Bo Zwanenburg', 'Cas Zwanenburg'])
    expect(whole).toHaveLength(4)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await kim.call(people.directory, { name: 'Zwanenburg', size: 1, ...(cursor && { cursor }) })
      seen.push(...page.rows.map(({ name }) => name))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(whole)
  })

  test('the chart shows the line up, who stands beside and who reports', async () => {
    await edit(admin, joris, { managerId: kim.id })
    const chart = await outside.call(people.orgChart, { personId: kim.id })
    expect(chart.above.map(({ name }) => name)).toEqual(['Wim Terpstra'])
    expect(chart.reports).toMatchObject([{ name: 'Joris van den Berg', reportCount: 0 }])
    expect((await outside.call(people.orgChart, { personId: wim.id })).reports).toMatchObject([{ reportCount: 1 }])
    const missing = '7f2c5d6e-0000-4000-8000-000000000000'
    expect((await outside.try(people.orgChart, { personId: missing })).status).toBe(404)
  })
})

test('following counts once, and not oneself', async () => {
  await joris.call(people.followPerson, { personId: wim.id })
  await joris.call(people.followPerson, { personId: wim.id })
  expect(await joris.call(people.profile, { personId: wim.id })).toMatchObject({ followerCount: 1, isFollowed: true })
  expect((await outside.call(people.followers, { personId: wim.id })).rows.map(({ id }) => id)).toEqual([joris.id])
  expect((await joris.call(people.followedPeople)).rows.map(({ id }) => id)).toEqual([wim.id])
  expect((await joris.try(people.followPerson, { personId: joris.id })).status).toBe(422)
  const { rows } = await joris.call(people.directory)
  expect(rows.filter(({ can }) => !can.follow).map(({ id }) => id)).toEqual([joris.id])
  await joris.call(people.unfollowPerson, { personId: wim.id })
  await joris.call(people.unfollowPerson, { personId: wim.id })
  expect(await joris.call(people.profile, { personId: wim.id })).toMatchObject({ followerCount: 0, isFollowed: false })
})

describe('departments', () => {
  test('moving one takes along all below it, people and counts', async () => {
    const below = (await admin.call(createDepartment, { name: 'Ploeg Noord', parentId: wegbeheer })).departmentId
    const top = async () =>
      Object.fromEntries((await kim.call(departmentLevel)).departments.map((one) => [one.name, one.peopleCount]))
    const before = await top()
    await admin.call(moveDepartment, { departmentId: wegbeheer, parentId: burgerzaken })
    const [row] = await app.sql`select path from department where id = ${below}`
    expect(row?.path).toEqual([burgerzaken, wegbeheer, below])
    const after = await top()
    expect(after['Openbare ruimte']).toBe(before['Openbare ruimte']! - 1)
    expect(after.Burgerzaken).toBe(before.Burgerzaken! + 1)
    expect((await kim.call(departmentLevel, { parentId: below })).path.map(({ name }) => name)).toEqual([
      'Burgerzaken',
      'Wegbeheer',
      'Ploeg Noord',
    ])
    await admin.call(moveDepartment, { departmentId: below, parentId: null })
    expect((await app.sql`select path from department where id = ${below}`)[0]?.path).toEqual([below])
    const circle = await admin.try(moveDepartment, { departmentId: burgerzaken, parentId: wegbeheer })
    expect(circle).toMatchObject({ status: 422, body: { fields: { parentId: { code: 'below-itself' } } } })
  })

  test('have one name each under one parent, and go only when empty', async () => {
    expect(await admin.try(createDepartment, { name: 'BURGERZAKEN', parentId: null })).toMatchObject({
      status: 422,
      body: { fields: { name: { code: 'taken' } } },
    })
    expect((await admin.try(renameDepartment, { departmentId: ruimte, name: 'Burgerzaken' })).status).toBe(422)
    expect(await admin.try(removeDepartment, { departmentId: burgerzaken })).toMatchObject({ status: 409 })
    const { departmentId } = await admin.call(createDepartment, { name: 'Tijdelijk', parentId: null })
    await admin.call(removeDepartment, { departmentId })
    expect((await admin.try(departmentLevel, { parentId: departmentId })).status).toBe(404)
    const found = await kim.call(suggestDepartments, { q: 'weg' })
    expect(found.departments).toEqual([{ id: wegbeheer, name: 'Wegbeheer', path: ['Burgerzaken'] }])
  })

  test('are the administrator’s to change', async () => {
    expect((await kim.try(createDepartment, { name: 'Eigen rijk', parentId: null })).status).toBe(403)
    expect((await kim.try(moveDepartment, { departmentId: wegbeheer, parentId: null })).status).toBe(403)
  })
})

const byLast = (a: string, b: string) => (a.split(' ').reverse().join() < b.split(' ').reverse().join() ? -1 : 1)
