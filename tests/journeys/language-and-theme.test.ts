import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startPlein } from './harness.ts'
import { hold } from './hold.ts'

const plein = await startPlein()

test('experience 13: language and light or dark are chosen in one’s own menu, at once, and kept', async () => {
  const samira = await plein.person('Samira Bouzid')
  const { page } = samira
  await page.goto('/groups')
  await page.getByRole('heading', { name: 'Groepen', level: 1 }).waitFor()
  const before = await paper(page)

  await page.getByRole('button', { name: 'Samira Bouzid, jouw menu' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Groups', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Samira Bouzid, your menu' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect.poll(() => paper(page)).not.toBe(before)
  const dark = await paper(page)

  await page.reload()
  await page.getByRole('heading', { name: 'Groups', level: 1 }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await paper(page)).toBe(dark)

  // another device follows the account in language; light or dark belongs to the device
  const phone = await samira.elsewhere({ device: 'phone' })
  await phone.goto('/groups')
  await phone.getByRole('heading', { name: 'Groups', level: 1 }).waitFor()
  expect(await paper(phone)).toBe(before)

  await page.getByRole('button', { name: 'Samira Bouzid, your menu' }).click()
  // what is chosen is spoken as such
  const chosen = page.getByRole('menuitemradio', { checked: true })
  await expect.poll(() => chosen.allTextContents()).toEqual(['English', 'Dark'])
  await page.getByRole('menuitemradio', { name: 'Nederlands' }).click()
  await page.getByRole('heading', { name: 'Groepen', level: 1 }).waitFor()
})

test('an English account on a Dutch device: a first page never shows codes for words, whatever comes first', async () => {
  const { page, id } = await plein.person('Grace Mensah')
  await plein.sql`update account set language = 'en' where id = ${id}`
  const asked: string[] = []
  const { promise: released, resolve: go } = Promise.withResolvers<void>()
  // English comes last, after the page began to wait for all texts in the language that was spoken before
  await page.route(/assets\/(first|rest)-/, async (route) => {
    const url = route.request().url()
    asked.push(url)
    const english = await page.evaluate(() => document.querySelector<HTMLElement>('script[data-en]')?.dataset.en)
    if (english && url.endsWith(english)) await released
    await route.continue().catch(() => undefined)
  })
  const seen = page.waitForFunction(() => document.querySelector('h1')?.textContent)
  await page.goto('/people', { waitUntil: 'commit' })
  // the Dutch rest has been asked for by the page
  await expect.poll(() => asked.some((url) => url.includes('/rest-')), { timeout: 10_000 }).toBe(true)
  await page.waitForTimeout(300)
  go()
  await page.getByRole('heading', { name: 'People', level: 1 }).waitFor()
  expect(await (await seen).jsonValue()).toMatch(/^(Mensen|People)$/)
  // the lead is not among the texts of a first view: where the rest was brought in Dutch, a code stood in its place
  await page.getByText('Find somebody by name, or by what you need to know.').waitFor()
})

test('who changes their mind while a language is still coming gets what they chose last', async () => {
  const { page } = await plein.person('Joris Veenhof')
  await page.goto('/groups')
  await page.getByRole('heading', { name: 'Groepen', level: 1 }).waitFor()
  const english = await page.locator('script[data-en]').getAttribute('data-en')
  const go = await hold(page, `**${english}`)
  const choose = async (language: string) => {
    await page.getByRole('button', { name: 'Joris Veenhof, jouw menu' }).click()
    await page.getByRole('menuitemradio', { name: language }).click()
  }
  await choose('English')
  await choose('Nederlands')
  go()
  await page.waitForTimeout(500)
  await page.getByRole('heading', { name: 'Groepen', level: 1 }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Groepen', level: 1 }).waitFor()
})

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
