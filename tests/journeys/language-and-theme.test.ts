import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startPlein } from './harness.ts'

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

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
