import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import type { MemberContext } from '../platform/context.ts'
import { homeFlow } from './flow.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  const { sql } = database
  for (const id of [me, wim, roos, samira]) {
    await sql`insert into account (id, state) values (${id}, 'active')`
    await sql`insert into person (id, name, sort_name) values (${id}, 'Iemand', 'Iemand')`
  }
  for (const { id, visibility } of groups)
    await sql`
      insert into "group" (id, slug, name, visibility, joining, created_by)
      values (${id}, ${id}, 'Groep', ${visibility}, 'direct', ${wim})`
})
afterAll(() => database.drop())

const uuid = (kind: number, n: number) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const person = (n: number) => uuid(1, n)
const group = (n: number) => uuid(2, n)
const item = (n: number) => uuid(3, n)
/** A few moments only, so that several placements share one. */
const moment = (n: number) => new Date(Date.UTC(2026, 0, 1, 12, n))

const [me, wim, roos, samira] = [0, 1, 2, 3].map(person) as [string, string, string, string]
const groups = [
  { id: group(0), visibility: 'open' },
  { id: group(1), visibility: 'closed' },
  { id: group(2), visibility: 'secret' },
  { id: group(3), visibility: 'open' },
] as const

interface World {
  items: {
    author: number
    state: 'published' | 'removed'
    isNews: boolean
    places: { where: number; at: number; by: number }[]
  }[]
  follows: number[]
  member: number[]
  muted: number[]
}

const world: fc.Arbitrary<World> = fc.record({
  items: fc.array(
    fc.record({
      author: fc.integer({ min: 0, max: 3 }),
      state: fc.oneof({ weight: 8, arbitrary: fc.constant('published' as const) }, fc.constant('removed' as const)),
      isNews: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, fc.constant(true)),
      places: fc.uniqueArray(
        fc.record({
          where: fc.integer({ min: 0, max: 4 }),
          at: fc.integer({ min: 0, max: 9 }),
          by: fc.integer({ min: 0, max: 3 }),
        }),
        { minLength: 1, maxLength: 3, selector: ({ where }) => where },
      ),
    }),
    { maxLength: 25 },
  ),
  follows: fc.subarray([1, 2, 3]),
  member: fc.subarray([0, 1, 2, 3]),
  muted: fc.subarray([0, 1, 2, 3]),
})

async function build({ items }: World) {
  const { sql } = database
  await sql`delete from item`
  if (!items.length) return
  await sql`insert into item ${sql(
    items.map((one, n) => ({
      id: item(n),
      kind: one.isNews ? 'article' : 'post',
      author_id: person(one.author),
      state: one.state,
      body: '{}',
      published_at: moment(0),
    })),
  )}`
  await sql`insert into placement ${sql(
    items.flatMap((one, n) =>
      one.places.map(({ where, at, by }) => ({
        item_id: item(n),
        audience_id: where === 4 ? everyone : group(where),
        audience_kind: where === 4 ? 'everyone' : 'group',
        published_at: moment(at),
        placed_by: person(by),
        is_origin: true,
      })),
    ),
  )}`
}

/** What should flow in, said as simply as it can be. */
function expected({ items, follows, member, muted }: World): string[] {
  const flowsIn = ({ where, by }: { where: number; by: number }) =>
    where === 4 ||
    (member.includes(where) && !muted.includes(where)) ||
    (follows.includes(by) && groups[where]!.visibility === 'open' && !(member.includes(where) && muted.includes(where)))
  return items
    .flatMap((one, n) => {
      const at = one.places.filter(flowsIn).map((place) => place.at)
      return one.state === 'published' && !one.isNews && at.length ? [{ id: item(n), at: Math.max(...at) }] : []
    })
    .sort((a, b) => b.at - a.at || b.id.localeCompare(a.id))
    .map(({ id }) => id)
}

const contextOf = ({ member, muted, follows }: World) => {
  const audiences = [everyone, ...member.map(group)]
  const flow = audiences.filter((one) => !muted.map(group).includes(one))
  const viewer = { id: me, audiences, flow, follows: follows.map(person) }
  return { sql: database.sql, viewer, now: new Date() } as unknown as MemberContext
}

async function readAll(context: MemberContext, size: number, bound: number): Promise<string[]> {
  const read: string[] = []
  let before: [string, string] | undefined
  for (;;) {
    const rows = await homeFlow(context, { before, size }, bound)
    read.push(...rows.map((row) => row.itemId))
    const last = rows.at(-1)
    if (!last || rows.length < size) return read
    if (read.length > 200) throw new Error('the stream does not end')
    before = [last.publishedAt.toISOString(), last.itemId]
  }
}

describe('the home stream', () => {
  test('is the same by scan, by the lateral form and by anything between, for any page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 12 }),
        async (one, size, bound) => {
          await build(one)
          const context = contextOf(one)
          const should = expected(one)
          expect(await readAll(context, size, 10_000)).toEqual(should)
          expect(await readAll(context, size, 1)).toEqual(should)
          expect(await readAll(context, size, bound)).toEqual(should)
        },
      ),
      { numRuns: 40 },
    )
  }, 120_000)

  test('leaves out a group that the viewer muted, also what somebody they follow places there', async () => {
    const place = { where: 0, at: 1, by: 1 }
    const items = [{ author: 1, state: 'published' as const, isNews: false, places: [place] }]
    for (const [muted, shown] of [
      [[], [item(0)]],
      [[0], []],
    ] as [number[], string[]][]) {
      const one: World = { items, follows: [1], member: [0], muted }
      await build(one)
      for (const bound of [10_000, 1]) expect(await readAll(contextOf(one), 5, bound)).toEqual(shown)
    }
  })
})
