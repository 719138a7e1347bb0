import { afterAll, beforeAll, expect, test } from 'vitest'
import { countConversations } from '../../server/conversation/repair-counts.ts'
import type { Query } from '../../server/platform/context.ts'
import type { Sql } from '../../server/platform/database.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { rareWord } from '../words.ts'
import { makeOrganisation } from './make-organisation.ts'
import type { Shape } from './shapes.ts'

const now = new Date('2026-11-22T12:00:00Z')
const small = { people: 200, groups: 40, items: 400, comments: 1200, reactions: 2400, days: 60 }
const shapes: Shape[] = [
  { ...small, name: 'peers' },
  { ...small, name: 'kpn' },
]

let databases: TestDatabase[] = []
let before: unknown
beforeAll(async () => {
  databases = await Promise.all([...shapes, ...shapes].map(() => testDatabase()))
  before = await keysAndIndexes(databases[0]!.sql)
  for (const [nth, { url }] of databases.entries())
    await makeOrganisation({ url, shape: shapes[nth % shapes.length]!, now })
}, 60_000)
afterAll(() => Promise.all(databases.map((database) => database.drop())))

const keysAndIndexes = async (sql: Sql) => [
  await sql`select indexdef from pg_indexes where schemaname = 'public' order by indexdef`,
  await sql`
    select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid), convalidated from pg_constraint
    order by 1, 2`,
]

const tables = ['item', 'placement', 'comment', 'item_reaction', 'group_member', 'search_document', 'notification']
const sumOf = async (sql: Sql, table: string) => {
  const [row] = await sql`
    select count(*), md5(string_agg(line, ',' order by line)) as sum from (select t::text as line from ${sql(table)} t) rows`
  return row
}

test.each(shapes.map((shape, nth) => ({ name: shape.name, nth })))(
  '$name: the same numbers give the same rows',
  async ({ nth }) => {
    const [first, second] = [databases[nth]!.sql, databases[nth + shapes.length]!.sql]
    for (const table of tables) expect(await sumOf(second, table), table).toEqual(await sumOf(first, table))
  },
)

test.each(shapes.map((shape, nth) => ({ ...shape, nth })))('$name: is as large as asked', async ({ nth, ...shape }) => {
  const { sql } = databases[nth]!
  const [row] = await sql<Record<string, number>[]>`
    select (select count(*) from person) as people, (select count(*) from "group") as groups,
      (select count(*) from item) as items, (select count(*) from comment) as comments,
      (select count(*) from item_reaction) + (select count(*) from comment_reaction) as reactions,
      (select count(*) from item where body_text like ${`%${rareWord}%`}) as rare`
  const { people, groups, items, comments } = shape
  expect(row).toMatchObject({ people, groups, items, comments, rare: 10 })
  expect(Math.abs(row!.reactions! - shape.reactions) / shape.reactions).toBeLessThan(0.15)
})

test('every counter is what the product itself counts, and keys and indexes are the migrations’', async () => {
  for (const { sql } of databases) {
    expect(await countConversations(sql as unknown as Query, null)).toEqual({ items: 0, comments: 0 })
    expect(await keysAndIndexes(sql)).toEqual(before)
  }
})
