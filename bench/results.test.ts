import { expect, test } from 'vitest'
import { goals, goalsOf } from './goals.ts'
import { reasons } from './reasons.ts'
import { drawResults, drawTable, type Result } from './results.ts'

const result = (measured: Record<string, number>): Result => ({
  at: '2026-11-22T12:00:00Z',
  machine: 'two cores',
  scale: 1,
  measured,
})
const lineOf = (lines: string[], words: string) => lines.find((line) => line.includes(words)) ?? ''

test('a table has a line for every goal, also of what was not measured', () => {
  for (const name of ['peers', 'kpn'] as const) {
    const scenarios = [...new Set(goals.map(({ scenario }) => scenario))]
    const count = scenarios.flatMap((one) => goalsOf(one, name)).length
    const lines = drawTable(name, {}).slice(2)
    expect(lines).toHaveLength(count)
    expect(lines.every((line) => line.includes('**not measured**'))).toBe(true)
  }
})

test('what is missed stands as missed, with its reason or the lack of one', () => {
  const measured = { perSecond: 100, ceilingPerSecond: 1000, ratio: 10, p99: 20, failed: 0 }
  const lines = drawTable('peers', { 'home-stream': result(measured) })
  expect(lineOf(lines, 'home stream, 20 items: of the ceiling')).toMatch(/\*\*missed\*\*/)
  expect(lineOf(lines, 'home stream, 20 items: of the ceiling')).toContain(
    reasons['peers home-stream ratio'] ?? 'No reason found yet.',
  )
  expect(lineOf(lines, 'home stream, 20 items: p99')).toMatch(/ met \|/)
})

test('failed answers are told and spoil the goal', () => {
  const measured = { perSecond: 900, ceilingPerSecond: 1000, ratio: 90, p99: 2, failed: 7 }
  expect(lineOf(drawTable('peers', { 'home-stream': result(measured) }), 'of the ceiling')).toMatch(
    /\*\*missed\*\* \| 7 failed/,
  )
})

test('reasons are of goals that there are', () => {
  const known = goals.flatMap(({ scenario, measure }) => [`peers ${scenario} ${measure}`, `kpn ${scenario} ${measure}`])
  for (const name of Object.keys(reasons)) expect(known).toContain(name)
})

test('a whole page has both organisations', () => {
  const page = drawResults({ peers: { start: result({ external: 900, embedded: 1500, failed: 0 }) }, kpn: {} })
  expect(page).toContain('## The peers’ set')
  expect(page).toContain('## KPN’s size')
})
