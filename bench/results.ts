import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Goal, goalsOf, judge, type Measured } from './goals.ts'
import type { Shape } from './organisation/shapes.ts'
import { reasons } from './reasons.ts'
import { scenarios } from './scenarios/index.ts'

/** The last figures of one scenario on one organisation. */
export interface Result {
  at: string
  machine: string
  scale: number
  measured: Measured
}
export type Results = Partial<Record<Shape['name'], Record<string, Result>>>

const fileOf = (name: string) => new URL(name, import.meta.url)

export const readResults = (): Results =>
  existsSync(fileOf('figures.json')) ? (JSON.parse(readFileSync(fileOf('figures.json'), 'utf8')) as Results) : {}

/** Keeps the figures in figures.json and draws RESULTS.md anew from all that are kept. */
export function keepResults(organisation: Shape['name'], fresh: Record<string, Result>): void {
  const kept = readResults()
  const all: Results = { ...kept, [organisation]: { ...kept[organisation], ...fresh } }
  writeFileSync(fileOf('figures.json'), `${JSON.stringify(all, null, 2)}\n`)
  writeFileSync(fileOf('RESULTS.md'), drawResults(all))
}

const titles: Record<Shape['name'], string> = {
  peers: 'The peers’ set: 2,000 people, 40 groups, 20,000 posts, 60,000 comments, 100,000 reactions',
  kpn: 'KPN’s size: 18,000 people, 900 groups, 250,000 items, 1,000,000 comments, 3,000,000 reactions',
}

export function drawResults(results: Results): string {
  const sections = (Object.keys(titles) as Shape['name'][]).flatMap((name) => {
    const of = results[name]
    return of ? [`## ${titles[name]}`, '', ...drawTable(name, of), '', ...drawFigures(of), ''] : []
  })
  const head = [
    '# Figures',
    '',
    'Written by `npm run bench -- --keep`; how it is measured stands in README.md. Ratios count: each ceiling is measured',
    'in the same run, on the same two cores, by turns with Plein. Server, database and load share those cores.',
    '',
  ]
  return `${[...head, ...sections].join('\n').trimEnd()}\n`
}

const number = (value: number | undefined) =>
  value === undefined || !Number.isFinite(value) ? '–' : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

const goalText = ({ atLeast, atMost, unit }: Goal) =>
  atLeast !== undefined ? `≥ ${atLeast} ${unit}` : `≤ ${atMost} ${unit}`

const measureNames: Record<string, string> = {
  ratio: 'of the ceiling',
  seenP50: 'seen, p50',
  seenP95: 'seen, p95',
  seenByAll: 'seen by all',
  load: 'under load',
  failedShare: 'share',
  homeStream: 'home stream',
}

/** One line for every goal, measured or not: nothing is left out because it went badly. */
export function drawTable(name: Shape['name'], results: Record<string, Result>): string[] {
  const lines = scenarios.flatMap(({ name: scenario, title }) =>
    goalsOf(scenario, name).map((goal) => {
      const measured = results[scenario]?.measured
      const verdict = judge(goal, measured)
      const failed = measured?.failed ? `${measured.failed} failed. ` : ''
      const reason =
        verdict === 'missed' ? (reasons[`${name} ${scenario} ${goal.measure}`] ?? 'No reason found yet.') : ''
      const isSpeed = goal.measure === 'ratio'
      const cells = [
        `${title}: ${measureNames[goal.measure] ?? goal.measure}`,
        goalText(goal),
        `${number(measured?.[goal.measure])} ${goal.unit}`,
        isSpeed && measured ? `${number(measured.perSecond)}/s` : '',
        isSpeed && measured ? `${number(measured.ceilingPerSecond)}/s` : '',
        verdict === 'met' ? 'met' : `**${verdict}**`,
        `${failed}${reason}`,
      ]
      return `| ${cells.join(' | ')} |`
    }),
  )
  return ['| goal | asked | figure | Plein | ceiling | | why |', '|---|---|---|---|---|---|---|', ...lines]
}

/** All that was measured, with its day and machine. */
function drawFigures(results: Record<string, Result>): string[] {
  return scenarios.flatMap(({ name, title, ceiling }) => {
    const result = results[name]
    if (!result) return []
    const figures = Object.entries(result.measured).map(([what, value]) => `${what} ${number(value)}`)
    const beside = ceiling ? ` (ceiling: ${ceiling})` : ''
    return [`- **${title}**${beside}: ${figures.join(', ')}. ${result.at.slice(0, 10)}, ${result.machine}.`]
  })
}
