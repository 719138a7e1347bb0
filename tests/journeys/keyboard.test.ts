import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { startGroup } from '../../contract/groups.ts'
import { createPost } from '../../contract/posts.ts'
import { questions } from '../../contract/questions.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { hashPassword } from '../../server/identity/password.ts'
import { startPlein } from './harness.ts'
import { isFocused, tabTo } from './keys.ts'

const plein = await startPlein()
const soon = { timeout: 10_000 }
const password = 'fietsbel hagelslag zeewind'

test('experience 13: without a mouse: sign in, read, react, comment with a name in it, post, ask, search, join a group', async () => {
  const wim = await plein.person('Wim Hendriks')
  await wim.call(createPost, { audienceId: everyone, body: textToDocument('Wie rijdt er mee naar de werf?') })
  await wim.call(startGroup, { name: 'Fietsers', visibility: 'open', joining: 'direct' })
  const hilde = await plein.person('Hilde Akkerman')
  await plein.sql`
    update account set staff_number = '104419', password_hash = ${await hashPassword(password)} where id = ${hilde.id}`
  const page = await plein.visit()
  const enter = async (goal: Locator) => {
    await tabTo(page, goal)
    await page.keyboard.press('Enter')
  }

  await page.goto('/')
  await page.getByRole('heading', { name: 'Fijn dat je er bent' }).waitFor()
  await tabTo(page, page.getByRole('textbox', { name: 'E-mailadres of personeelsnummer' }))
  await page.keyboard.type('104419')
  await tabTo(page, page.getByRole('textbox', { name: 'Wachtwoord' }))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.getByText('Wie rijdt er mee naar de werf?').waitFor()

  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Naar de inhoud' })
  await tabTo(page, skip)
  await page.keyboard.press('Enter')
  await enter(page.getByRole('button', { name: 'Wat wil je delen?' }))
  const editor = page.getByRole('textbox', { name: 'Jouw bericht' })
  await editor.waitFor()
  await expect.poll(() => isFocused(editor), soon).toBe(true)
  await page.keyboard.type('De kantine heeft weer soep')
  await enter(page.getByRole('dialog').getByRole('button', { name: 'Plaats', exact: true }))
  await page.getByRole('article', { name: 'het bericht van Hilde Akkerman' }).waitFor()
  await page.getByText('Geplaatst.').waitFor()

  const question = page.getByRole('article', { name: 'het bericht van Wim Hendriks' })
  await enter(question.getByRole('button', { name: 'Waardeer het bericht van Wim Hendriks' }))
  await question.getByRole('button', { name: 'Gewaardeerd het bericht van Wim Hendriks' }).waitFor()
  await enter(question.getByRole('link', { name: 'Reageer' }))
  const box = page.getByRole('textbox', { name: 'Jouw reactie' })
  await tabTo(page, box)
  await page.keyboard.type('Ik, om acht uur. Tot dan @Wim')
  await page.getByRole('option', { name: /Wim Hendriks/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  const comment = page.getByRole('article', { name: 'Reactie van Hilde Akkerman' })
  await comment.getByText('Ik, om acht uur').waitFor()
  await comment.getByRole('link', { name: 'Wim Hendriks' }).waitFor()
  await expect.poll(() => comment.getByRole('button', { name: /^Meer acties/ }).count()).toBe(1)

  // out of the field again, so that keys are keys
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Zoek iets of iemand' }).waitFor()
  await page.keyboard.type('fietsers')
  await page.getByRole('option', { name: /Fietsers/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Fietsers', level: 1 }).waitFor()
  await enter(page.getByRole('button', { name: 'Doe mee' }).first())
  await page.getByRole('button', { name: 'Je bent lid' }).waitFor()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Zoek iets of iemand' }).waitFor()
  await page.keyboard.type('stel een')
  await page.getByRole('option', { name: 'Stel een vraag', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  const title = page.getByRole('textbox', { name: 'Je vraag' })
  await title.waitFor()
  await tabTo(page, title)
  await page.keyboard.type('Waar staat de pomp?')
  await enter(page.getByRole('dialog').getByRole('button', { name: /^Plaats/ }))
  const asked = async () =>
    (await wim.call(questions, {})).rows.find(({ title }) => title === 'Waar staat de pomp?')?.id
  await expect.poll(asked, soon).toBeDefined()

  const answerer = await plein.person('Tess van Dijk')
  await answerer.page.goto(`/items/${await asked()}`)
  await tabTo(answerer.page, answerer.page.getByRole('textbox', { name: 'Jouw antwoord' }))
  await answerer.page.keyboard.type('Achter de fietsenstalling')
  await tabTo(answerer.page, answerer.page.getByRole('button', { name: 'Plaats je antwoord' }))
  await answerer.page.keyboard.press('Enter')
  await answerer.page.getByRole('article', { name: 'Reactie van Tess van Dijk' }).waitFor()
})

test('experience 13: the stream, the composer and what happens around them say what they are', async () => {
  const wim = await plein.person('Jan Smit')
  const post = await wim.call(createPost, { audienceId: everyone, body: textToDocument('Het plein is geveegd') })
  const { page } = await plein.person('Nora Visser')
  await page.goto('/')
  await page.getByText('Het plein is geveegd').waitFor()
  expect(await page.locator('body').ariaSnapshot()).toMatch(/- banner:[\s\S]*- navigation "Hoofdmenu":[\s\S]*- main:/)
  expect(await page.getByRole('main').getByRole('heading', { level: 1 }).count()).toBe(1)
  const card = page.getByRole('article', { name: 'het bericht van Jan Smit' })
  // each button says what it is about, so that a list of buttons can be understood
  for (const name of [
    'Waardeer het bericht van Jan Smit',
    'Kies een andere reactie: het bericht van Jan Smit',
    'Bewaar het bericht van Jan Smit',
    'Meer acties bij het bericht van Jan Smit',
  ])
    expect(await card.getByRole('button', { name, exact: true }).count(), name).toBe(1)

  expect(withoutAddresses(await card.ariaSnapshot())).toBe(cardAsHeard)

  // what comes in is told without moving anything or anybody
  const told = page.getByRole('status').filter({ hasText: '1 nieuw bericht' })
  await wim.call(createPost, { audienceId: everyone, body: textToDocument('En de bankjes zijn terug') })
  await told.waitFor({ state: 'attached' })

  await page.getByRole('button', { name: 'Wat wil je delen?' }).click()
  const composer = page.getByRole('dialog', { name: 'Nieuw bericht' })
  await composer.waitFor()
  // what lies beneath is out of reach, also for who reads by ear
  const isBeneath = (main: Element) => main.closest('[inert], [aria-hidden=true]') !== null
  await expect.poll(() => page.locator('main').evaluate(isBeneath), soon).toBe(true)
  const editor = composer.getByRole('textbox', { name: 'Jouw bericht' })
  expect(await editor.getAttribute('aria-multiline')).toBe('true')
  await composer.getByRole('toolbar', { name: 'Opmaak' }).waitFor()
  await editor.pressSequentially('Mooi zo @Jan')
  const suggested = composer.getByRole('combobox', { name: 'Jouw bericht', expanded: true })
  await suggested.waitFor()
  expect(await composer.ariaSnapshot()).toContain(mentionsAsHeard)
  // the list says which of it is chosen, while the focus stays in the text
  const pointed = await suggested.getAttribute('aria-activedescendant')
  expect(await composer.getByRole('option', { selected: true }).getAttribute('id')).toBe(pointed)
  await page.keyboard.press('Escape')
  for (let letter = 0; letter < ' @Jan'.length; letter++) await page.keyboard.press('Backspace')
  expect(await composer.ariaSnapshot()).toContain(composerAsHeard)
  await composer.getByRole('status').filter({ hasText: 'Concept bewaard' }).waitFor()
  await composer.getByRole('button', { name: 'Plaats', exact: true }).click()
  await page.getByRole('status').filter({ hasText: 'Geplaatst.' }).waitFor()
  // and the focus is back on what opened the window
  await expect.poll(() => isFocused(page.getByRole('button', { name: 'Wat wil je delen?' })), soon).toBe(true)

  await page.goto(`/items/${post.id}`)
  await page.getByRole('textbox', { name: 'Jouw reactie' }).waitFor()
  expect(await page.getByRole('region', { name: 'Het gesprek' }).count()).toBe(1)
})

/** Who reads by ear hears this tree; addresses differ with each run. */
const withoutAddresses = (tree: string) => tree.replaceAll(/:\n +- \/url: [^\n]*(?=\n|$)/g, '').trim()

const cardAsHeard = `
- article "het bericht van Jan Smit":
  - link "Jan Smit"
  - link "zojuist"
    - time: zojuist
  - button "Meer acties bij het bericht van Jan Smit"
  - paragraph: Het plein is geveegd
  - button "Waardeer het bericht van Jan Smit"
  - 'button "Kies een andere reactie: het bericht van Jan Smit"'
  - link "Reageer"
  - button "Bewaar het bericht van Jan Smit": Bewaar
`.trim()

const mentionsAsHeard = `
  - combobox "Jouw bericht" [expanded]:
    - paragraph: Mooi zo @Jan
  - status: 1 suggestie. Kies met de pijltjes en Enter.
  - listbox "Mensen":
    - option "Jan Smit" [selected]
`.trim()

const composerAsHeard = `
  - paragraph: Alle collega’s kunnen dit zien.
  - textbox "Jouw bericht":
    - paragraph: Mooi zo
`.trim()
