import { expect, test } from 'vitest'
import { makeAccessCodes } from '../../contract/accounts.ts'
import { hashPassword } from '../../server/identity/password.ts'
import { startPlein } from './harness.ts'

const plein = await startPlein()
const password = 'lantaarn bakker noordenwind'

test('safety 73: a mechanic signs in with a staff number; a wrong password keeps the name; after signing out, back shows nothing', async () => {
  const joost = await plein.person('Joost de Wit')
  await plein.sql`
    update account set staff_number = '104417', password_hash = ${await hashPassword(password)} where id = ${joost.id}`
  const page = await plein.visit({ device: 'phone' })
  plein.mayComplain(page, /status of 4(01|22) /)

  await page.goto('/groups')
  await page.getByRole('heading', { name: 'Fijn dat je er bent' }).waitFor()
  const name = page.getByRole('textbox', { name: 'E-mailadres of personeelsnummer' })
  const secret = page.getByRole('textbox', { name: 'Wachtwoord' })
  await name.fill('104417')
  await secret.fill('iets anders')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByText('Deze naam en dit wachtwoord horen niet bij elkaar').first().waitFor()
  expect(await name.inputValue()).toBe('104417')

  await secret.fill(password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('heading', { name: 'Groepen', level: 1 }).waitFor()

  await page.getByRole('button', { name: 'Jij' }).click()
  await page.getByRole('menuitem', { name: 'Uitloggen' }).click()
  await page.getByRole('heading', { name: 'Fijn dat je er bent' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Fijn dat je er bent' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Groepen' }).count()).toBe(0)
})

test('somebody without mail comes in with the code of a letter, and the code works once', async () => {
  const nora = await plein.person('Nora Visser', { role: 'administrator' })
  const [ruud] = await plein.sql<{ id: string }[]>`
    insert into account (staff_number, role, state) values ('200300', 'employee', 'invited') returning id`
  await plein.sql`insert into person (id, name, sort_name) values (${ruud!.id}, 'Ruud Bakker', 'Bakker, Ruud')`
  const { codes } = await nora.call(makeAccessCodes, { accountIds: [ruud!.id] })

  const page = await plein.visit({ device: 'phone' })
  await page.goto('/')
  await page.getByRole('link', { name: 'Ik heb een brief met een toegangscode' }).click()
  await page.getByRole('textbox', { name: 'Toegangscode' }).fill(codes[0]!.code.toLowerCase())
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('heading', { name: 'Welkom, Ruud' }).waitFor()
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill('klinker stoep hamer zand')
  await page.getByRole('button', { name: 'Bewaar en stap binnen' }).click()
  await page.getByRole('button', { name: 'Nu niet, naar het plein' }).click()
  await page.getByRole('heading', { name: /, Ruud$/ }).waitFor()

  const second = await plein.visit()
  plein.mayComplain(second, /status of 4\d\d /)
  await second.goto('/welcome')
  await second.getByRole('textbox', { name: 'Toegangscode' }).fill(codes[0]!.code)
  await second.getByRole('button', { name: 'Verder' }).click()
  await second.getByText('Deze link of code werkt niet meer').first().waitFor()
})
