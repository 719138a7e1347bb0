import { expect, test } from 'vitest'
import { looksFor } from './looks.ts'
import { commonnessOf } from './word-frequency.ts'

const day = 86_400_000
const documents = 250_000
/** A thousand days of documents, evenly; words in a part of them. */
const statistics = (words: Record<string, number>) => {
  const column = (name: string) => ({
    column: name,
    words: Object.keys(words),
    shares: Object.values(words),
    bounds: null,
    documents,
  })
  const bounds = Array.from({ length: 101 }, (_, nth) => new Date(Date.now() - (100 - nth) * 10 * day).toISOString())
  return commonnessOf([
    column('vector'),
    { ...column('title_vector'), words: [] },
    { column: 'published_at', words: null, shares: null, bounds, documents },
  ])
}
const common = statistics({ project: 0.4, planning: 0.06, "collega's": 0.01, projectleider: 0.02 })
const ways = (groups: string[], filter: object = {}) =>
  looksFor(common, { groups: groups.map((query) => ({ query, starts: [] })) }, filter, 1000).map(({ text }) => text)

test('how common a query is: alternatives add up, beginnings count all they begin, groups narrow', () => {
  expect(common.shareOf('vector', ["'planning'"])).toBeCloseTo(0.06)
  expect(common.shareOf('vector', ["('planning' | 'collega''s')"])).toBeCloseTo(0.07)
  expect(common.shareOf('vector', ["'project' | 'project':*"])).toBeCloseTo(0.42)
  expect(common.shareOf('vector', ["'project'", "'planning'"])).toBeCloseTo(0.024)
  expect(common.shareOf('vector', ["'zyxquartz'"])).toBe(0)
  expect(common.shareOf('title_vector', ["'project'"])).toBe(0)
})

test('a rare word is looked for everywhere at once, also when nothing is known', () => {
  expect(ways(["'zyxquartz'"])).toEqual([{ kind: 'all', enough: 0 }])
  expect(looksFor(commonnessOf([]), { groups: [{ query: "'project'", starts: [] }] }, {}, 1000)).toHaveLength(1)
})

test('a common word: the newest one by one, then further, then everything', () => {
  expect(ways(["'project'"])).toEqual([
    { kind: 'newest', span: 5000, enough: 1000 },
    { kind: 'newest', span: 40_000, enough: 1000 },
    { kind: 'all', enough: 0 },
  ])
})

test('a word in between: the newest months by the index, this one and the next among them', () => {
  const [first] = ways(["'planning'"])
  expect(first).toMatchObject({ kind: 'months', enough: 1000 })
  const months = first?.kind === 'months' ? first.months.split(' | ') : []
  const monthOf = (date: Date) => `'~${date.getUTCFullYear() * 100 + date.getUTCMonth() + 1}'`
  expect(months).toContain(monthOf(new Date()))
  // 2,000 of 15,000 matches in a thousand days
  expect(months).toContain(monthOf(new Date(Date.now() - 130 * day)))
  expect(months).not.toContain(monthOf(new Date(Date.now() - 250 * day)))
  expect(months.every((month) => /^'~\d{4}(0[1-9]|1[0-2])'$/.test(month))).toBe(true)
})

test('within one group or kind the newest sooner; of one person everything', () => {
  expect(ways(["'planning'"], { groupId: 'x' })[0]).toMatchObject({ kind: 'newest' })
  expect(ways(["'project'"], { authorId: 'x' })).toEqual([{ kind: 'all', enough: 0 }])
})
