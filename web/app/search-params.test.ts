import { expect, test } from 'vitest'
import { readSearch, writeSearch } from './search-params.ts'

test('what looks like a number or a truth value in an address stays text', () => {
  expect(readSearch('?q=2026&open=true&tag=a%26b')).toEqual({ q: '2026', open: 'true', tag: 'a&b' })
})

test('writing and reading give the same back, and empty values leave the address', () => {
  const written = writeSearch({ q: 'geveltuin & kabels', kind: '', from: undefined, page: 2 })
  expect(written).toBe('?q=geveltuin+%26+kabels&page=2')
  expect(readSearch(written)).toEqual({ q: 'geveltuin & kabels', page: '2' })
  expect(writeSearch({})).toBe('')
})
