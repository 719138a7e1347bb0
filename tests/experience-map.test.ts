import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Holds docs/experience.md to the journeys: what it says is proved is proved, and what is proved it says. */
const folder = join(import.meta.dirname, 'journeys')
const page = readFileSync(join(import.meta.dirname, '../docs/experience.md'), 'utf8')
const journeys = readdirSync(folder)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => namedIn(readFileSync(join(folder, file), 'utf8')))
const rows = rowsOf(page)

/** Of each test whose name begins with `experience 3, 4:` the numbers and the rest of the name. */
function namedIn(source: string): { row: number; name: string }[] {
  return [...source.matchAll(/'experience ([\d, ]+): ([^']+)'/g)].flatMap(([, numbers = '', name = '']) =>
    numbers.split(',').map((number) => ({ row: Number(number), name })),
  )
}

function rowsOf(text: string): { row: number; names: string[]; later: string }[] {
  return [...text.matchAll(/^\| (\d+) \|[^|]*\|([^|]*)\|([^|]*)\|$/gm)].map(([, row, names = '', later = '']) => ({
    row: Number(row),
    names: names.split('<br>').flatMap((name) => name.trim() || []),
    later: later.trim(),
  }))
}

/** What the page and the journeys do not agree about. */
function differences(said: typeof rows, proved: typeof journeys): string[] {
  return [
    ...said.flatMap(({ row, names }) =>
      names
        .filter((name) => !proved.some((journey) => journey.row === row && journey.name === name))
        .map((name) => `row ${row} names a journey that is not there: ${name}`),
    ),
    ...proved
      .filter(({ row, name }) => !said.find((one) => one.row === row)?.names.includes(name))
      .map(({ row, name }) => `row ${row} does not name the journey: ${name}`),
    ...said
      .filter(({ names, later }) => names.length === 0 && !/^not built yet, comes with \w+/.test(later))
      .map(({ row }) => `row ${row} has no journey, and does not say with what it comes`),
  ]
}

test('the page and the journeys say the same', () => {
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1))
  expect(differences(rows, journeys)).toEqual([])
})

test('a journey that went, one that nobody named and an empty row are found', () => {
  const said = rowsOf('| 1 | Palette | it opens<br>it closes | |\n| 2 | Keys |  |  |')
  expect(differences(said, namedIn(`test('experience 1: it opens') test('experience 2: they go')`))).toEqual([
    'row 1 names a journey that is not there: it closes',
    'row 2 does not name the journey: they go',
    'row 2 has no journey, and does not say with what it comes',
  ])
})
