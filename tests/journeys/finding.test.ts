import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { startPlein } from './harness.ts'

const plein = await startPlein()

test('experience 1: by keyboard alone: somebody is found by a name with a slip in it, and by the palette', async () => {
  await plein.person('Hilde Akkerman')
  const { page } = await plein.person('Wim Hendriks')
  await page.goto('/')
  await page.getByRole('heading', { name: /, Wim$/ }).waitFor()

  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Zoek iets of iemand' })
  await field.waitFor()
  await page.keyboard.type('Akerman')
  await page.getByRole('option', { name: /Hilde Akkerman/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Hilde Akkerman', level: 1 }).waitFor()

  await page.keyboard.press('Control+k')
  await field.waitFor()
  await page.getByRole('option', { name: /Hilde Akkerman/ }).waitFor()
  await page.keyboard.type('groep')
  await page.getByRole('option', { name: 'Groepen' }).waitFor()
  await pressUntil(page, 'ArrowDown', page.getByRole('option', { name: 'Groepen', selected: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Groepen', level: 1 }).waitFor()

  await page.keyboard.press('/')
  await field.waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => field.count()).toBe(0)
  await page.goto('/search?q=Akerman')
  await page
    .getByRole('link', { name: /Hilde Akkerman/ })
    .first()
    .waitFor()
})

test('experience 2: single keys: j and k walk, n writes, ? tells; in a field they are letters', async () => {
  const samira = await plein.person('Samira Bouzid')
  const { page } = samira
  for (const words of ['Het oudste', 'Het middelste', 'Het nieuwste'])
    await samira.call(createPost, { audienceId: everyone, body: textToDocument(words) })
  await page.goto('/')
  const focused = () => page.locator('article:focus').textContent({ timeout: 2000 })
  await page.getByText('Het nieuwste').waitFor()
  await page.keyboard.press('j')
  expect(await focused()).toContain('Het nieuwste')
  await page.keyboard.press('j')
  expect(await focused()).toContain('Het middelste')
  await page.keyboard.press('k')
  expect(await focused()).toContain('Het nieuwste')

  await page.keyboard.press('Shift+?')
  const sheet = page.getByRole('dialog', { name: 'Toetsen' })
  await sheet.getByText('Volgend bericht').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => sheet.count()).toBe(0)

  await page.keyboard.press('n')
  const editor = page.getByRole('textbox', { name: 'Jouw bericht' })
  await editor.waitFor()
  await expect.poll(() => editor.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await page.keyboard.type('jn?/ gewoon letters')
  await expect.poll(() => editor.textContent()).toContain('jn?/ gewoon letters')
})

async function pressUntil(page: Page, key: string, goal: Locator): Promise<void> {
  for (let step = 0; step < 30 && (await goal.count()) === 0; step++) await page.keyboard.press(key)
  await goal.waitFor()
}
