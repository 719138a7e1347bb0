import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { startPlein } from './harness.ts'

const plein = await startPlein()

test('without a mouse: to the text, write a post, read on, and take part in a conversation', async () => {
  const wim = await plein.person('Wim Hendriks')
  await wim.call(createPost, { audienceId: everyone, body: textToDocument('Wie rijdt er mee naar de werf?') })
  const { page } = await plein.person('Hilde Akkerman')
  await page.goto('/')
  await page.getByText('Wie rijdt er mee naar de werf?').waitFor()

  await page.keyboard.press('Tab')
  expect(await isFocused(page.getByRole('link', { name: 'Naar de inhoud' }))).toBe(true)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Wat wil je delen?' }))
  await page.keyboard.press('Enter')
  const editor = page.getByRole('textbox', { name: 'Jouw bericht' })
  await editor.waitFor()
  await expect.poll(() => isFocused(editor)).toBe(true)
  await page.keyboard.type('De kantine heeft weer soep')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Plaats', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name: 'het bericht van Hilde Akkerman' }).waitFor()
  await page.getByText('Geplaatst.').waitFor()

  const question = page.getByRole('article', { name: 'het bericht van Wim Hendriks' })
  await tabTo(page, question.getByRole('link', { name: 'Reageer' }))
  await page.keyboard.press('Enter')
  const box = page.getByRole('textbox', { name: 'Jouw reactie' })
  await box.waitFor()
  await tabTo(page, box)
  await page.keyboard.type('Ik, om acht uur')
  await page.keyboard.press('Control+Enter')
  const comment = page.getByRole('article', { name: 'Reactie van Hilde Akkerman' })
  await comment.getByText('Ik, om acht uur').waitFor()
  await expect.poll(() => comment.getByRole('button', { name: /^Meer acties/ }).count()).toBe(1)
})

const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

/** Tabs on, as somebody does who looks where the focus is; with what is focused on the way when it never gets there. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor()
  const way: string[] = []
  for (let step = 0; step < 80; step++) {
    if (await isFocused(goal)) return
    await page.keyboard.press('Tab')
    way.push(
      await page.evaluate(() => {
        const { activeElement: at } = document
        return `${at?.tagName} ${at?.getAttribute('aria-label') ?? at?.textContent?.slice(0, 30) ?? ''}`
      }),
    )
  }
  throw new Error(`Tab does not lead there. It went: ${way.join(' → ')}`)
}
