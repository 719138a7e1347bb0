import { median } from '../load/percentile.ts'
import type { Visit } from './visit.ts'

export interface PhoneFigures {
  fast: Visit[]
  slow: Visit[]
  again: Visit[]
  againFullSpeed: Visit[]
  touches: { name: string; duration: number }[]
}

/** One row: what, the figure, the goal, and whether it is met. */
type Row = [what: string, figure: number, unit: string, goal: number | null]

/** The figures as a table in Markdown, each beside its goal. Medians; layout shift and INP are the worst of all runs. */
export function tableOf({ fast, slow, again, againFullSpeed, touches }: PhoneFigures): string {
  const of = (visits: Visit[], name: 'requests' | 'scriptBytes' | 'bytes' | 'firstPaint' | 'firstItem' | 'lcp') =>
    median(visits.map((visit) => visit[name]))
  const worst = touches.reduce((a, b) => (b.duration > a.duration ? b : a))
  const shift = Math.max(...[...fast, ...slow, ...again].map((visit) => visit.shift))
  const rows: Row[] = [
    ['first load: requests', of(fast, 'requests'), '', 25],
    ['first load: JavaScript, brotli', of(fast, 'scriptBytes') / 1024, 'KB', 150],
    ['first load: everything', of(fast, 'bytes') / 1024, 'KB', null],
    ['LCP, 4× CPU, fast 4G', of(fast, 'lcp'), 'ms', 1500],
    ['first item visible, same', of(fast, 'firstItem'), 'ms', 1500],
    ['LCP, 4× CPU, slow 4G', of(slow, 'lcp'), 'ms', 4000],
    ['first item visible, same', of(slow, 'firstItem'), 'ms', null],
    ['layout shift, worst', shift, '', 0],
    [`INP, 4× CPU (${worst.name})`, worst.duration, 'ms', 100],
    ['second visit, first item, fast 4G, CPU at full speed', of(againFullSpeed, 'firstItem'), 'ms', 300],
    ['second visit, first item, fast 4G, 4× CPU', of(again, 'firstItem'), 'ms', 300],
    ['second visit: requests', of(again, 'requests'), '', null],
  ]
  const show = (figure: number, unit: string) =>
    `${figure < 1 && figure > 0 ? figure.toFixed(4) : Math.round(figure)}${unit && ` ${unit}`}`
  return [
    '| | figure | goal | |',
    '|---|---|---|---|',
    ...rows.map(
      ([what, figure, unit, goal]) =>
        `| ${what} | ${show(figure, unit)} | ${goal === null ? '' : goal === 0 ? '0' : `≤ ${goal}${unit && ` ${unit}`}`} | ${
          goal === null ? '' : figure <= goal ? 'met' : '**missed**'
        } |`,
    ),
    '',
    `Interactions at 4× CPU: ${touches.map(({ name, duration }) => `${name} ${duration} ms`).join(', ')}.`,
  ].join('\n')
}
