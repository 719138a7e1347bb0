import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { hashPassword } from '../../server/identity/password.ts'
import { startPlein } from './harness.ts'
import { hold } from './hold.ts'

const plein = await startPlein()
const waits = 'wordt verstuurd zodra er verbinding is'
const soon = { timeout: 10_000 }
const password = 'fietsbel hagelslag zeewind'
const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Jouw bericht' })
const sendOf = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Plaats', exact: true })

async function write(page: Page, words: string) {
  await page.getByRole('button', { name: 'Wat wil je delen?' }).click()
  await editorOf(page).pressSequentially(words)
}

const postsWith = async (words: string) => {
  const rows =
    await plein.sql`select from item where kind = 'post' and state = 'published' and body_text like ${`%${words}%`}`
  return rows.length
}

test('experience 3: one’s own words stand there before the server has answered, and once', async () => {
  const { page } = await plein.person('Joost de Wit')
  await page.goto('/')
  const answer = await hold(page, '**/api/posts')
  await write(page, 'De pomp aan de Vaart staat weer aan')
  await sendOf(page).click()
  const post = page.getByRole('article').filter({ hasText: 'De pomp aan de Vaart' })
  await post.getByText('wordt geplaatst').waitFor()
  expect(await postsWith('De pomp aan de Vaart')).toBe(0)
  answer()
  await page.getByText('Geplaatst.').waitFor()
  await expect.poll(() => post.getByText('wordt geplaatst').count()).toBe(0)
  expect(await post.count()).toBe(1)
})

test('experience 3: without a connection a post and a comment say that they wait, and go out once by themselves', async () => {
  const wim = await plein.person('Wim Hendriks')
  await wim.call(createPost, { audienceId: everyone, body: textToDocument('Wie rijdt er mee?') })
  const { page } = await plein.person('Joost de Wit', { device: 'phone' })
  plein.mayComplain(page, /ERR_INTERNET_DISCONNECTED/)
  await page.goto('/')
  await write(page, 'De brug is open')
  await page.context().setOffline(true)
  await sendOf(page).click()
  const post = page.getByRole('article').filter({ hasText: 'De brug is open' })
  await post.getByText(waits).waitFor()
  await page.context().setOffline(false)
  await page.getByText('Geplaatst.').waitFor()
  await expect.poll(() => post.getByText(waits).count()).toBe(0)
  expect(await post.count()).toBe(1)

  const question = page.getByRole('article').filter({ hasText: 'Wie rijdt er mee?' })
  await question.getByRole('link', { name: 'Reageer' }).click()
  await page.getByRole('textbox', { name: 'Jouw reactie' }).pressSequentially('Ik, om acht uur')
  await page.context().setOffline(true)
  await page.keyboard.press('Control+Enter')
  await page.getByText(waits).waitFor()
  await page.context().setOffline(false)
  await expect.poll(() => page.getByText(waits).count(), { timeout: 15_000 }).toBe(0)
  await page.reload()
  // what was left before its answer came is sent once more, and stands twice until that says that it is there
  await expect.poll(() => page.getByText('Ik, om acht uur').count(), { timeout: 10_000 }).toBe(1)
  await page.goto('/')
  await post.waitFor()
  expect(await post.count()).toBe(1)
})

test('experience 3: what waited when the window closed goes out at the next visit', async () => {
  const { page } = await plein.person('Joost de Wit')
  const context = page.context()
  plein.mayComplain(page, /ERR_INTERNET_DISCONNECTED/)
  await page.goto('/')
  await write(page, 'De sluis is dicht')
  await context.setOffline(true)
  await sendOf(page).click()
  await page.getByText(waits).waitFor()
  await page.close()
  await context.setOffline(false)
  expect(await postsWith('De sluis is dicht')).toBe(0)
  const next = await context.newPage()
  await next.goto('/')
  await next.getByText('Geplaatst.').waitFor()
  const post = next.getByRole('article').filter({ hasText: 'De sluis is dicht' })
  await post.first().waitFor()
  await next.reload()
  await post.first().waitFor()
  expect(await post.count()).toBe(1)
  expect(await postsWith('De sluis is dicht')).toBe(1)
})

