import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { equivalent, isKnown } from './equivalent.ts'
import { keptSeen } from './kept-seen.ts'
import { mutantsOf } from './mutants.ts'
import { subjects } from './subjects.ts'

const root = join(import.meta.dirname, '../../..')
const become = (source: string) => mutantsOf(source).map(({ was, becomes }) => [was, becomes])

test('a condition is left out, turned round and always so', () => {
  expect(become('const may = (a, b) => a && !b')).toEqual([
    ['a && !b', 'true'],
    ['a && !b', 'false'],
    ['a && !b', '(a)'],
    ['a && !b', '(!b)'],
    ['a && !b', '((a) || (!b))'],
    ['!b', 'b'],
  ])
  expect(become('if (who.id === own) throw notFound()')).toEqual([
    ['who.id === own', 'true'],
    ['who.id === own', 'false'],
    ['who.id === own', 'who.id !== own'],
  ])
})

test('a role becomes a lower and a higher one', () => {
  expect(become("isAtLeast(viewer, 'editor')")).toEqual([
    ["'editor'", "'employee'"],
    ["'editor'", "'administrator'"],
  ])
})

test('so is SQL, and what is put into it', () => {
  const found = become(`sql\`select from item where a = \${id} and \${maySeePlacement(sql, viewer)}\``)
  expect(found).toEqual([
    ['=', '<>'],
    ['and', 'or'],
    ['maySeePlacement(sql, viewer)', 'sql`true`'],
    ['maySeePlacement(sql, viewer)', 'sql`false`'],
  ])
})

test('a comment in it says nothing to the database', () => {
  expect(become('sql`select -- this and that\n  from item where a and b`')).toEqual([['and', 'or']])
})

test('wherever the statement is given from', () => {
  expect(become('context.sql`where a = b`')).toEqual([['=', '<>']])
})

test('of a file in which little decides, only that is mutated', () => {
  const source =
    'export const may = (a) => a.open\nexport async function list(a) { return !a }\nconst other = (a) => !a'
  const lines = (within: string[]) => mutantsOf(source, within).map(({ line }) => line)
  expect([lines(['may']), lines(['list']), lines(['other'])]).toEqual([[], [2], [3, 3, 3]])
  expect(() => lines(['gone'])).toThrow('gone')
})

test('what was seen is kept, until the file is another', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plein-kept-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'seen.json')
  const source = 'const may = (a) => !a && b'
  const [first, second] = mutantsOf(source)
  await (await keptSeen(path)).see('a.ts', source, first!)
  const again = await keptSeen(path)
  expect(again.isSeen('a.ts', source, first!)).toBe(true)
  expect(again.isSeen('a.ts', source, second!)).toBe(false)
  expect(again.isSeen('b.ts', source, first!)).toBe(false)
  expect(again.isSeen('a.ts', `${source} `, first!)).toBe(false)
  expect((await keptSeen(null)).isSeen('a.ts', source, first!)).toBe(false)
})

test('every subject exists, is held by tests that exist, and can be mutated; every known exception is still a mutant', async () => {
  for (const { file, within, tests } of subjects) {
    const source = await readFile(join(root, file), 'utf8')
    const mutants = mutantsOf(source, within)
    expect(mutants.length, file).toBeGreaterThan(0)
    for (const path of tests) expect((await readFile(join(root, path), 'utf8')).length, path).toBeGreaterThan(0)
    for (const known of equivalent.filter((one) => one.file === file))
      expect(
        mutants.filter((mutant) => isKnown(known, file, mutant, source)),
        `${file}: ${known.was}`,
      ).toHaveLength(1)
  }
})
