import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { foreignMarkup, payloads } from '../safety/payloads.ts'
import { fillHostile } from './fill-hostile.ts'
import { startPlein } from './harness.ts'

/**
 * What people, imports and pages elsewhere wrote, shown on every screen: nothing of it runs, nothing of it becomes markup.
 * A dialog, an error of a page and a report of the content security policy each fail the test.
 */
const plein = await startPlein()
const ran: string[] = []

/** Watches a page for script that ran and for markup that is not ours. */
function watched(page: Page): Page {
  page.on('dialog', (dialog) => {
    ran.push(`${page.url()}: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return page
}
const markupIn = (page: Page) =>
  page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].map((found) => found.outerHTML.slice(0, 200)),
    foreignMarkup,
  )

const routes = readFileSync(new URL('../../web/app/routes.tsx', import.meta.url), 'utf8')
const paths = [...routes.matchAll(/^ {2}page\('([^']+)'/gm)].map(([, path = '']) => path)

async function drawn(page: Page) {
  await page.locator('main h1, main article').first().waitFor({ state: 'attached' })
  await expect
    .poll(() => page.locator('main [aria-busy=true], main [class*=skeleton]').count(), { timeout: 30_000 })
    .toBe(0)
}

test('safety 75: the watch sees script that runs, script that is blocked, and markup that does neither', async () => {
  const open = watched(await plein.visit({ context: { bypassCSP: true } }))
  await open.goto('/sign-in')
  await open.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')
  })
  await expect.poll(() => ran.length, { timeout: 20_000 }).toBe(1)
  ran.length = 0
  plein.mayComplain(open, /Failed to load/)

  const closed = watched(await plein.visit())
  const reports: string[] = []
  closed.on('console', (message) => reports.push(message.text()))
  await closed.goto('/sign-in')
  expect(await markupIn(closed)).toEqual([])
  await closed.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)><a href=javascript:alert(1)>x</a>')
  })
  await expect.poll(() => reports.join(), { timeout: 20_000 }).toContain('Content Security Policy')
  expect(await markupIn(closed)).toHaveLength(2)
  expect(ran).toEqual([])
  plein.mayComplain(closed, /Content Security Policy|Failed to load/)
})

test('safety 75, 77, 78: three hundred payloads in every field, from people, imports and pages elsewhere, on every screen', async () => {
  const admin = await plein.person(payloads[2]!, { role: 'administrator' })
  const other = await plein.person(payloads[19]!)
  const at = plein.addressOf()
  const made = await fillHostile(at, plein.sql, admin, other)
  const examples: Record<string, string[]> = {
    $personId: made.people,
    $departmentId: [made.departmentId],
    $slug: made.groups,
    $itemId: made.items,
    $tag: ['gevel', encodeURIComponent(payloads[2]!)],
  }
  const addresses = paths
    .filter((path) => path !== '/setup' && path !== '/demo' && path !== '/development/outbox')
    .flatMap((path) => {
      const [name] = path.match(/\$\w+/) ?? []
      if (!name) return [path]
      if (path === '/news/$itemId/edit') return [path.replace(name, made.articleId)]
      const own = examples[name]
      if (!own) throw new Error(`No example for ${name} of ${path}`)
      return own.map((one) => path.replace(name, one))
    })
    .concat(
      payloads.filter((_, nth) => nth % 110 === 2).map((text) => `/search?q=${encodeURIComponent(text)}`),
      '/search?q=alert',
      '/people?text=alert',
      '/questions?state=open',
      `/sign-in?to=${encodeURIComponent('javascript:alert(1)')}`,
    )
  const wrong: string[] = []
  const walk = async (own: string[]) => {
    const page = watched(await plein.visitAs(admin.token))
    // what an address names may not be there
    plein.mayComplain(page, /status of 40[034]|RefusalError: 40[04]/)
    for (const address of own) {
      await page.goto(address)
      await drawn(page).catch((error) => {
        throw new Error(`${address} was not drawn`, { cause: error })
      })
      wrong.push(...(await markupIn(page)).map((found) => `${address}: ${found}`))
    }
    await page.close()
  }
  const third = Math.ceil(addresses.length / 3)
  await Promise.all([0, 1, 2].map((nth) => walk(addresses.slice(nth * third, (nth + 1) * third))))
  expect(wrong).toEqual([])
  expect(ran).toEqual([])

  // Without the policy: the parts alone must hold. (With it Chromium reports what the editor reads in a document where
  // nothing runs, for every style and handler that the clipboard brings.)
  const page = watched(await plein.visitAs(admin.token, { context: { bypassCSP: true } }))
  await page.goto('/')
  await drawn(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('<img')
  await page.getByRole('option').first().waitFor()
  expect(await markupIn(page)).toEqual([])

  // by the clipboard, from a page that knows every trick
  await page.goto('/')
  await drawn(page)
  await page.keyboard.press('n')
  const text = page.getByRole('dialog').getByRole('textbox').first()
  await text.click()
  await page.evaluate(
    (html) => {
      const data = new DataTransfer()
      data.setData('text/html', html)
      data.setData('text/plain', 'x')
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    payloads.map((payload) => `<p>${payload}</p>`).join('\n'),
  )
  await expect.poll(() => text.textContent(), { timeout: 10_000 }).toContain('{{constructor')
  expect(await markupIn(page)).toEqual([])
  for (const sign of ['@<', '#<']) {
    await page.keyboard.type(` ${sign}`)
    await page.waitForTimeout(400)
    expect(await markupIn(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
  await page.goto('/bookmarks')

  // what a fact brings to an open screen, and the notice over it
  await page.goto('/')
  await drawn(page)
  const live = await other.call(createPost, { audienceId: everyone, body: textToDocument(payloads[2]!) })
  await page.goto(`/items/${live.id}`)
  await drawn(page)
  expect(await markupIn(page)).toEqual([])
  expect(ran).toEqual([])
}, 240_000)
