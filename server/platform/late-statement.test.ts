import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import type { Query } from './context.ts'
import { openDatabase, type Sql } from './database.ts'
import { transaction } from './transaction.ts'

let database: TestDatabase
let one: Sql
beforeAll(async () => {
  database = await testDatabase()
  one = openDatabase({ url: database.url, max: 1 })
  await one`create table note (id int primary key)`
})
beforeEach(() => one`truncate note`)
afterAll(async () => {
  await one.end()
  await database.drop()
})

const notes = async () => (await one<{ id: number }[]>`select id from note order by id`).map(({ id }) => id)

type Work = (sql: Query) => Promise<unknown>
const ways: [string, (work: Work) => Promise<unknown>][] = [
  ['that of a write', (work) => transaction(one, work)],
  ['any other', (work) => one.begin((sql) => work(sql as unknown as Query))],
]

/** Two parts of an action at once, of which one fails while the other has something left to write, so much later. */
const split = (begin: (work: Work) => Promise<unknown>, later: number) => {
  const late: Promise<unknown>[] = []
  const both = begin(async (sql) => {
    await sql`insert into note values (1)`
    const write = async () => {
      await pause(later)
      await sql`insert into note values (2)`
    }
    late.push(write())
    const refuse = () => Promise.reject(new Error('refused'))
    await Promise.all([...late, refuse()])
  })
  return { both, late }
}

test.each(ways)(
  'what comes too late for a transaction that was undone is written nowhere: %s',
  async (_which, begin) => {
    for (const later of [0, 1, 2, 3, 5, 8]) {
      const { both, late } = split(begin, later)
      await expect(both).rejects.toThrow('refused')
      await Promise.allSettled(late)
      expect(await notes()).toEqual([])
    }
  },
)

test.each(ways)('nor inside that of whoever has the connection by then: %s', async (_which, begin) => {
  const { both, late } = split(begin, 50)
  await expect(both).rejects.toThrow('refused')
  await transaction(one, async (sql) => {
    await sql`insert into note values (3)`
    await pause(100)
  })
  await expect(late[0]).rejects.toThrow('too late')
  expect(await notes()).toEqual([3])
})

test('nor after a part of a transaction that alone was undone, which goes on', async () => {
  let late: Promise<unknown> | undefined
  await one.begin(async (whole) => {
    const part = whole.savepoint(async (sql) => {
      const write = async () => {
        await pause(20)
        await sql`insert into note values (2)`
      }
      late = write()
      await Promise.all([late, Promise.reject(new Error('refused'))])
    })
    await expect(part).rejects.toThrow('refused')
    await pause(40)
    await whole`insert into note values (3)`
  })
  await expect(late).rejects.toThrow('too late')
  expect(await notes()).toEqual([3])
})
