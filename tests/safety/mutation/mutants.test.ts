import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { equivalent } from './equivalent.ts'
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

test('every subject exists, is held by tests that exist, and can be mutated; every known exception is still a mutant', async () => {
  for (const { file, tests } of subjects) {
    const source = await readFile(join(root, file), 'utf8')
    const mutants = mutantsOf(source)
    expect(mutants.length, file).toBeGreaterThan(0)
    for (const path of tests) expect((await readFile(join(root, path), 'utf8')).length, path).toBeGreaterThan(0)
    for (const known of equivalent.filter((one) => one.file === file))
      expect(
        mutants.some(({ line, was, becomes }) => line === known.line && was === known.was && becomes === known.becomes),
        `${file}:${known.line} ${known.was}`,
      ).toBe(true)
  }
})
