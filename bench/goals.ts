import type { Shape } from './organisation/shapes.ts'

/** What one scenario measured, by name: perSecond, p50, p99, ratio to the ceiling, and its own. */
export type Measured = Record<string, number>

export interface Goal {
  /** The scenario's name, as in `--only`. */
  scenario: string
  /** Which of the measured it judges. */
  measure: string
  atLeast?: number
  atMost?: number
  unit: '%' | 'ms' | 's' | 'MB' | '×' | '‰'
  /** For one organisation only; by default for both. */
  only?: Shape['name']
}

/** On the peers' set and at KPN's size both where it does not say otherwise. */
export const goals: Goal[] = [
  { scenario: 'home-stream', measure: 'ratio', atLeast: 40, unit: '%' },
  { scenario: 'home-stream', measure: 'p99', atMost: 25, unit: 'ms' },
  { scenario: 'item', measure: 'ratio', atLeast: 35, unit: '%' },
  { scenario: 'post', measure: 'ratio', atLeast: 30, unit: '%' },
  { scenario: 'react', measure: 'ratio', atLeast: 40, unit: '%' },
  { scenario: 'search-common', measure: 'p50', atMost: 15, unit: 'ms', only: 'peers' },
  { scenario: 'search-rare', measure: 'p50', atMost: 5, unit: 'ms', only: 'peers' },
  { scenario: 'search-common', measure: 'p99', atMost: 150, unit: 'ms', only: 'kpn' },
  { scenario: 'search-rare', measure: 'p99', atMost: 150, unit: 'ms', only: 'kpn' },
  { scenario: 'people', measure: 'p99', atMost: 30, unit: 'ms' },
  { scenario: 'live', measure: 'seenP50', atMost: 12, unit: 'ms' },
  { scenario: 'live', measure: 'seenP95', atMost: 25, unit: 'ms' },
  { scenario: 'live-thousand', measure: 'seenByAll', atMost: 1000, unit: 'ms' },
  { scenario: 'start', measure: 'external', atMost: 2000, unit: 'ms' },
  { scenario: 'start', measure: 'embedded', atMost: 4000, unit: 'ms' },
  { scenario: 'memory', measure: 'idle', atMost: 150, unit: 'MB' },
  { scenario: 'memory', measure: 'load', atMost: 300, unit: 'MB' },
  { scenario: 'mixed', measure: 'failedShare', atMost: 0.25, unit: '‰' },
  { scenario: 'growth', measure: 'homeStream', atMost: 1.3, unit: '×' },
  { scenario: 'growth', measure: 'post', atMost: 1.2, unit: '×' },
]

export type Verdict = 'met' | 'missed' | 'not measured'

/** Whether the goal is met. What was not measured, or is no number, is never met; nor is a figure with failed answers. */
export function judge(goal: Goal, measured: Measured | undefined): Verdict {
  const value = measured?.[goal.measure]
  if (value === undefined || !Number.isFinite(value)) return 'not measured'
  if (goal.measure !== 'failedShare' && (measured?.failed ?? 0) > 0) return 'missed'
  if (goal.atLeast !== undefined && value < goal.atLeast) return 'missed'
  if (goal.atMost !== undefined && value > goal.atMost) return 'missed'
  return 'met'
}

export const goalsOf = (scenario: string, organisation: Shape['name']): Goal[] =>
  goals.filter((goal) => goal.scenario === scenario && (goal.only ?? organisation) === organisation)
