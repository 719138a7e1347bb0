import { expect, test } from 'vitest'
import { renewed } from './renewed.ts'

const own = 'joost'
/** A capital is one's own. */
const authorOf = (id: string) => ({ id: id === id.toUpperCase() ? own : 'wim' })
const page = (ids: string, asOf: string, text = 'old') => ({
  rows: [...ids].map((id) => ({ id, text, author: authorOf(id) })),
  asOf,
  next: `after ${ids.at(-1)}`,
})
const pages = (one: ReturnType<typeof page>) => ({ pages: [one], pageParams: [null] })

test('what is new on top waits behind the pill, what is known is as the server says it now', () => {
  const [first] = renewed(pages(page('cde', '10:00')), page('abcd', '11:00', 'new'), own).pages
  expect(first?.rows).toEqual([
    { id: 'c', text: 'new', author: authorOf('c') },
    { id: 'd', text: 'new', author: authorOf('d') },
  ])
  expect(first?.asOf).toBe('10:00')
  expect(first?.next).toBe('after d')
})

test('what one wrote oneself since is there, whatever waits', () => {
  const [alone] = renewed(pages(page('cd', '10:00')), page('AcBd', '11:00'), own).pages
  expect([alone?.rows.map(({ id }) => id).join(''), alone?.asOf]).toEqual(['AcBd', '11:00'])
  const [among] = renewed(pages(page('cd', '10:00')), page('aBbcd', '11:00'), own).pages
  expect([among?.rows.map(({ id }) => id).join(''), among?.asOf]).toEqual(['Bcd', '10:00'])
})

test('what is gone, or no longer theirs to see, goes', () => {
  const [first] = renewed(pages(page('abc', '10:00')), page('ac', '11:00'), own).pages
  expect(first?.rows.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(first?.asOf).toBe('11:00')
})

test('after a long time nothing is in common: then the new takes its place', () => {
  expect(renewed(pages(page('xyz', '10:00')), page('abc', '11:00'), own)).toEqual(pages(page('abc', '11:00')))
  expect(renewed(pages(page('xyz', '10:00')), page('', '11:00'), own).pages[0]?.rows).toEqual([])
})
