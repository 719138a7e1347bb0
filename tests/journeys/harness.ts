import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import type { Endpoint, OutputOf, SendOf } from '../../contract/endpoint.ts'
import { launchBrowser } from '../../scripts/launch-browser.ts'
import { sessionCookie } from '../../server/identity/session-token.ts'
import type { Services } from '../../server/platform/context.ts'
import { testDatabase } from '../database.ts'
import { fetchEndpoint } from '../fetch-endpoint.ts'
import { insertPerson, type PersonDetails } from '../insert-person.ts'
import { startPlein as startProcess } from '../plein-process.ts'
import { fillDemo, withServices } from './with-services.ts'

const picturesFolder = join(import.meta.dirname, 'out')

const devices = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1440, height: 1000 } },
} satisfies Record<string, BrowserContextOptions>

type Device = keyof typeof devices

interface VisitOptions {
  device?: Device
  /** Which of the processes this browser talks to. */
  process?: 0 | 1
  context?: BrowserContextOptions
}

/** Somebody of a journey: their browser, and a shorter way for what the journey is not about. */
interface Somebody {
  id: string
  name: string
  token: string
  page: Page
  /** Calls an endpoint as this person, beside the browser. */
  call<E extends Endpoint>(endpoint: E, input?: SendOf<E>): Promise<OutputOf<E>>
  /** The same person on another device, signed in there too. */
  elsewhere(options?: VisitOptions): Promise<Page>
}

/**
 * Plein as people meet it: real processes on one database, the built web, a browser. Called at the top of a journey file:
 * `const plein = await startPlein({ processes: 2 })`; everything ends with the file, the browsers' windows with each test.
 * A test also fails by whatever a page complained of: an error in the console, an exception, a breach of the content
 * security policy. `mayComplain` names what a journey brings about on purpose.
 */
export async function startPlein(
  options: { processes?: 1 | 2; demo?: boolean; organisation?: boolean; environment?: Record<string, string> } = {},
) {
  const { processes = 1, demo = false, organisation = true } = options
  const database = await testDatabase()
  const { sql } = database
  const dataFolder = await mkdtemp(join(tmpdir(), 'plein-journey-'))
  if (demo) await fillDemo(database, dataFolder)
  else if (organisation)
    await sql`insert into organisation (name, language, profile_gate) values ('Gemeente Lindeplein', 'nl', 'off')`
  const running = await Promise.all(
    Array.from({ length: processes }, (_, place) =>
      startProcess({
        environment: {
          DATABASE_URL: database.url,
          DATA_FOLDER: dataFolder,
          PLEIN_ROLE: place === 0 ? 'all' : 'web',
          DATABASE_POOL: '6',
          // A journey is quicker than a person.
          CALLS_PER_MINUTE: '6000',
          ...options.environment,
        },
      }),
    ),
  )
  const browser = await launchBrowser()
  const open = new Set<BrowserContext>()
  const complaints: { page: Page; text: string }[] = []
  const pardons: { page: Page; pattern: RegExp }[] = []

  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail'
    const unexpected = complaints.filter(
      ({ page, text }) => !pardons.some((pardon) => pardon.page === page && pardon.pattern.test(text)),
    )
    if (failed || unexpected.length > 0) await takePictures(task.name, [...open])
    await Promise.all([...open].map((context) => context.close()))
    for (const list of [complaints, pardons]) list.length = 0
    open.clear()
    expect(unexpected.map(({ page, text }) => `${page.url()}: ${text}`)).toEqual([])
  })

  afterAll(async () => {
    await browser.close()
    await Promise.all(running.map((plein) => plein.kill('SIGTERM')))
    await database.drop()
    await rm(dataFolder, { recursive: true, force: true })
  })

  // passkeys and secure cookies want this name
  const addressOf = (options: VisitOptions = {}) => `http://localhost:${running[options.process ?? 0]!.port}`

  async function openContext(options: VisitOptions): Promise<BrowserContext> {
    const context = await browser.newContext({
      ...devices[options.device ?? 'desk'],
      baseURL: addressOf(options),
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
      // It fetches the shell beside every first page; the journey about it lets it in.
      serviceWorkers: 'block',
      ...options.context,
    })
    context.setDefaultTimeout(15_000)
    open.add(context)
    context.on('page', (page) => {
      page.on('pageerror', (error) => complaints.push({ page, text: error.stack ?? error.message }))
      page.on('console', (message) => {
        if (message.type() !== 'error') return
        complaints.push({ page, text: `${message.text()} ${message.location().url}` })
      })
    })
    return context
  }

  async function visit(options: VisitOptions = {}): Promise<Page> {
    return (await openContext(options)).newPage()
  }

  async function visitAs(token: string, options: VisitOptions = {}): Promise<Page> {
    const context = await openContext(options)
    const url = addressOf(options).replace('http:', 'https:')
    await context.addCookies([
      { name: sessionCookie, value: token, url, secure: true, httpOnly: true, sameSite: 'Lax' },
    ])
    return context.newPage()
  }

  return {
    sql,
    /** Does server work in this process, such as a job that is allowed more than usual. */
    withServices: <Done>(work: (services: Services) => Promise<Done>) => withServices(database, dataFolder, work),
    addressOf,
    /** A window of somebody who is not signed in. */
    visit,
    visitAs,
    /** A person with an account and a session, and a window where they are signed in. */
    async person(name: string, details: PersonDetails & VisitOptions = {}): Promise<Somebody> {
      const { id, token } = await insertPerson(sql, name, details)
      return {
        id,
        name,
        token,
        page: await visitAs(token, details),
        call: (endpoint, input) => callAs({ address: addressOf(details), token }, endpoint, input),
        elsewhere: (options) => visitAs(token, options),
      }
    },
    /** What this page may say in its console in this test, because the journey brings it about. */
    mayComplain(page: Page, pattern: RegExp) {
      pardons.push({ page, pattern })
    },
  }
}

async function callAs(who: { address: string; token: string }, endpoint: Endpoint, input: unknown) {
  const response = await fetchEndpoint(who, endpoint, input, { key: randomUUID() })
  const text = await response.text()
  if (!response.ok) throw new Error(`${endpoint.name} → ${response.status} ${text}`)
  return text ? JSON.parse(text) : null
}

/** What everybody saw when it went wrong: a picture, and the page as a screen reader meets it. */
async function takePictures(name: string, contexts: BrowserContext[]): Promise<void> {
  await mkdir(picturesFolder, { recursive: true })
  const pages = contexts.flatMap((context) => context.pages())
  const file = name.toLowerCase().replaceAll(/\W+/g, '-').slice(0, 80)
  for (const [number, page] of pages.entries()) {
    const path = join(picturesFolder, `${file}-${number + 1}`)
    await page.screenshot({ path: `${path}.png` }).catch(() => {})
    const outline = await page
      .locator('body')
      .ariaSnapshot({ timeout: 2000 })
      .catch(() => 'no outline')
    await writeFile(`${path}.txt`, `${page.url()}\n${outline}\n`)
  }
}
