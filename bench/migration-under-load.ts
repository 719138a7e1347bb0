/**
 * sh scripts/node bench/migration-under-load.ts --from COMMIT --data FOLDER [--out FILE]
 *
 * Applies the migrations that wait, on a made organisation, while a Plein of an earlier commit serves people on it; says
 * how long each kind of request waited before, during and after. Changes FOLDER: give it a copy.
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
import { openDatabase } from '../server/platform/database.ts'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { migrate } from '../server/platform/migrate.ts'
import { type PleinProcess, startPlein } from '../tests/plein-process.ts'
import { tokenOf } from './organisation/shapes.ts'

const { from, data, out } = parseArgs({
  options: { from: { type: 'string' }, data: { type: 'string' }, out: { type: 'string' } },
}).values
if (!from || !data) throw new Error('Usage: --from COMMIT --data FOLDER [--out FILE]')

const root = join(import.meta.dirname, '..')
const old = mkdtempSync(join(tmpdir(), 'plein-old-'))
const postgres = await startEmbeddedPostgres({ dataFolder: data, log: () => {} })
const sql = openDatabase({ url: postgres.url, max: 2, statementTimeout: 0 })
let earlier: PleinProcess | undefined
try {
  const archive = execFileSync('git', ['archive', from], { cwd: root, maxBuffer: 2 ** 30 })
  execFileSync('tar', ['x', '-C', old], { input: archive })
  symlinkSync(join(root, 'node_modules'), join(old, 'node_modules'))
  earlier = await startPlein({
    copy: old,
    environment: {
      DATABASE_URL: postgres.url,
      DATA_FOLDER: join(old, 'data'),
      LOG_LEVEL: 'silent',
      NODE_COMPILE_CACHE: '',
    },
  })
  const load = startLoad(earlier.url)
  await pause(8000)
  load.phase = 'before'
  await pause(10_000)
  load.phase = 'during'
  const began = performance.now()
  const applied = await migrate(sql)
  const took = (performance.now() - began) / 1000
  load.phase = 'after'
  await pause(5000)
  const lines = await load.stop()
  const report = [
    `${new Date().toISOString().slice(0, 10)} · ${applied.join(', ') || 'nothing waited'} in ${took.toFixed(1)} s, from ${from} on ${data}`,
    '| request | when | answered | refused | p50 | longest |\n|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
  console.log(report)
  if (out) appendFileSync(out, `\n${report}\n`)
} finally {
  await earlier?.kill('SIGTERM')
  await sql.end({ timeout: 5 })
  await postgres.stop()
  rmSync(old, { recursive: true, force: true })
}

type Phase = 'warming' | 'before' | 'during' | 'after'

/** Six people, each with one thing they do without pause; every answer is counted in the phase in which it was asked. */
function startLoad(url: string) {
  const state = { phase: 'warming' as Phase, busy: true }
  const seen = new Map<string, { times: number[]; refused: number }>()
  const kinds: Record<string, () => { path: string; body?: object }> = {
    stream: () => ({ path: '/api/stream' }),
    search: () => ({ path: '/api/search?q=vergadering' }),
    people: () => ({ path: '/api/people' }),
    groups: () => ({ path: '/api/groups' }),
    notifications: () => ({ path: '/api/notifications' }),
    post: () => ({
      path: '/api/posts',
      body: { audienceId: everyone, body: textToDocument('Een bericht terwijl de tafels verbouwd worden.') },
    }),
  }
  const workers = Object.entries(kinds).map(async ([name, make], person) => {
    while (state.busy) {
      const { phase } = state
      const { path, body } = make()
      const asked = performance.now()
      const answer = await fetch(url + path, {
        headers: {
          cookie: `${sessionCookie}=${tokenOf(person + 20)}`,
          ...(body && {
            'content-type': 'application/json',
            'x-requested-with': 'plein',
            'idempotency-key': randomUUID(),
          }),
        },
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      }).catch(() => null)
      await answer?.arrayBuffer()
      const row = seen.get(`${name} | ${phase}`) ?? { times: [], refused: 0 }
      seen.set(`${name} | ${phase}`, row)
      row.times.push(performance.now() - asked)
      if (!answer?.ok) row.refused++
      await pause(20)
    }
  })
  return Object.assign(state, {
    async stop() {
      state.busy = false
      await Promise.all(workers)
      const order = Object.keys(kinds).flatMap((kind) =>
        ['before', 'during', 'after'].map((phase) => `${kind} | ${phase}`),
      )
      return order.flatMap((name) => {
        const { times, refused } = seen.get(name) ?? { times: [], refused: 0 }
        if (times.length === 0) return [`| ${name} | 0 | 0 | | |`]
        times.sort((a, b) => a - b)
        const ms = (at: number) => `${Math.round(times[at] ?? 0)} ms`
        return `| ${name} | ${times.length} | ${refused} | ${ms(times.length >> 1)} | ${ms(times.length - 1)} |`
      })
    },
  })
}
