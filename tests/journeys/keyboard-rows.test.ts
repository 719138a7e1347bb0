import type { FileChooser } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { postComment } from '../../contract/conversation.ts'
import { startGroup } from '../../contract/groups.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { startPlein } from './harness.ts'
import { choose, enter, isFocused, tabTo } from './keys.ts'

/** What keyboard.test.ts does not walk: the other rows of docs/experience.md, with keys only. */
const plein = await startPlein()
const soon = { timeout: 10_000 }
const picture = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#3f7d58' } })
    .png()
    .toBuffer()
const say = (words: string) => ({ audienceId: everyone, body: textToDocument(words) })

test('experience 4, 5, 11: by keyboard alone: a draft goes on, a picture comes along, a post is removed and put back', async () => {
  const { page } = await plein.person('Hilde Akkerman')
  // Listened for from the start: the browser tells of its file window only once it has heard that somebody listens.
  const fileWindows: FileChooser[] = []
  page.on('filechooser', (chooser) => fileWindows.push(chooser))
  await page.goto('/')
  await enter(page, page.getByRole('button', { name: 'Wat wil je delen?' }))
  const composer = page.getByRole('dialog', { name: 'Nieuw bericht' })
  const editor = composer.getByRole('textbox', { name: 'Jouw bericht' })
  await expect.poll(() => isFocused(editor), soon).toBe(true)
  await page.keyboard.type('De nieuwe bankjes staan er')
  await composer.getByText('Concept bewaard').waitFor()
  await page.keyboard.press('Escape')
  await composer.waitFor({ state: 'detached' })
  await expect.poll(() => isFocused(page.getByRole('button', { name: 'Wat wil je delen?' })), soon).toBe(true)

  await choose(page, page.getByRole('button', { name: /jouw menu$/ }), 'Concepten')
  await enter(page, page.getByRole('button', { name: 'De nieuwe bankjes staan er', exact: true }))
  await editor.getByText('De nieuwe bankjes staan er').waitFor()
  await expect.poll(() => isFocused(editor), soon).toBe(true)
  // the window has settled where the focus is
  await page.waitForTimeout(1000)
  // the toolbar is one stop; its arrows go from tool to tool
  const tools = composer.getByRole('toolbar', { name: 'Opmaak' })
  await enter(page, tools.getByRole('button', { name: 'Foto’s' }))
  await expect.poll(() => fileWindows.length, soon).toBe(1)
  await fileWindows[0]!.setFiles({ name: 'bankje.png', mimeType: 'image/png', buffer: await picture() })
  await composer.getByRole('textbox', { name: 'Wat zie je op foto 1?' }).waitFor()
  await tabTo(page, tools.getByRole('button', { name: 'Foto’s' }))
  await page.keyboard.press('ArrowRight')
  expect(await isFocused(tools.getByRole('button', { name: 'Bestand' }))).toBe(true)
  await enter(page, composer.getByRole('button', { name: 'Plaats', exact: true }))
  await composer.waitFor({ state: 'detached' })

  await page.keyboard.press('g')
  await page.keyboard.press('h')
  const post = page.getByRole('article', { name: 'het bericht van Hilde Akkerman' })
  await post.getByText('De nieuwe bankjes staan er').waitFor()
  await choose(page, post.getByRole('button', { name: /^Meer acties/ }), 'Verwijder')
  await post.getByText('De nieuwe bankjes staan er').waitFor({ state: 'detached' })
  await enter(page, page.getByRole('button', { name: 'Zet terug' }))
  await post.getByText('De nieuwe bankjes staan er').waitFor()
})

test('experience 10, 18, 19: by keyboard alone: mute, another order and back, all read, and what one is told of', async () => {
  const emine = await plein.person('Emine Kaplan')
  const wim = await plein.person('Wim Terpstra')
  const { id: itemId } = await emine.call(createPost, say('Wie komt er mee wandelen?'))
  await wim.call(postComment, { itemId, body: textToDocument('Ik') })
  const { page } = emine
  await page.goto('/')
  const own = page.getByRole('article', { name: 'het bericht van Emine Kaplan' })
  const actions = own.getByRole('button', { name: /^Meer acties/ })
  await choose(page, actions, 'Demp dit')
  await expect.poll(() => isFocused(actions), soon).toBe(true)
  await enter(page, actions)
  await page.getByRole('menuitem', { name: 'Demp niet meer' }).waitFor()
  await page.keyboard.press('Escape')

  await choose(page, page.getByRole('button', { name: 'Nieuwste eerst' }), /Voor jou eerst/)
  await choose(page, page.getByRole('button', { name: 'Voor jou eerst' }), /Nieuwste eerst/)
  await page.getByRole('button', { name: 'Nieuwste eerst' }).waitFor()

  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: 'Meldingen', level: 1 }).waitFor()
  await page
    .getByRole('link', { name: /^Nieuw: / })
    .first()
    .waitFor()
  await enter(page, page.getByRole('button', { name: 'Alles gelezen' }))
  await page
    .getByRole('link', { name: /^Nieuw: / })
    .first()
    .waitFor({ state: 'detached' })
  await enter(page, page.getByRole('link', { name: 'Kies je meldingen' }))
  const appreciation = page.getByRole('switch', { name: 'Waardering' })
  await tabTo(page, appreciation)
  await page.keyboard.press('Space')
  await expect.poll(() => appreciation.isChecked()).toBe(false)
})

test('experience 9, 11, 13, 19: by keyboard alone: a group: how much one hears of it, out and back in; another language; where one was', async () => {
  const wim = await plein.person('Wim Hendriks')
  const { slug, groupId } = await wim.call(startGroup, { name: 'Wandelaars', visibility: 'open', joining: 'direct' })
  await wim.call(createPost, { audienceId: groupId, body: textToDocument('Zaterdag om tien uur bij de kerk') })
  const { page } = await plein.person('Nora Visser')
  await page.goto('/groups')
  await enter(page, page.getByRole('link', { name: 'Wandelaars' }))
  await page.waitForURL(`**/groups/${slug}`)
  await enter(page, page.getByRole('button', { name: 'Doe mee' }))
  const membership = page.getByRole('button', { name: 'Je bent lid' })
  await choose(page, membership, 'Meld me alles')
  await choose(page, membership, 'Verlaat deze groep')
  await page.getByRole('button', { name: 'Doe mee' }).waitFor()
  await enter(page, page.getByRole('button', { name: 'Zet terug' }))
  await membership.waitFor()

  // j goes to a message; from its page one comes back
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  const message = page.getByRole('article', { name: 'het bericht van Wim Hendriks' })
  await expect.poll(() => isFocused(message), soon).toBe(true)
  await enter(page, message.getByRole('link', { name: 'Reageer' }))
  await page.waitForURL('**/items/**')
  await page.getByRole('heading', { level: 1, name: 'Bericht van Wim Hendriks' }).waitFor({ state: 'attached' })
  await enter(page, page.getByRole('link', { name: 'Wandelaars' }).first())
  await page.waitForURL(`**/groups/${slug}`)

  await choose(page, page.getByRole('button', { name: /jouw menu$/ }), 'English')
  await page.getByRole('button', { name: /your menu$/i }).waitFor()
})
