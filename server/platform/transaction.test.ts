import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { emit, eventKind } from './outbox.ts'
import { finish, leave, onceCommitted, transaction } from './transaction.ts'

let database: TestDatabase
const happened = eventKind<{ nth: number }>('test.happened')
beforeAll(async () => {
  database = await testDatabase()
  await database.sql`create table note (id int primary key, text text not null)`
})
beforeEach(() => database.sql`truncate note, outbox`)
afterAll(() => database.drop())

const notes = async () => (await database.sql<{ id: number }[]>`select id from note order by id`).map(({ id }) => id)
const facts = async () =>
  (await database.sql<{ nth: number }[]>`select (payload->>'nth')::int as nth from outbox order by id`).map(
    ({ nth }) => nth,
  )

test('what was left to the end is there once it is committed, facts in their order, and only then is it told', async () => {
  const told: string[] = []
  const answer = await transaction(
    database.sql,
    async (sql, ending) => {
      await leave({ ending }, sql`insert into note values (1, 'left')`)
      for (const nth of [1, 2, 3]) await emit({ sql, ending }, happened, { nth })
      onceCommitted({ ending }, () => told.push('committed'))
      expect([told, await notes()]).toEqual([[], []])
      return 'done'
    },
    (sql, result) => [sql`insert into note values (2, ${result})`],
  )
  expect([answer, told, await notes(), await facts()]).toEqual(['done', ['committed'], [1, 2], [1, 2, 3]])
})

test('whatever fails, nothing is written, and the connection is free for the next', async () => {
  await database.sql`insert into note values (1, 'there')`
  const told: string[] = []
  for (let round = 0; round < 12; round++)
    await expect(
      transaction(database.sql, async (sql, ending) => {
        await emit({ sql, ending }, happened, { nth: 1 })
        onceCommitted({ ending }, () => told.push('committed'))
        await leave({ ending }, sql`insert into note values (2, 'before')`)
        await leave({ ending }, sql`insert into note values (1, 'again')`)
      }),
    ).rejects.toMatchObject({ code: '23505' })
  const refuse = transaction(database.sql, async (sql, ending) => {
    await leave({ ending }, sql`insert into note values (1, 'again')`)
    throw new Error('refused')
  })
  await expect(refuse).rejects.toThrow('refused')
  const hide = transaction(database.sql, async (sql) => {
    await sql`insert into note values (2, 'before')`
    await sql`insert into note values (1, 'again')`.catch(() => {})
  })
  await expect(hide).rejects.toThrow('undone')
  expect([told, await notes(), await facts()]).toEqual([[], [1], []])
})

test('who asks on after a left statement failed is told why it failed, not that all is over already', async () => {
  await database.sql`insert into note values (1, 'there')`
  const asksOn = transaction(database.sql, async (sql, ending) => {
    await leave({ ending }, sql`insert into note values (1, 'again')`)
    await sql`select 1`
  })
  await expect(asksOn).rejects.toMatchObject({ code: '23505' })
})

test('finish gives the rows of the last statements once all is committed; where an answer is kept too, before that', async () => {
  const insert = (id: number, close?: () => never[]) =>
    transaction(
      database.sql,
      async (sql, ending) => {
        await emit({ sql, ending }, happened, { nth: id })
        const [[row], [count]] = await finish<[{ text: string }[], { count: number }[]]>({ ending }, [
          sql`insert into note values (${id}, 'last') returning text`,
          sql`select count(*)::int as count from note`,
        ])
        return [row!.text, count!.count, (await notes()).includes(id)]
      },
      close,
    )
  expect(await insert(1)).toEqual(['last', 1, true])
  expect(await insert(2, () => [])).toEqual(['last', 2, false])
  await expect(insert(2)).rejects.toMatchObject({ code: '23505' })
  expect([await notes(), await facts()]).toEqual([
    [1, 2],
    [1, 2],
  ])
})

test('what comes behind the last go is refused, since it would be lost; what follows a commit follows at once', async () => {
  type Late = Parameters<Parameters<typeof transaction>[1]>
  const behind = (late: (...of: Late) => unknown) =>
    transaction(database.sql, async (sql, ending) => {
      await finish<[never[]]>({ ending }, [sql`insert into note values (1, 'last') on conflict do nothing`])
      await late(sql, ending)
    })
  for (const late of [
    (sql, ending) => emit({ sql, ending }, happened, { nth: 1 }),
    (sql, ending) => leave({ ending }, sql`insert into note values (2, 'late')`),
    (sql, ending) => finish<[never[]]>({ ending }, [sql`insert into note values (3, 'later')`]),
  ] satisfies ((...of: Late) => unknown)[])
    await expect(behind(late)).rejects.toThrow('too late')
  const told: string[] = []
  await behind((_sql, ending) => {
    onceCommitted({ ending }, () => told.push('committed'))
    expect(told).toEqual(['committed'])
  })
  const unasked = transaction(database.sql, async (sql, ending) => {
    const last = finish<[never[]]>({ ending }, [sql`insert into note values (4, 'last')`])
    const late = emit({ sql, ending }, happened, { nth: 2 })
    await Promise.all([last, late])
  })
  await expect(unasked).rejects.toThrow('too late')
  expect(await facts()).toEqual([])
})
