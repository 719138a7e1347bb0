import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startPlein } from './harness.ts'

const plein = await startPlein()

test('a question finds its answer on another screen; it helped, it is chosen, and stands out', async () => {
  const emine = await plein.person('Emine Kaplan')
  const joost = await plein.person('Joost de Wit', { device: 'phone' })
  const asker = emine.page
  const helper = joost.page

  await asker.goto('/')
  await asker.getByRole('button', { name: 'Stel een vraag' }).click()
  await asker.getByRole('textbox', { name: 'Je vraag' }).fill('Waar meld ik een kapotte lantaarn?')
  await asker.getByRole('dialog').getByRole('button', { name: 'Plaats', exact: true }).click()
  const card = asker.getByRole('article', { name: /^Waar meld ik een kapotte lantaarn/ })
  await card.getByText('Nog onbeantwoord').waitFor()
  await asker.getByText('Geplaatst.').waitFor()

  await helper.goto('/questions')
  await helper.getByRole('link', { name: 'Waar meld ik een kapotte lantaarn?' }).first().click()
  await helper.waitForURL('**/items/*')
  await asker.goto(new URL(helper.url()).pathname)
  await asker.getByText('Nog niemand heeft geantwoord.').waitFor()
  await helper.getByRole('textbox', { name: 'Jouw antwoord' }).pressSequentially('Bel de storingslijn, toestel 1400.')
  await helper.getByRole('button', { name: 'Plaats je antwoord' }).click()

  const answer = asker.getByRole('article', { name: 'Reactie van Joost de Wit' })
  await answer.getByText('Bel de storingslijn').waitFor()
  await answer.getByRole('button', { name: 'Dit hielp', exact: true }).click()
  await answer.getByRole('button', { name: 'Dit hielp, 1' }).waitFor()
  await helper.getByText('Dit hielp, 1').waitFor()

  await answer.getByRole('button', { name: /Dit is het antwoord/ }).click()
  await asker.getByText('Het antwoord dat hielp').waitFor()
  await helper.getByText('Het antwoord dat hielp').waitFor()
  expect(await standsOut(asker)).toBe(true)

  await asker.reload()
  await asker.getByText('Het antwoord dat hielp').waitFor()
  expect(await answer.count()).toBe(1)
  await asker.goto('/')
  await card.getByText('Joost de Wit gaf het antwoord').waitFor()
})

/** The chosen answer lies on a colour of its own, not on that of the sheet around it. */
async function standsOut(page: Page) {
  const passage = page.getByText('Het antwoord dat hielp').locator('xpath=..')
  return passage.evaluate((element) => {
    const own = getComputedStyle(element).backgroundColor
    const sheet = element.closest('article[class*=sheet], article')
    return own !== 'rgba(0, 0, 0, 0)' && sheet !== null && own !== getComputedStyle(sheet).backgroundColor
  })
}
