import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { makeAccessCodes } from '../../contract/accounts.ts'
import { everyone } from '../../contract/audience.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { hashPassword } from '../../server/identity/password.ts'
import { startPlein } from './harness.ts'

const plein = await startPlein()
const password = 'fietsbel hagelslag zeewind'

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

test('experience 17: from the letter to a first post and a first reaction takes less than a minute', async () => {
  // as an organisation begins: before a first post one is asked who one is, and may do that later
  await plein.sql`update organisation set profile_gate = 'soft'`
  const nora = await plein.person('Nora Visser', { role: 'administrator' })
  await nora.call(createPost, { audienceId: everyone, body: textToDocument('Welkom op het plein') })
  const [tess] = await plein.sql<{ id: string }[]>`
    insert into account (staff_number, role, state) values ('200301', 'employee', 'invited') returning id`
  await plein.sql`insert into person (id, name, sort_name) values (${tess!.id}, 'Tess Bakker', 'Bakker, Tess')`
  const { codes } = await nora.call(makeAccessCodes, { accountIds: [tess!.id] })
  const page = await plein.visit({ device: 'phone' })
  const begunAt = Date.now()
  let steps = 0
  const click = async (locator: Locator) => {
    steps += 1
    await locator.click()
  }
  const fill = async (name: string, words: string) => {
    steps += 1
    await page.getByRole('textbox', { name }).fill(words)
  }
  await page.goto('/')
  await click(page.getByRole('link', { name: 'Ik heb een brief met een toegangscode' }))
  await fill('Toegangscode', codes[0]!.code)
  await click(page.getByRole('button', { name: 'Verder' }))
  await page.getByRole('heading', { name: 'Welkom, Tess' }).waitFor()
  await fill('Wachtwoord', 'klinker stoep hamer zand')
  await click(page.getByRole('button', { name: 'Bewaar en stap binnen' }))
  await click(page.getByRole('button', { name: 'Nu niet, naar het plein' }))
  const first = page.getByRole('article', { name: 'het bericht van Nora Visser' })
  await click(first.getByRole('button', { name: 'Waardeer het bericht van Nora Visser' }))
  await first.getByRole('button', { name: 'Gewaardeerd het bericht van Nora Visser' }).waitFor()
  await click(page.getByRole('button', { name: 'Wat wil je delen?' }))
  await click(page.getByRole('dialog').getByRole('button', { name: 'Later' }))
  await fill('Jouw bericht', 'Hallo allemaal')
  await click(page.getByRole('dialog').getByRole('button', { name: 'Plaats', exact: true }))
  await page.getByText('Geplaatst.').waitFor()
  // a person takes about three seconds a step; the rest is Plein's
  const waited = (Date.now() - begunAt) / 1000
  expect(steps).toBeLessThanOrEqual(12)
  expect(waited + steps * 3).toBeLessThan(60)
})
