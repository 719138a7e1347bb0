import { expect, test } from 'vitest'
import { startPlein } from './harness.ts'

const plein = await startPlein()

const list = `Personeelsnummer;Naam;E-mail;Afdeling;Functie
300100;Karin Postma;karin.postma@lindeplein.example;Wegen;Opzichter
300101;Piet de Groot;geen adres;Wegen;Stratenmaker
300102;Ria Bosch;;Groen;Hovenier
`

test('an administrator brings in a list: the wrong line is named by its number, a trial changes nothing, then they are in', async () => {
  const { page } = await plein.person('Nora Visser', { role: 'administrator' })
  await page.goto('/')
  await page.getByRole('button', { name: /jouw menu/ }).click()
  await page.getByRole('menuitem', { name: 'Beheer' }).click()
  await page.getByRole('link', { name: 'Medewerkers importeren' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'medewerkers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list, 'latin1'),
  })
  await page.getByText('medewerkers.csv: 3 regels, waarvan er 1 wegblijft.').waitFor()
  const wrong = page.getByRole('row').filter({ hasText: 'geen adres' }).filter({ hasText: 'is geen e-mailadres' })
  await wrong.waitFor()
  expect(await wrong.getByRole('cell').or(wrong.getByRole('rowheader')).first().textContent()).toBe('3')

  await page.getByRole('button', { name: /^Probeer/ }).click()
  await page.getByRole('heading', { name: 'Dit zou er gebeuren' }).waitFor()
  const [before] = await plein.sql<{ count: number }[]>`select count(*)::int from person`
  expect(before?.count).toBe(1)

  await page.getByRole('button', { name: 'Importeer nu' }).click()
  await page.getByRole('heading', { name: 'De lijst staat erin' }).waitFor()
  await page.getByRole('link', { name: /^uitnodigt/ }).click()
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor()
  await page.goto('/people')
  await page
    .getByRole('link', { name: /Karin Postma/ })
    .first()
    .waitFor()
  await page
    .getByRole('link', { name: /Ria Bosch/ })
    .first()
    .waitFor()
  expect(await page.getByText('Piet de Groot').count()).toBe(0)
})
