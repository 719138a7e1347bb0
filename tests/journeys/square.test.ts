import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { postComment } from '../../contract/conversation.ts'
import { startGroup } from '../../contract/groups.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { markStreamSeen } from '../../contract/stream.ts'
import { axeClean } from './axe-clean.ts'
import { startPlein } from './harness.ts'

const plein = await startPlein()
const body = textToDocument

const topOf = (page: Page, text: string) =>
  page
    .getByRole('article')
    .filter({ hasText: text })
    .evaluate((card) => card.getBoundingClientRect().top)

test('experience 9: going back, and reloading, lead to the same message at the same height', async () => {
  const wim = await plein.person('Wim Terpstra')
  const emine = await plein.person('Emine Kaplan', { device: 'phone' })
  for (let n = 1; n <= 45; n++)
    await wim.call(createPost, { audienceId: everyone, body: body(`Bericht nummer ${n}. ${'Regel. '.repeat(n % 7)}`) })
  const { page } = emine
  await page.goto('/')
  const text = 'Bericht nummer 12.'
  await page.getByText('Bericht nummer 45.').waitFor()
  for (let turn = 0; turn < 40 && (await page.getByText(text).count()) === 0; turn++) {
    await page.mouse.wheel(0, 1500)
    await page.waitForTimeout(150)
  }
  await page.getByText(text).scrollIntoViewIfNeeded()
  await page.waitForTimeout(400)
  const before = await topOf(page, text)

  await page.getByRole('article').filter({ hasText: text }).getByRole('link', { name: 'Reageer' }).click()
  await page.waitForURL(/\/items\//)
  await wim.call(createPost, { audienceId: everyone, body: body('Nieuw bovenaan') })
  await page.goBack()
  await page.getByText(text).waitFor()
  await expect.poll(async () => Math.abs((await topOf(page, text)) - before)).toBeLessThanOrEqual(2)

  await page.reload()
  await page.getByText(text).waitFor()
  await expect.poll(async () => Math.abs((await topOf(page, text)) - before), { timeout: 5000 }).toBeLessThanOrEqual(2)
})

test('experience 10, 18: the line shows where one was, and newest first is always one tap away', async () => {
  const wim = await plein.person('Wim Terpstra')
  const emine = await plein.person('Emine Kaplan')
  const known = await wim.call(createPost, { audienceId: everyone, body: body('Al gelezen') })
  await emine.call(markStreamSeen, { seenAt: known.publishedAt! })
  for (let n = 1; n <= 3; n++) await wim.call(createPost, { audienceId: everyone, body: body(`Ongelezen ${n}`) })
  const { page } = emine
  await page.goto('/')
  await page.getByRole('button', { name: /3 nieuw sinds/ }).click()
  await page.getByText('Hier was je gebleven').waitFor()

  await page.getByRole('button', { name: 'Nieuwste eerst' }).click()
  await page.getByRole('menuitemradio', { name: 'Voor jou eerst' }).click()
  await page.getByText('Met iedereen gedeeld').first().waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Voor jou eerst' }).click()
  await page.getByRole('menuitemradio', { name: 'Nieuwste eerst' }).click()
  await page.getByRole('button', { name: 'Nieuwste eerst' }).waitFor()
})

test('experience 11, 19: all read, and taking that back', async () => {
  const wim = await plein.person('Wim Terpstra')
  const emine = await plein.person('Emine Kaplan', { device: 'phone' })
  const { id: itemId } = await emine.call(createPost, { audienceId: everyone, body: body('Wie helpt?') })
  await wim.call(postComment, { itemId, body: body('Ik') })
  const { page } = emine
  await page.goto('/notifications')
  await page.getByRole('link', { name: /Wim Terpstra reageerde op je bericht/ }).waitFor()
  await page.getByRole('button', { name: 'Alles gelezen' }).click()
  await page.getByRole('link', { name: 'Meldingen', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Zet terug' }).click()
  await page.getByRole('link', { name: /Meldingen ?, er is iets nieuws/ }).waitFor()
  await page.getByRole('link', { name: 'Kies je meldingen' }).click()
  const reactions = page.getByRole('switch', { name: 'Waardering' })
  await reactions.click()
  await page.reload()
  await expect.poll(() => reactions.isChecked()).toBe(false)
})

test('the pages of the square break no rule of accessibility, on a phone by night and at the desk by day', async () => {
  const wim = await plein.person('Wim Terpstra')
  const emine = await plein.person('Emine Kaplan')
  const { groupId, slug } = await wim.call(startGroup, { name: 'Buitendienst', visibility: 'open', joining: 'direct' })
  await wim.call(createPost, { audienceId: groupId, body: body('Gladheid vannacht #gladheid'), tags: ['gladheid'] })
  const { id: itemId } = await emine.call(createPost, { audienceId: everyone, body: body('Wie helpt?') })
  await wim.call(postComment, { itemId, body: body('Ik') })
  const paths = [
    '/',
    '/?show=news',
    '/notifications',
    '/notifications/settings',
    `/groups/${slug}`,
    '/tags/gladheid',
    `/people/${wim.id}`,
  ]
  for (const [device, colorScheme] of [
    ['phone', 'dark'],
    ['desk', 'light'],
  ] as const) {
    const page = await emine.elsewhere({ device, context: { colorScheme } })
    for (const path of paths) {
      await page.goto(path)
      await page.getByRole('main').getByRole('heading').first().waitFor()
      await page.waitForLoadState('networkidle').catch(() => {})
      await axeClean(page, `${path} ${device} ${colorScheme}`)
    }
    await page.close()
  }
})
