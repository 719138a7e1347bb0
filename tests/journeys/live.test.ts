import { expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { postComment } from '../../contract/conversation.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { startPlein } from './harness.ts'

const plein = await startPlein({ processes: 2 })
const body = textToDocument
/** How long a person may wait for what another one did, on another process: generous, for a machine that is busy. */
const soon = { timeout: 5000 }

test('two people on two processes: what one writes reaches the other, and the answer comes back', async () => {
  const wim = await plein.person('Wim Terpstra', { process: 0 })
  const emine = await plein.person('Emine Kaplan', { process: 1 })
  await wim.call(createPost, { audienceId: everyone, body: body('Goedemorgen allemaal') })
  await Promise.all([wim.page.goto('/'), emine.page.goto('/')])
  await emine.page.getByText('Goedemorgen allemaal').waitFor()

  // one's own words are there at once
  await wim.page.getByRole('button', { name: 'Wat wil je delen?' }).click()
  await wim.page.getByRole('textbox').last().fill('De Hoogstraat is weer open')
  await wim.page.getByRole('button', { name: 'Plaats', exact: true }).click()
  await wim.page.getByRole('article').getByText('De Hoogstraat is weer open').waitFor()

  // another's wait until one asks for them
  const pill = emine.page.getByRole('button', { name: '1 nieuw bericht' })
  await pill.waitFor(soon)
  expect(await emine.page.getByText('De Hoogstraat is weer open').count()).toBe(0)
  await pill.click()
  const card = emine.page.getByRole('article').filter({ hasText: 'De Hoogstraat is weer open' })
  await card.waitFor()
  expect(await pill.count()).toBe(0)

  // the answer is on the other's screen without a reload, and so is the dot
  await card.getByRole('link', { name: 'Reageer' }).click()
  await emine.page.waitForURL(/\/items\//)
  const itemId = new URL(emine.page.url()).pathname.split('/')[2]!
  await emine.call(postComment, { itemId, body: body('Mooi, dan rij ik weer langs!') })
  await wim.page.getByText('Emine praat mee').or(wim.page.getByText('1 reactie')).first().waitFor(soon)
  const bell = wim.page.getByRole('link', { name: 'Meldingen, er is iets nieuws' })
  await bell.waitFor(soon)
  await bell.click()
  await wim.page.getByRole('link', { name: /Emine Kaplan reageerde op je bericht/ }).click()
  await wim.page.getByText('Mooi, dan rij ik weer langs!').waitFor()
  expect(new URL(wim.page.url()).hash).toMatch(/^#comment-/)
  await wim.page.getByRole('link', { name: 'Meldingen', exact: true }).waitFor(soon)

  // and while the item is open, what comes in is read as it comes
  await emine.call(postComment, { itemId, body: body('Nog iets vergeten') })
  await wim.page.getByText('Nog iets vergeten').waitFor(soon)
  await wim.page.waitForTimeout(600)
  expect(await wim.page.getByRole('link', { name: 'Meldingen, er is iets nieuws' }).count()).toBe(0)
})

test('after a lost connection nothing is missed and nothing doubled', async () => {
  const wim = await plein.person('Wim Terpstra', { process: 0 })
  const emine = await plein.person('Emine Kaplan', { process: 1 })
  const { id: itemId } = await wim.call(createPost, { audienceId: everyone, body: body('Wie is er morgen?') })
  plein.mayComplain(emine.page, /ERR_INTERNET_DISCONNECTED|Failed to load resource/)
  await emine.page.goto(`/items/${itemId}`)
  await emine.page.getByText('Wie is er morgen?').first().waitFor()
  await emine.page.context().setOffline(true)
  for (const text of ['Ik niet', 'Ik wel']) await wim.call(postComment, { itemId, body: body(text) })
  await emine.page.context().setOffline(false)
  for (const text of ['Ik niet', 'Ik wel']) {
    await emine.page.getByText(text).first().waitFor({ timeout: 15_000 })
    expect(await emine.page.getByText(text).count()).toBe(1)
  }
})
