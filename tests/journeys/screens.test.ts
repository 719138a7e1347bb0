import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { newToken, tokenHash } from '../../server/identity/session-token.ts'
import { demoId } from '../../server/setup/demo/demo-id.ts'
import { axeProblems, axeProblemsInBothThemes } from './axe-clean.ts'
import { startPlein } from './harness.ts'
import { layoutProblems, layoutProblemsLarge, layoutProblemsNarrow } from './layout-problems.ts'
import { motionProblems } from './motion-problems.ts'

/**
 * Every page of routes.tsx and what opens over it, in the demo municipality. On a phone and a desk, by day and by night:
 * nothing that axe has against it; nothing that scrolls sideways, is cut off or lies over other words, also at 320 pixels
 * and with letters twice as large; nothing that moves for whoever asked for less motion; and with forced colours.
 */
const plein = await startPlein({ demo: true })

const routes = readFileSync(new URL('../../web/app/routes.tsx', import.meta.url), 'utf8')
const pages = [...routes.matchAll(/^ {2}page\('([^']+)'[^\n]*?(?:who: '(\w+)'|$)/gm)].map(
  ([, path = '', who = 'viewer']) => ({
    path,
    who,
  }),
)
// Once there is an organisation it leads home; the first visit looks at it.
const only = process.env.PLEIN_SCREENS?.split(',')
const screens = pages.filter(({ who, path }) => who !== 'setup' && (!only || only.includes(path)))

const administrator = demoId('person', 'henkjan')
const token = newToken()
const examples: Record<string, string> = {}

beforeAll(async () => {
  const { sql } = plein
  await sql`
    insert into session (account_id, token_hash, expires_at)
    values (${administrator}, ${tokenHash(token)}, now() + interval '1 day')`
  const one = async (name: string, rows: Promise<{ it: string }[]>) => {
    const [row] = await rows
    if (!row) throw new Error(`The demo has no example for ${name}`)
    examples[name] = row.it
  }
  await one('$personId', sql`select id as it from person where id = ${administrator}`)
  await one('$departmentId', sql`select id as it from department where parent_id is not null order by name limit 1`)
  await one(
    '$tag',
    sql`select name as it from tag t join item_tag i on i.tag_id = t.id group by name order by count(*) desc limit 1`,
  )
  await one(
    '$itemId',
    sql`
    select i.id as it from item i join question q on q.item_id = i.id where q.accepted_comment_id is not null limit 1`,
  )
  await one('/news/$itemId', sql`select id as it from item where kind = 'article' and state = 'published' limit 1`)
  await one(
    '$slug',
    sql`select slug as it from "group" where visibility = 'open' and archived_at is null order by name limit 1`,
  )
  await sql`
    insert into group_member (group_id, person_id, state, role)
    select id, ${administrator}, 'active', 'host' from "group" where slug = ${examples.$slug!}
    on conflict (group_id, person_id) do update set state = 'active', role = 'host'`
})

test('all pages of the routes are found', () => {
  expect(pages.length).toBeGreaterThan(30)
  expect(pages.filter(({ who }) => who === 'visitor').length).toBeGreaterThan(1)
})

test.each(['phone', 'desk'] as const)(
  'experience 13: nobody is shut out by any page on a %s',
  async (device) => {
    const problems: string[] = []
    const walk = async (page: Page, own: typeof screens) => {
      for (const { path } of own) {
        await page.goto(addressOf(path))
        await drawn(page)
        problems.push(...(await problemsOf(page, path, device)))
        if (device === 'phone') problems.push(...(await layoutProblemsNarrow(page, path)))
      }
    }
    const others = screens.filter(({ who }) => who !== 'visitor')
    const half = Math.ceil(others.length / 2)
    // Two at a time: while one is looked at, the other is fetched.
    await Promise.all([
      walk(await plein.visitAs(token, { device }), others.slice(0, half)),
      walk(await plein.visitAs(token, { device }), others.slice(half)),
    ])
    await walk(
      await plein.visit({ device }),
      screens.filter(({ who }) => who === 'visitor'),
    )
    expect(problems).toEqual([])
  },
  600_000,
)

const compose = (page: Page) => page.getByRole('button', { name: /^(Deel|Wat wil je delen\?)$/ }).first()
const windows: { name: string; path: string; open: (page: Page) => Promise<unknown>; ready: string }[] = [
  { name: 'composer', path: '/', open: (page) => compose(page).click(), ready: 'dialog' },
  { name: 'palette', path: '/bookmarks', open: (page) => page.keyboard.press('Control+k'), ready: 'dialog' },
  { name: 'keys', path: '/bookmarks', open: (page) => page.keyboard.press('?'), ready: 'dialog' },
  {
    name: 'start a group',
    path: '/groups',
    open: (page) => page.getByRole('button', { name: 'Begin een groep' }).first().click(),
    ready: 'dialog',
  },
  {
    name: 'own menu',
    path: '/bookmarks',
    open: (page) =>
      page
        .getByRole('button', { name: /^Jij$|jouw menu$/ })
        .last()
        .click(),
    ready: 'menu',
  },
  {
    name: 'menu of an item',
    path: '/',
    open: (page) =>
      page
        .getByRole('button', { name: /^Meer acties/ })
        .first()
        .click(),
    ready: 'menu',
  },
]

test.each(['phone', 'desk'] as const)(
  'experience 13: nobody is shut out by a window over the page on a %s',
  async (device) => {
    const problems: string[] = []
    const page = await plein.visitAs(token, { device })
    const openWindow = async ({ path, open, ready }: (typeof windows)[number]) => {
      await page.goto(path)
      await drawn(page)
      await open(page)
      await page.getByRole(ready as 'dialog').waitFor()
      // it stands, in its place
      await page.waitForTimeout(150)
    }
    for (const window of windows) {
      await openWindow(window)
      problems.push(...(await problemsOf(page, window.name, device)))
    }
    if (device === 'phone') {
      // a window that is open does not follow a screen that shrinks: it is opened anew
      await page.setViewportSize({ width: 320, height: 740 })
      for (const window of windows) {
        await openWindow(window)
        problems.push(...(await layoutProblems(page, `${window.name} 320 px`)))
      }
    }
    expect(problems).toEqual([])
  },
  300_000,
)

function addressOf(path: string): string {
  return path.replaceAll(/\$\w+/g, (name) => {
    const example = (path.startsWith('/news/') && examples[`/news/${name}`]) || examples[name]
    if (!example) throw new Error(`No example for ${name} of ${path}`)
    return encodeURIComponent(example)
  })
}

/** Waits until the page stands: its heading, nothing that is still being fetched. */
async function drawn(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
  await expect
    .poll(() => page.locator('main [aria-busy=true], main [class*=skeleton]').count(), { timeout: 10_000 })
    .toBe(0)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // Cards out of view are not laid out before one scrolls to them; here all of the page is looked at.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(sheet)
  })
}

/** One visit, looked at in every way: the visit costs more than the look. */
async function problemsOf(page: Page, path: string, device: 'phone' | 'desk'): Promise<string[]> {
  const name = `${path} ${device}`
  return [
    ...(await axeProblemsInBothThemes(page, name)),
    ...(await layoutProblems(page, name)),
    ...(await layoutProblemsLarge(page, name)),
    ...(device === 'desk' ? await problemsInForcedColours(page, name) : []),
    ...(await motionProblems(page, name)),
  ]
}

async function problemsInForcedColours(page: Page, name: string): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' })
  const problems = await axeProblems(page, `${name} forced colours`)
  await page.emulateMedia({ forcedColors: 'none' })
  return problems
}
