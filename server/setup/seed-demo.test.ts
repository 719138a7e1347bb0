import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '../../contract/index.ts'
import { demoCast, demoProgress, enterDemo } from '../../contract/setup.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { sessionCookie } from '../identity/index.ts'
import { cast } from './demo/cast.ts'
import { demo } from './demo/demo.ts'
import { demoId } from './demo/demo-id.ts'
import { openDemo } from './open-demo.ts'

let app: TestApp
let administrator: Caller
const startedAt = new Date()

beforeAll(async () => {
  app = await testApp()
  await app.sql`delete from organisation`
  await openDemo(app.services, 0.2)
  await app.settle()
  administrator = await app.person('Vera de Boer', { role: 'administrator' })
}, 180_000)
afterAll(() => app.stop())

test('everybody and everything is there, spread over eight weeks and never in the future', async () => {
  const [there] = await app.sql`
    select (select count(*) from person where job_title <> '')::int as people, (select count(*) from "group")::int as groups,
      (select count(*) from item)::int as items, (select count(*) from comment)::int as comments,
      (select count(*) from comment where accepted_at is not null)::int as accepted,
      (select min(published_at) from item) < ${new Date(startedAt.getTime() - 40 * 86_400_000)} as "goesBack",
      (select max(published_at) from item) < now() and (select max(created_at) from comment) < now() as "isPast"`
  expect(there).toMatchObject({
    people: demo.people.length,
    groups: demo.groups.length,
    items: demo.posts.length + demo.articles.length + demo.questions.length,
    goesBack: true,
    isPast: true,
  })
  expect(there!.comments).toBeGreaterThan(200)
  expect(there!.accepted).toBeGreaterThan(5)
  expect(await administrator.call(demoProgress)).toMatchObject({ state: 'done', percent: 100 })
})

test('counters agree with what they count', async () => {
  const wrong = await app.sql`
    select item.id from item where comment_count <> (select count(*) from comment where item_id = item.id)
      or (select coalesce(sum(n), 0) from unnest(reaction_counts) n) <>
        (select count(*) from item_reaction where item_id = item.id)
    union all
    select id from "group" g where member_count <> (select count(*) from group_member where group_id = g.id)`
  expect([...wrong]).toEqual([])
})

test('the past does not flood inboxes, and no fact got stuck', async () => {
  const [inbox] = await app.sql`
    select count(*) filter (where happened_at < ${new Date(startedAt.getTime() - 6 * 86_400_000)})::int as old from notification`
  expect(inbox).toEqual({ old: 0 })
  expect([...(await app.sql`select consumer, kind, error from outbox_parked`)]).toEqual([])
})

test('whoever is signed in may look as another; from outside only where the demo was started as one', async () => {
  const { people } = await administrator.call(demoCast)
  expect(people.map(({ key }) => key)).toEqual(cast.map(({ key }) => key))
  expect((await app.outsider.try(enterDemo, { key: 'samira' })).status).toBe(404)
  expect((await administrator.try(enterDemo, { key: 'gerdabron' })).status).toBe(404)

  app.services.config.isDemoOpen = true
  const entered = await app.outsider.try(enterDemo, { key: 'joris' })
  app.services.config.isDemoOpen = false
  const cookie = new RegExp(`${sessionCookie}=([^;]+)`).exec(String(entered.headers['set-cookie']))!
  const here = await app.http.inject({ url: endpoints.session.path, cookies: { [sessionCookie]: cookie[1]! } })
  expect(here.json().viewer).toMatchObject({ id: demoId('person', 'joris'), name: 'Joris Veenhof' })
})

test('in an organisation that is no demo there is no such door', async () => {
  await app.sql`update organisation set demo = false`
  expect((await administrator.try(demoCast)).status).toBe(404)
  expect((await administrator.try(enterDemo, { key: 'samira' })).status).toBe(404)
  expect(await openDemo(app.services)).toBe(false)
})
