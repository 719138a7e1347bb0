/**
 * npm run bench:phone    the first and the second visit of a phone to the home page of the demo organisation
 *
 * Writes the figures with date and machine to bench/PHONE.md. With DATA_FOLDER it keeps the organisation for a next run;
 * with `--look` it prints what was asked for and what moved, and leaves PHONE.md alone.
 */
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../scripts/launch-browser.ts'
import { prepareWeb } from '../scripts/prepare-web.ts'
// registers the kinds of item that the demo has
import '../server/app.ts'
import { newToken, sessionCookie, tokenHash } from '../server/identity/session-token.ts'
import { readConfig } from '../server/platform/config.ts'
import { openDatabase, type Sql } from '../server/platform/database.ts'
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { pgOptionsOf, prepareJobs } from '../server/platform/jobs.ts'
import { migrate } from '../server/platform/migrate.ts'
import { createServices } from '../server/platform/services.ts'
import { openDemo } from '../server/setup/index.ts'
import { startPlein } from '../tests/plein-process.ts'
import { machine } from './machine.ts'
import { type PhoneFigures, tableOf } from './phone/table.ts'
import { measureTouches } from './phone/touch.ts'
import { fast4G, type Network, openHome, phoneOf, slow4G, type Visit } from './phone/visit.ts'

const runs = 3
const processor = 4
/** Milliseconds for all of it, on a busy machine. */
const atMost = 12 * 60_000
const port = Number(process.env.PORT ?? 4811)
const address = `http://localhost:${port}`
const kept = process.env.DATA_FOLDER
const folder = kept ?? mkdtempSync(join(tmpdir(), 'plein-phone-'))
const isLook = process.argv.includes('--look')

/** What was started, to be ended in reverse; each within ten seconds, so that one that hangs never keeps the rest. */
const endings: (() => Promise<unknown>)[] = []
async function end(code: number): Promise<never> {
  for (let ending = endings.pop(); ending; ending = endings.pop()) {
    await Promise.race([ending().catch(() => undefined), new Promise((done) => setTimeout(done, 10_000))])
  }
  process.exit(code)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(143))
setTimeout(() => {
  console.error(`Not done after ${atMost / 60_000} minutes.`)
  void end(1)
}, atMost)

try {
  await prepareWeb()
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: () => {} })
  if (!kept) endings.push(async () => rmSync(folder, { recursive: true, force: true }))
  endings.push(() => postgres.stop())
  const cookie = await fill(postgres.url)
  await startServer(postgres.url)
  const browser = await launchBrowser()
  endings.push(() => browser.close())
  report(await measure(browser, cookie))
} catch (error) {
  console.error(error)
  await end(1)
}
await end(0)

/** The demo organisation, and a session of the person who is in most groups. */
async function fill(url: string) {
  const sql = openDatabase({ url, max: 4, statementTimeout: 0 })
  await migrate(sql)
  await prepareJobs(pgOptionsOf(url))
  const log = pino({ level: 'silent' })
  const config = readConfig({ NODE_ENV: 'test', DATA_FOLDER: folder, LOG_LEVEL: 'silent' })
  await openDemo(createServices({ config, log, sql, aside: sql, wake: () => {} }))
  const token = newToken()
  await signIn(sql, token)
  await sql.end()
  return { name: sessionCookie, value: token }
}

function signIn(sql: Sql, token: string) {
  return sql`
    insert into session (account_id, token_hash, expires_at)
    select person_id, ${tokenHash(token)}, now() + interval '1 day'
    from group_member group by person_id order by count(*) desc, person_id limit 1`
}

async function startServer(url: string) {
  const plein = await startPlein({ port, environment: { DATABASE_URL: url, DATA_FOLDER: folder, LOG_LEVEL: 'error' } })
  endings.push(() => plein.kill('SIGTERM'))
}

async function measure(browser: Browser, cookie: { name: string; value: string }): Promise<PhoneFigures> {
  await firstVisits(browser, cookie, fast4G, 1)
  return {
    fast: await firstVisits(browser, cookie, fast4G, runs),
    slow: await firstVisits(browser, cookie, slow4G, runs),
    again: await secondVisits(browser, cookie, processor),
    againFullSpeed: await secondVisits(browser, cookie, 1),
    touches: await touch(browser, cookie),
  }
}

async function firstVisits(browser: Browser, cookie: { name: string; value: string }, network: Network, times: number) {
  const visits: Visit[] = []
  for (let run = 0; run < times; run++) {
    const context = await phoneOf(browser, address, cookie)
    visits.push((await openHome(context, network, processor)).visit)
    await context.close()
  }
  return visits
}

/** The same phone comes back, when the first visit has ended and the shell is kept. */
async function secondVisits(browser: Browser, cookie: { name: string; value: string }, rate: number) {
  const context = await phoneOf(browser, address, cookie)
  const { page } = await openHome(context, null, 1)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForTimeout(3000)
  await page.close()
  const visits: Visit[] = []
  for (let run = 0; run < runs; run++) {
    const again = await openHome(context, fast4G, rate)
    visits.push(again.visit)
    await again.page.close()
  }
  await context.close()
  return visits
}

async function touch(browser: Browser, cookie: { name: string; value: string }) {
  const context = await phoneOf(browser, address, cookie)
  const { page } = await openHome(context, fast4G, processor)
  // A person reads before they touch; what is fetched ahead comes in meanwhile.
  await page.waitForTimeout(5000)
  const touches = await measureTouches(page)
  await context.close()
  return touches
}

function report(figures: PhoneFigures) {
  const table = tableOf(figures)
  console.log(table)
  if (isLook) {
    for (const name of ['fast', 'again'] as const) {
      const [visit] = figures[name]
      console.log(`\n${name}: paint ${visit?.firstPaint.toFixed(0)}, LCP of ${visit?.lcpElement}`)
      for (const line of [...(visit?.asked ?? []), ...(visit?.shifts ?? [])]) console.log(`  ${line}`)
    }
    return
  }
  const file = join(import.meta.dirname, 'PHONE.md')
  if (!existsSync(file)) {
    writeFileSync(
      file,
      `# On the phone\n\nMade by \`npm run bench:phone\`, the newest below: home of the demo organisation at 360 px, the connection and the processor\nheld back by the browser. Medians of ${runs}; what is fetched ahead after the first view is not counted.\n`,
    )
  }
  appendFileSync(file, `\n## ${new Date().toISOString().slice(0, 10)} · ${machine}\n\n${table}\n`)
}
