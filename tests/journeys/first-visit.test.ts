import { expect, test } from 'vitest'
import { axeClean } from './axe-clean.ts'
import { startPlein } from './harness.ts'

const plein = await startPlein({ organisation: false })

test('the first visit opens the square for its first administrator, once', async () => {
  const page = await plein.visit({ device: 'phone' })
  await page.goto('/')
  const next = async () => {
    await axeClean(page, `the step ${await page.getByRole('heading', { level: 1 }).textContent()}`)
    await page.getByRole('button', { name: 'Verder' }).click()
  }

  await page.getByRole('textbox', { name: 'Naam van het plein' }).fill('Het Lindeplein')
  await page.getByRole('textbox', { name: /Waar is het voor/ }).fill('Sneller weten wie wat weet.')
  await next()
  await page.getByRole('radio', { name: 'Delfts blauw' }).check({ force: true })
  await next()
  await page.getByRole('textbox', { name: 'Je naam' }).fill('Nora Visser')
  await page.getByRole('textbox', { name: 'E-mailadres of personeelsnummer' }).fill('nora@lindeplein.example')
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill('welkom01')
  await next()
  await page.getByText('Maak het langer: minstens 15 tekens.').waitFor()
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill('fietsbel hagelslag zeewind')
  await next()
  await page.getByRole('radio', { name: /Met een leeg plein/ }).check({ force: true })
  await axeClean(page, 'the last step')
  await page.getByRole('button', { name: 'Open het plein' }).click()

  await page.getByRole('heading', { name: /, Nora$/ }).waitFor()
  // Alone on an empty square: the way to bring others in stands there.
  await page.getByRole('link', { name: 'Haal je collega’s binnen' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await page.title()).toContain('Het Lindeplein')

  await page.goto('/setup')
  await page.getByRole('heading', { name: /, Nora$/ }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')

  const stranger = await plein.visit()
  await stranger.goto('/setup')
  await stranger.getByRole('heading', { name: 'Fijn dat je er bent' }).waitFor()
  expect(new URL(stranger.url()).pathname).toBe('/sign-in')
})
