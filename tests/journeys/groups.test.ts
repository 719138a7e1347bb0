import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { search } from '../../contract/search.ts'
import { startPlein } from './harness.ts'

const plein = await startPlein()

test('a group starts with a name and one press, invites a colleague, and lets in who asks', async () => {
  const samira = await plein.person('Samira Bouzid')
  const wim = await plein.person('Wim Hendriks', { device: 'phone' })
  const tess = await plein.person('Tess van Dijk', { device: 'phone' })

  await samira.page.goto('/groups')
  await samira.page.getByRole('button', { name: 'Begin een groep' }).first().click()
  await samira.page.getByRole('textbox', { name: 'Hoe heet de groep?' }).fill('Moestuin achter het stadhuis')
  await samira.page.getByRole('combobox', { name: 'Hoe word je lid?' }).selectOption('Op verzoek')
  await samira.page.getByRole('button', { name: 'Begin deze groep' }).click()
  await samira.page.getByRole('heading', { name: 'Moestuin achter het stadhuis', level: 1 }).waitFor()
  const address = new URL(samira.page.url()).pathname
  expect(address).toBe('/groups/moestuin-achter-het-stadhuis')

  await samira.page.getByRole('button', { name: 'Nodig uit' }).first().click()
  await samira.page.getByRole('combobox', { name: 'Wie nodig je uit?' }).pressSequentially('Wim')
  await samira.page.getByRole('option', { name: /Wim Hendriks/ }).click()
  await samira.page.getByRole('dialog').getByRole('button', { name: 'Nodig uit', exact: true }).click()
  await samira.page.getByText('1 uitnodiging is onderweg.').waitFor()

  await wim.page.goto('/notifications')
  await wim.page
    .getByText(/Samira Bouzid nodigt je uit/)
    .first()
    .click()
  await wim.page.getByRole('button', { name: 'Neem de uitnodiging aan' }).click()
  await wim.page.getByRole('button', { name: 'Je bent lid' }).waitFor()

  // the button of the bar shares here too, as long as one is in the group
  await wim.page.getByRole('button', { name: 'Deel', exact: true }).click()
  await wim.page.getByRole('textbox', { name: 'Jouw bericht' }).pressSequentially('Wie neemt een schep mee?')
  await wim.page.getByRole('dialog').getByRole('button', { name: 'Plaats in Moestuin achter het stadhuis' }).click()
  await wim.page.getByRole('article').getByText('Wie neemt een schep mee?').waitFor()
  expect(new URL(wim.page.url()).pathname).toBe(address)

  await tess.page.goto(address)
  await tess.page.getByRole('button', { name: 'Vraag of je mee mag doen' }).click()
  await tess.page.getByText('Je hebt gevraagd of je mee mag doen.').waitFor()
  await samira.page.goto(`${address}/members`)
  await samira.page.getByRole('button', { name: 'Laat Tess van Dijk binnen' }).click()
  await samira.page.getByText('Tess van Dijk is nu lid.').waitFor()
  // without a reload: she sees the door open
  await tess.page.getByRole('button', { name: 'Je bent lid' }).waitFor()
})

test('safety 10: for an outsider a secret group is not in a list, not in search, and its address is like any that leads nowhere', async () => {
  const nora = await plein.person('Nora Visser')
  const outsider = await plein.person('Bram Smit')
  await nora.page.goto('/groups')
  await nora.page.getByRole('button', { name: 'Begin een groep' }).first().click()
  await nora.page.getByRole('textbox', { name: 'Hoe heet de groep?' }).fill('Reorganisatie Zonnebloem')
  await nora.page.getByRole('radio', { name: /^Geheim/ }).check({ force: true })
  await nora.page.getByRole('button', { name: 'Begin deze groep' }).click()
  await nora.page.getByRole('heading', { name: 'Reorganisatie Zonnebloem', level: 1 }).waitFor()
  const address = new URL(nora.page.url()).pathname
  const [group] = await plein.sql<{ id: string }[]>`select id from "group" where name = 'Reorganisatie Zonnebloem'`
  const post = await nora.call(createPost, {
    audienceId: group!.id,
    body: textToDocument('De zonnebloem gaat open in maart'),
  })
  await expect.poll(async () => (await nora.call(search, { q: 'zonnebloem maart' })).rows.length).toBe(1)

  const { page } = outsider
  plein.mayComplain(page, /status of 404 |404 not-found/)
  await page.goto('/groups')
  await page.getByRole('heading', { name: 'Groepen', level: 1 }).waitFor()
  await page.getByRole('searchbox').first().fill('Zonnebloem')
  await page.getByText('Geen groep met de naam “Zonnebloem”').waitFor()
  await page.goto('/search?q=zonnebloem')
  await page.getByRole('heading', { name: /Niets gevonden voor/ }).waitFor()

  const nowhere = await shown(page, '/groups/bestaat-echt-niet')
  expect(nowhere).toContain('Deze groep is hier niet')
  expect(await shown(page, address)).toBe(nowhere)
  expect(await shown(page, `/items/${post.id}`)).toBe(await shown(page, '/items/0199c3a8-0000-7000-8000-000000000000'))
})

/** What the page says, once it says something. */
async function shown(page: Page, address: string) {
  await page.goto(address)
  await page.getByRole('main').getByRole('heading').first().waitFor()
  return page.getByRole('main').ariaSnapshot()
}
