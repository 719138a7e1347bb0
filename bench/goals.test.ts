import { describe, expect, test } from 'vitest'
import { type Goal, goals, goalsOf, judge } from './goals.ts'
import { scenarios } from './scenarios/index.ts'

const least: Goal = { scenario: 'home-stream', measure: 'ratio', atLeast: 40, unit: '%' }
const most: Goal = { scenario: 'home-stream', measure: 'p99', atMost: 25, unit: 'ms' }

describe('a goal', () => {
  test('is met at its border and missed just beyond it', () => {
    expect(judge(least, { ratio: 40, failed: 0 })).toBe('met')
    expect(judge(least, { ratio: 39.9, failed: 0 })).toBe('missed')
    expect(judge(most, { p99: 25, failed: 0 })).toBe('met')
    expect(judge(most, { p99: 25.1, failed: 0 })).toBe('missed')
  })

  test('is missed however quick it was when an answer failed', () => {
    expect(judge(least, { ratio: 90, failed: 1 })).toBe('missed')
  })

  test('the share of failures is judged by itself', () => {
    const share: Goal = { scenario: 'mixed', measure: 'failedShare', atMost: 0.25, unit: '‰' }
    expect(judge(share, { failedShare: 0.2, failed: 3 })).toBe('met')
    expect(judge(share, { failedShare: 0.3, failed: 3 })).toBe('missed')
  })

  test('is not met by what was not measured', () => {
    expect(judge(least, undefined)).toBe('not measured')
    expect(judge(least, { p99: 1 })).toBe('not measured')
    expect(judge(least, { ratio: Number.NaN })).toBe('not measured')
  })
})

test('every goal names a scenario that exists, and belongs to at least one organisation', () => {
  const names = scenarios.map(({ name }) => name)
  for (const goal of goals) {
    expect(names).toContain(goal.scenario)
    expect([...goalsOf(goal.scenario, 'peers'), ...goalsOf(goal.scenario, 'kpn')]).toContain(goal)
  }
})
