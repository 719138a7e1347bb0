import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { readWords } from './words.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const read = async (q: string) => (await readWords(database.sql as never, q))!

test('what is looked for does not say the same twice; what ranks keeps both stems', async () => {
  expect((await read('project')).all).toBe("('project':*)")
  expect((await read('project')).any).toBe("('project' | 'project' | 'project':*)")
  expect((await read('vergaderingen')).all).toBe("('vergader' | 'vergaderingen':*)")
  expect((await read('project -planning')).all).toMatch(/^\('project' \| 'project'\) & !/)
})

test.each(['project', 'vergaderingen', 'plannings', "foto's", 'e-mail', 'café', '"een plan"', 'x', 'running'])(
  'shorter or not, %s finds the same',
  async (q) => {
    const { all, any } = await read(q)
    const texts = [
      q,
      'project',
      'projecten',
      'vergader',
      'vergaderen',
      'plan',
      'planning',
      'email',
      'een plan',
      'run',
      'naam',
    ]
    const [row] = await database.sql<{ short: boolean[]; long: boolean[] }[]>`
      select array_agg(search_words(text) @@ ${all}::tsquery order by text) as short,
        array_agg(search_words(text) @@ ${any}::tsquery order by text) as long from unnest(${texts}::text[]) text`
    expect(row!.short).toEqual(row!.long)
    expect(row!.long).toContain(true)
  },
)
