import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startPlein } from './harness.ts'
import { hold } from './hold.ts'

const plein = await startPlein()

const nameOf = (page: Page) =>
  page.locator('.first-name b').evaluate((name) => getComputedStyle(name, '::before').content)

test('experience 12: before the style sheet and the code are there, the page says whose square it is, in its colour, and nothing moves', async () => {
  await plein.sql`update organisation set name = 'Gemeente "Lindeplein" \\ Oost é', brand_colour = '#7a1f5c'`
  const { page } = await plein.person('Tess Bruin', { device: 'phone' })
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, {
          moved: (window as never as { moved: number }).moved + (entry as never as { value: number }).value,
        })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const go = await hold(page, /assets\/(shell|frame)-.*\.(css|js)/)
  await page.goto('/groups', { waitUntil: 'commit' })
  await page.locator('.first-name').waitFor()
  expect(await nameOf(page)).toBe('"Gemeente \\"Lindeplein\\" \\\\ Oost é"')
  const ground = () => page.locator('.first-name .ground').evaluate((stone) => getComputedStyle(stone).fill)
  expect(await ground()).not.toBe('rgb(0, 0, 0)')
  await expect
    .poll(() => page.locator('.first-lines').evaluate((lines) => getComputedStyle(lines).visibility))
    .toBe('visible')
  const stood = await page.locator('.first-name svg').boundingBox()
  go()
  await page.getByRole('heading', { name: 'Groepen', level: 1 }).waitFor()
  expect(await page.locator('.first-look').isVisible()).toBe(false)
  expect(await page.locator('header a svg').first().boundingBox()).toEqual(stood)
  expect(await page.evaluate(() => (window as never as { moved: number }).moved)).toBe(0)
  // what a page adds goes over the kit, so the app's sheet stands before those of its pages
  const sheets = await page.evaluate(() =>
    [...document.styleSheets].map(({ href }) => href?.match(/assets\/(\w+)/)?.[1]),
  )
  expect(sheets.filter(Boolean).length).toBeGreaterThan(1)
  expect(sheets.find(Boolean)).toBe('shell')
})

test('a first page whose code does not come says so in the reader’s language, and a press asks for it again', async () => {
  const { page } = await plein.person('Wim Hendriks', { device: 'phone' })
  plein.mayComplain(page, /net::ERR_FAILED/)
  await page.route('**/assets/frame-*.js', (route) => route.abort())
  await page.goto('/groups?show=mine')
  await page.getByText('We kunnen het plein niet bereiken.').waitFor()
  expect(await page.getByText('We cannot reach the square.').isVisible()).toBe(false)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Probeer het opnieuw' }).click()
  await page.getByRole('heading', { name: 'Groepen', level: 1 }).waitFor()
  expect(new URL(page.url()).search).toBe('?show=mine')
})
