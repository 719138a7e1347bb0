import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRecords } from './csv-records.ts'

const cell = fc.array(fc.constantFrom('a', 'é', '"', ';', ',', '\n', '\r\n', ' ', '=', '🌷'), { maxLength: 6 })
const table = fc.array(
  fc.array(
    cell.map((signs) => signs.join('')),
    { minLength: 2, maxLength: 4 },
  ),
  { maxLength: 8 },
)

test('reads back what another library writes, and what it reads too', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, record_delimiter) => {
      const text = stringify(rows, { delimiter: ';', record_delimiter, quoted_match: /[\r\n]/ })
      const cells = [...csvRecords(text, ';')].map((record) => record.cells)
      expect(cells).toEqual(rows)
      expect(cells).toEqual(parse(text, { delimiter: ';', relax_column_count: true, record_delimiter }))
    }),
  )
})

test('each record stands on the line it says', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = stringify(rows, { delimiter: ';', quoted: true, quoted_empty: true })
      const lines = text.split(/\r\n|\n/)
      for (const { line, cells } of csvRecords(text, ';')) {
        const first = cells[0]!.split(/\r\n|\n/)[0]!.replaceAll('"', '""')
        expect(lines[line - 1]!.startsWith(`"${first}`)).toBe(true)
      }
    }),
  )
})

test('a forgotten quote costs one line, however far the next quote is', () => {
  const text = `1;"oops\n${'2;b\n'.repeat(10_000)}3;"c"\n`
  const records = [...csvRecords(text, ';')]
  expect(records).toHaveLength(10_002)
  expect(records[0]).toEqual({ line: 1, cells: ['1', '"oops'], hasBadQuotes: true })
  expect(records.at(-1)).toEqual({ line: 10_002, cells: ['3', 'c'], hasBadQuotes: false })
})

test('quotes without end on every line stay quick', () => {
  const started = performance.now()
  expect([...csvRecords('"a;b\n'.repeat(50_000), ';')].every((record) => record.hasBadQuotes)).toBe(true)
  expect(performance.now() - started).toBeLessThan(5000)
})