test('experience 3: an answer that got lost on the way doubles nothing', async () => {
  const { page } = await plein.person('Joost de Wit')
  plein.mayComplain(page, /net::ERR/)
  await page.goto('/')
  let sent = 0
  await page.route('**/api/posts', async (route) => {
    sent += 1
    if (sent > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await write(page, 'De dijk is weer hoog')
  await sendOf(page).click()
  await page.getByText('Geplaatst.').waitFor({ timeout: 20_000 })
  expect(sent).toBe(2)
  expect(await postsWith('De dijk is weer hoog')).toBe(1)
  const post = page.getByRole('article').filter({ hasText: 'De dijk is weer hoog' })
  await expect.poll(() => post.count()).toBe(1)
})

test('experience 4: words that the server never had survive a browser that falls over', async () => {
  const { page } = await plein.person('Emine Kaplan')
  plein.mayComplain(page, /net::ERR_FAILED/)
  await page.route('**/api/drafts/*', (route) => route.abort())
  await page.goto('/')
  await write(page, 'Morgen is de markt dicht')
  await page.getByText('Nog niet bewaard').waitFor()
  await page.goto('chrome://crash').catch(() => {})
  const next = await page.context().newPage()
  await next.goto('/')
  await next.getByRole('button', { name: 'Wat wil je delen?' }).click()
  await next.getByText('“Morgen is de markt dicht”').waitFor()
  await next.getByRole('button', { name: 'Verder hiermee' }).click()
  await expect.poll(() => editorOf(next).textContent()).toBe('Morgen is de markt dicht')
  await editorOf(next).press('Control+End')
  await editorOf(next).pressSequentially('!')
  await next.getByText('Concept bewaard').waitFor()
  expect(await next.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('plein-unsent')))).toEqual(
    [],
  )
})

test('experience 4: a session that ends takes no words along; whoever signs out leaves none', async () => {
  const emine = await plein.person('Emine Kaplan')
  const { page } = emine
  plein.mayComplain(page, /status of 401|net::ERR_FAILED/)
  await plein.sql`
    update account set staff_number = '104418', password_hash = ${await hashPassword(password)} where id = ${emine.id}`
  await page.goto('/')
  await page.route('**/api/drafts/*', (route) => route.abort())
  await write(page, 'Wie heeft de sleutel van het hek?')
  await page.getByText('Nog niet bewaard').waitFor()
  await page.unroute('**/api/drafts/*')
  await plein.sql`delete from session where account_id = ${emine.id}`
  await sendOf(page).click()
  await page.getByRole('heading', { name: 'Fijn dat je er bent' }).waitFor()
  expect(await postsWith('de sleutel van het hek')).toBe(0)
  await page.getByRole('textbox', { name: 'E-mailadres of personeelsnummer' }).fill('104418')
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByText('Geplaatst.').waitFor()
  expect(await postsWith('de sleutel van het hek')).toBe(1)

  await page.route('**/api/drafts/*', (route) => route.abort())
  await write(page, 'Niet voor anderen')
  await page.getByText('Nog niet bewaard').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /jouw menu$/ }).click()
  await page.getByRole('menuitem', { name: 'Uitloggen' }).click()
  await page.getByRole('heading', { name: 'Fijn dat je er bent' }).waitFor()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Niet voor anderen')
})

test('experience 4: two windows on one draft: the second says so, and the writer chooses', async () => {
  const { page } = await plein.person('Emine Kaplan')
  plein.mayComplain(page, /status of 409/)
  await page.goto('/')
  await write(page, 'Zaterdag is er')
  await page.getByText('Concept bewaard').waitFor()
  const second = await page.context().newPage()
  plein.mayComplain(second, /status of 409/)
  await second.goto('/')
  await second.getByRole('button', { name: 'Wat wil je delen?' }).click()
  await second.getByRole('button', { name: 'Verder hiermee' }).click()
  await editorOf(second).press('Control+End')
  await editorOf(second).pressSequentially(' soep')
  await second.getByText('Concept bewaard').waitFor()
  await expect
    .poll(async () => (await plein.sql`select from draft where content::text like '%soep%'`).length, soon)
    .toBe(1)
  await editorOf(page).press('Control+End')
  await editorOf(page).pressSequentially(' taart')
  await page.getByText(/“Zaterdag is er soep”/).waitFor()
  expect(await editorOf(page).textContent()).toBe('Zaterdag is er taart')
  await page.getByRole('button', { name: 'Neem de andere' }).click()
  await expect.poll(() => editorOf(page).textContent()).toBe('Zaterdag is er soep')
})

test('experience 4: half a comment is still there after the browser fell over, and after the draft list was emptied it can be taken back', async () => {
  const wim = await plein.person('Wim Hendriks')
  const { id } = await wim.call(createPost, { audienceId: everyone, body: textToDocument('Wie helpt er mee?') })
  const { page } = wim
  await page.goto(`/items/${id}`)
  await page.getByRole('textbox', { name: 'Jouw reactie' }).pressSequentially('Als het niet regent')
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Als het niet regent')
  await page.goto('chrome://crash').catch(() => {})
  const next = await page.context().newPage()
  await next.goto(`/items/${id}`)
  await next.getByRole('textbox', { name: 'Jouw reactie' }).getByText('Als het niet regent').waitFor()

  await next.goto('/')
  await write(next, 'Een half verhaal')
  await next.getByText('Concept bewaard').waitFor()
  await next.keyboard.press('Escape')
  await next.goto('/drafts')
  await next.getByRole('button', { name: 'Gooi weg: Een half verhaal' }).click()
  await next.getByText('Concept weggegooid.').waitFor()
  await next.getByRole('button', { name: 'Zet terug' }).click()
  await next.getByRole('button', { name: 'Een half verhaal', exact: true }).waitFor()
})
