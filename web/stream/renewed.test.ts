import { expect, test } from 'vitest'
import { renewed } from './renewed.ts'

const page = (ids: string, asOf: string, text = 'old') => ({
  rows: ids.split('').map((id) => ({ id, text })),
  asOf,
  next: `after ${ids.at(-1)}`,
})
const pages = (one: ReturnType<typeof page>) => ({ pages: [one], pageParams: [null] })

test('what is new on top waits behind the pill, what is known is as the server says it now', () => {
  const [first] = renewed(pages(page('cde', '10:00')), page('abcd', '11:00', 'new')).pages
  expect(first?.rows).toEqual([
    { id: 'c', text: 'new' },
    { id: 'd', text: 'new' },
  ])
  expect(first?.asOf).toBe('10:00')
  expect(first?.next).toBe('after d')
})

test('what is gone, or no longer theirs to see, goes', () => {
  const [first] = renewed(pages(page('abc', '10:00')), page('ac', '11:00')).pages
  expect(first?.rows.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(first?.asOf).toBe('11:00')
})

test('after a long time nothing is in common: then the new takes its place', () => {
  expect(renewed(pages(page('xyz', '10:00')), page('abc', '11:00'))).toEqual(pages(page('abc', '11:00')))
  expect(renewed(pages(page('xyz', '10:00')), page('', '11:00')).pages[0]?.rows).toEqual([])
})
