/**
 * sh scripts/node bench/migration-under-load.ts --from COMMIT --data FOLDER [--out FILE]
 *
 * Applies the migrations that wait, on a made organisation, while a Plein of an earlier commit serves people on it; then
 * today's Plein takes over, and does what is left to its jobs. Says how long each kind of request waited before, during both
 * and after. Changes FOLDER: give it a copy.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { everyone } from '../contract/audience.ts'
import { textToDocument } from '../contract/text-to-document.ts'
import { sessionCookie } from '../server/identity/index.ts'
import type { Query } from '../server/platform/context.ts'
import { openDatabase } from '../server/platform/database.ts'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { migrate } from '../server/platform/migrate.ts'
import { isAllRewritten } from '../server/search/rewrite-old.ts'
import { type PleinProcess, startPlein } from '../tests/plein-process.ts'
import { tokenOf } from './organisation/shapes.ts'
import { commonWord, rareWord } from './words.ts'

const { from, data, out } = parseArgs({
  options: { from: { type: 'string' }, data: { type: 'string' }, out: { type: 'string' } },
}).values
if (!from || !data) throw new Error('Usage: --from COMMIT --data FOLDER [--out FILE]')

const phases = ['before', 'during', 'rewriting', 'after'] as const
type Phase = 'warming' | (typeof phases)[number]

const root = join(import.meta.dirname, '..')
const old = mkdtempSync(join(tmpdir(), 'plein-old-'))
const postgres = await startEmbeddedPostgres({ dataFolder: data, log: () => {} })
const sql = openDatabase({ url: postgres.url, max: 2, statementTimeout: 0 })
let earlier: PleinProcess | undefined
let today: PleinProcess | undefined
const environment = (data: string) => ({
  DATABASE_URL: postgres.url,
  DATA_FOLDER: data,
  LOG_LEVEL: 'silent',
  NODE_COMPILE_CACHE: '',
})
try {
  const archive = execFileSync('git', ['archive', from], { cwd: root, maxBuffer: 2 ** 30 })
  execFileSync('tar', ['x', '-C', old], { input: archive })
  symlinkSync(join(root, 'node_modules'), join(old, 'node_modules'))
  earlier = await startPlein({ copy: old, environment: environment(join(old, 'data')) })
  const load = startLoad(earlier.url)
  await pause(8000)
  load.phase = 'before'
  await pause(10_000)
  load.phase = 'during'
  const began = performance.now()
  const applied = await migrate(sql)
  const took = (performance.now() - began) / 1000
  today = await startPlein({ environment: environment(join(old, 'data-of-today')) })
  load.url = today.url
  load.phase = 'rewriting'
  const start = performance.now()
  await earlier.kill('SIGTERM')
  while (!(await isAllRewritten(sql as unknown as Query))) await pause(200)
  const rewrote = (performance.now() - start) / 1000
  load.phase = 'after'
  await pause(5000)
  const lines = await load.stop()
  const report = [
    `${new Date().toISOString().slice(0, 10)} · ${applied.join(', ') || 'nothing waited'} in ${took.toFixed(1)} s, rewritten after ${rewrote.toFixed(0)} s more, from ${from} on ${data}`,
    '| request | when | answered | refused | found other | p50 | longest |\n|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
  console.log(report)
  if (out) appendFileSync(out, `\n${report}\n`)
} finally {
  await earlier?.kill('SIGTERM')
  await today?.kill('SIGTERM')
  await sql.end({ timeout: 5 })
  await postgres.stop()
  rmSync(old, { recursive: true, force: true })
}

/**
 * Each person has one thing they do without pause; every answer is counted in the phase in which it was asked. A search must
 * find the same before, in between and after: nobody writes what is looked for.
 */
function startLoad(url: string) {
  const state = { phase: 'warming' as Phase, busy: true, url }
  const seen = new Map<string, { times: number[]; refused: number; other: number }>()
  const kinds: Record<string, () => { path: string; finds?: true; body?: object }> = {
    stream: () => ({ path: '/api/stream' }),
    search: () => ({ path: `/api/search?q=${commonWord}` }),
    'search, newest': () => ({ path: `/api/search?q=${commonWord}&order=newest`, finds: true }),
    'search, rare': () => ({ path: `/api/search?q=${rareWord}`, finds: true }),
    people: () => ({ path: '/api/people' }),
    groups: () => ({ path: '/api/groups' }),
    notifications: () => ({ path: '/api/notifications' }),
    post: () => ({
      path: '/api/posts',
      body: { audienceId: everyone, body: textToDocument('Een bericht terwijl de tafels verbouwd worden.') },
    }),
  }
  const workers = Object.entries(kinds).map(async ([name, make], person) => {
    const found = new Map<string, string>()
    for (let nth = 0; state.busy; nth++) {
      // calls of one person are counted by the minute, so each is by the next of some
      const token = tokenOf(20 + person + 10 * (nth % 20))
      const { phase } = state
      const { path, finds, body } = make()
      const asked = performance.now()
      const answer = await fetch(state.url + path, {
        headers: {
          cookie: `${sessionCookie}=${token}`,
          ...(body && {
            'content-type': 'application/json',
            'x-requested-with': 'plein',
            'idempotency-key': randomUUID(),
          }),
        },
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      }).catch(() => null)
      const text = await answer?.text()
      const row = seen.get(`${name} | ${phase}`) ?? { times: [], refused: 0, other: 0 }
      seen.set(`${name} | ${phase}`, row)
      row.times.push(performance.now() - asked)
      if (!answer?.ok) row.refused++
      else if (finds) {
        const ids = (JSON.parse(text!) as { rows: { id: string }[] }).rows.map(({ id }) => id).join(' ')
        if (!found.has(token)) found.set(token, ids)
        if (ids !== found.get(token) || !ids) row.other++
      }
      await pause(20)
    }
  })
  return Object.assign(state, {
    async stop() {
      state.busy = false
      await Promise.all(workers)
      const order = Object.keys(kinds).flatMap((kind) => phases.map((phase) => `${kind} | ${phase}`))
      return order.flatMap((name) => {
        const { times, refused, other } = seen.get(name) ?? { times: [], refused: 0, other: 0 }
        if (times.length === 0) return [`| ${name} | 0 | 0 | | | |`]
        times.sort((a, b) => a - b)
        const ms = (at: number) => `${Math.round(times[at] ?? 0)} ms`
        return `| ${name} | ${times.length} | ${refused} | ${other || ''} | ${ms(times.length >> 1)} | ${ms(times.length - 1)} |`
      })
    },
  })
}
