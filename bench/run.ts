import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { everyone } from '../contract/audience.ts'
import { textToDocument } from '../contract/text-to-document.ts'
import { sessionCookie } from '../server/identity/session-token.ts'
import { openDatabase } from '../server/platform/database.ts'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { pgOptionsOf, prepareJobs } from '../server/platform/jobs.ts'
import { migrate } from '../server/platform/migrate.ts'
import { type Figure, measure } from './load.ts'
import { makeOrganisation, peerSize, tokenOf } from './organisation.ts'
import { commonWord, rareWord } from './words.ts'

/**
 * Measures Plein beside what the machine can do at most, in one run, on one made organisation, and writes the figures
 * with date and machine to bench/RESULTS.md. Usage: npm run bench
 */
const folder = mkdtempSync(join(tmpdir(), 'plein-bench-'))
const children: ChildProcess[] = []
const say = (line: string) => process.stdout.write(`${line}\n`)

const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: () => {} })
try {
  const sql = openDatabase({ url: postgres.url, max: 4, statementTimeout: 0 })
  await migrate(sql)
  await prepareJobs(pgOptionsOf(postgres.url))
  const started = Date.now()
  await makeOrganisation(sql, peerSize)
  const madeIn = Math.round((Date.now() - started) / 1000)
  say(`organisation made in ${madeIn} s`)
  await sql.end()

  const plein = await start('server/main.ts', 4801)
  const ceiling = await start('bench/ceiling-server.ts', 4802)
  const cookie = (connection: number) => ({ cookie: `${sessionCookie}=${tokenOf(connection)}` })
  const none = () => ({})
  const writing = () => ({
    'x-requested-with': 'plein',
    'idempotency-key': randomUUID(),
    'content-type': 'application/json',
  })
  const post = () =>
    JSON.stringify({ audienceId: everyone, body: textToDocument('Vandaag ligt de eerste steen op zijn plaats.') })

  const stream = await measure({ url: `${plein.url}/api/stream`, headers: cookie })
  const feed = await measure({ url: `${ceiling.url}/feed?bytes=${stream.bytes}`, headers: none })
  const row = await measure({ url: `${ceiling.url}/row`, method: 'POST', headers: none })
  const posts = await measure({
    url: `${plein.url}/api/posts`,
    method: 'POST',
    headers: cookie,
    fresh: writing,
    body: post,
  })
  const search = (word: string) =>
    measure({ url: `${plein.url}/api/search?q=${word}`, headers: cookie, connections: 1, seconds: 4 })
  const words = (word: string) =>
    measure({ url: `${ceiling.url}/words?word=${word}`, headers: none, connections: 1, seconds: 4 })
  const figures: [string, Figure, Figure][] = [
    ['home stream, 20 items', stream, feed],
    ['post', posts, row],
    [`search, common word (c=1)`, await search(commonWord), await words(commonWord)],
    [`search, rare word (c=1)`, await search(rareWord), await words(rareWord)],
  ]
  write(figures, madeIn, plein.memory())
} finally {
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.map((child) => child.exitCode ?? new Promise((done) => child.once('exit', done))))
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function start(file: string, port: number) {
  const child = spawn(process.execPath, [file], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: postgres.url,
      DATA_FOLDER: folder,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://localhost:${port}`,
      LOG_LEVEL: 'error',
      CALLS_PER_MINUTE: '100000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer) return { url, memory: () => residentOf(child.pid) }
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`${file} did not start`)
}

/** Megabytes resident, as Linux counts them. */
function residentOf(pid: number | undefined): number | null {
  const status = `/proc/${pid}/status`
  if (!pid || !existsSync(status)) return null
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024)
}

function write(figures: [string, Figure, Figure][], madeIn: number, memory: number | null) {
  const file = new URL('RESULTS.md', import.meta.url)
  if (!existsSync(file))
    writeFileSync(
      file,
      '# Figures\n\nMade by `npm run bench`; the newest below. Ratios count: the ceiling is measured in the same run on the same machine.\n',
    )
  const lines = figures.map(([name, plein, top]) => {
    const ratio = Math.round((plein.perSecond / top.perSecond) * 100)
    return `| ${name} | ${plein.perSecond.toFixed(0)}/s | ${plein.p50.toFixed(0)} / ${plein.p99.toFixed(0)} ms | ${top.perSecond.toFixed(0)}/s | ${ratio} % | ${plein.bytes} | ${plein.failed} |`
  })
  const { people, groups, items, comments, reactions } = peerSize
  appendFileSync(
    file,
    [
      '',
      `## ${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
      '',
      `The peers' set: ${people} people, ${groups} groups, ${items} items, ${comments} comments, ${reactions} reactions (made in ${madeIn} s). c=8 unless said.`,
      '',
      '| scenario | Plein | p50 / p99 | ceiling | ratio | bytes | failed |',
      '|---|---|---|---|---|---|---|',
      ...lines,
      '',
      `Resident memory of Plein after the load (web and worker in one process): ${memory ?? 'not known here'} MB.`,
      '',
    ].join('\n'),
  )
  say(lines.join('\n'))
}
