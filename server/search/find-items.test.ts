import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { createPost } from '../../contract/posts.ts'
import { askQuestion } from '../../contract/questions.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { type TestApp, testApp } from '../../tests/app.ts'
import { findViewer } from '../groups/index.ts'
import { sessionCookie } from '../identity/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { findItems, type ItemFilter, rank } from './find-items.ts'
import type { Look, Way } from './looks.ts'
import { howCommon } from './word-frequency.ts'
import { readWords, type Words } from './words.ts'

let app: TestApp
let context: MemberContext
let words: Words
let closed: string
let groupId: string

beforeAll(async () => {
  app = await testApp()
  const reader = await app.person('Samira el Idrissi')
  const writer = await app.person('Wim Terpstra')
  const group = async (slug: string, visibility: string) => {
    const [row] = await app.sql<{ id: string }[]>`
      insert into "group" (slug, name, visibility, joining, created_by)
      values (${slug}, ${slug}, ${visibility}, 'direct', ${writer.id}) returning id`
    await app.sql`
      insert into group_member (group_id, person_id, state, role) values (${row!.id}, ${writer.id}, 'active', 'host')`
    return row!.id
  }
  closed = await group('dicht', 'closed')
  groupId = await group('open', 'open')
  for (let nth = 0; nth < 24; nth++) {
    const audienceId = [everyone, closed, groupId][nth % 3]!
    const body = textToDocument(nth % 4 ? `De vergadering over plan ${nth}` : 'Iets heel anders')
    await (nth % 5
      ? writer.call(createPost, { audienceId, body })
      : writer.call(askQuestion, { audienceId, title: `Welke vergadering ${nth}?`, body }))
  }
  // a month apart, the last one first
  await app.sql`
    with aged as (
      select id, now() - row_number() over (order by published_at desc) * interval '31 days' as at from item)
    update item set published_at = aged.at from aged where aged.id = item.id`
  await app.sql`update placement p set published_at = i.published_at from item i where i.id = p.item_id`
  await app.settle()
  const { reindex } = await import('./index.ts')
  await reindex({ sql: app.services.sql as never })
  const viewer = await findViewer(app.services, { cookies: { [sessionCookie]: reader.cookie } } as never)
  context = { services: app.services, sql: app.services.sql, viewer, now: new Date() } as unknown as MemberContext
  words = (await readWords(context.sql, 'vergaderingen'))!
})
afterAll(() => app.stop())

const months = (count: number) =>
  Array.from({ length: count }, (_, nth) => {
    const month = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - nth))
    return `'~${month.getUTCFullYear() * 100 + month.getUTCMonth() + 1}'`
  }).join(' | ')

const by = async (way: Way, filter: Partial<ItemFilter> = {}, most = 100) => {
  const look: Look = { title: way.kind === 'newest' ? { kind: 'all', enough: 0 } : way, text: way }
  const asOf = context.now.toISOString()
  return rank(context, words, { order: 'best', size: 50, ...filter }, { asOf, most, look, isRewritten: true })
}
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)

test('every way that looks far enough finds the same, in the same order', async () => {
  for (const filter of [{}, { groupId }, { kind: 'question' as const }, { order: 'newest' as const }]) {
    const all = await by({ kind: 'all', enough: 0 }, filter)
    expect(all.length).toBeGreaterThan(1)
    expect(await by({ kind: 'months', months: months(30), enough: 100 }, filter)).toEqual(all)
    expect(await by({ kind: 'newest', span: 1000, enough: 100 }, filter)).toEqual(all)
  }
})

test('a way that does not look far enough says so, and the newest are complete', async () => {
  const newest = idsOf(await by({ kind: 'all', enough: 0 }, { order: 'newest' }))
  const some = await by({ kind: 'months', months: months(9), enough: 100 }, { order: 'newest' })
  expect(some[0]!.held).toBeLessThan(100)
  expect(some.length).toBeGreaterThan(0)
  expect(newest.slice(0, some.length)).toEqual(idsOf(some))
})

test('only what the viewer may see counts towards what is ranked', async () => {
  const rows = await by({ kind: 'all', enough: 0 }, { order: 'newest' }, 5)
  const [hidden] = await app.sql<{ count: number }[]>`
    select count(*)::int from placement where audience_id = ${closed} and item_id = any(${idsOf(rows)}::uuid[])`
  expect(hidden!.count).toBe(0)
  expect(rows[0]!.held).toBe(5)
})

test('with statistics that call a word very common, the same is found', async () => {
  const filter: ItemFilter = { order: 'best', size: 50 }
  const before = await findItems(context, words, filter)
  const common = await howCommon(context)
  const wrong = { ...common, documents: 10_000_000, shareOf: () => 0.05, newest: () => new Date() }
  Object.assign(common, wrong)
  expect(await findItems(context, words, filter)).toEqual(before)
  Object.assign(common, { shareOf: () => 0.9 })
  expect(await findItems(context, words, filter)).toEqual(before)
})
