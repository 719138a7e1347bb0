import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { newToken, tokenHash } from '../../server/identity/session-token.ts'
import { demoId } from '../../server/setup/demo/demo-id.ts'
import { axeProblems } from './axe-clean.ts'
import { startPlein } from './harness.ts'

/**
 * Every page of routes.tsx, in the demo municipality: on a phone and a desk, light and dark, nothing that axe has
 * against it, and no scrolling sideways down to 320 pixels (which is also 1280 at four times the size).
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
const screens = pages.filter(({ who }) => who !== 'setup')

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
  expect(screens.length).toBeGreaterThan(30)
  expect(screens.filter(({ who }) => who === 'visitor').length).toBeGreaterThan(1)
})

test.each(['phone', 'desk'] as const)(
  'nobody is shut out by any page on a %s',
  async (device) => {
    const problems: string[] = []
    const walk = async (page: Page, own: typeof screens) => {
      for (const { path } of own) {
        await page.goto(addressOf(path))
        await drawn(page)
        problems.push(...(await problemsOf(page, path, device)))
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
  300_000,
)

const windows = {
  composer: { press: 'n', name: 'Nieuw bericht' },
  palette: { press: 'Control+k', name: 'Zoeken' },
  keys: { press: '?', name: 'Toetsen' },
}

test.each(Object.entries(windows))('nobody is shut out by the window of %s', async (name, { press, name: title }) => {
  const page = await plein.visitAs(token)
  await page.goto('/bookmarks')
  await drawn(page)
  await page.keyboard.press(press)
  await page.getByRole('dialog', { name: title }).waitFor()
  expect(await problemsOf(page, name, 'desk')).toEqual([])
})

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
}

async function problemsOf(page: Page, path: string, device: 'phone' | 'desk'): Promise<string[]> {
  const light = await axeProblems(page, `${path} ${device} light`)
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark'
  })
  const dark = await axeProblems(page, `${path} ${device} dark`, true)
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'light'
  })
  if (device === 'desk') return [...light, ...dark]
  const size = page.viewportSize()!
  await page.setViewportSize({ width: 320, height: size.height })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(size)
  return [...light, ...dark, ...(wide > 320 ? [`${path}: scrolls sideways, ${wide} wide at 320`] : [])]
}
