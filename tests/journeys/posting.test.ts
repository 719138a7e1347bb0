import sharp from 'sharp'
import { expect, test } from 'vitest'
import { startPlein } from './harness.ts'

const plein = await startPlein()
const editorName = 'Jouw bericht'

/** What a phone's camera gives, but small. */
const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#3f7d58' } })
  .jpeg()
  .toBuffer()

test('experience 3, 6, 11: on the phone: a photo with words and a colleague named; there at once, changed, removed and put back', async () => {
  await plein.person('Wim Hendriks')
  const { page } = await plein.person('Samira Bouzid', { device: 'phone' })
  await page.goto('/')
  await page.getByRole('button', { name: 'Deel' }).click()
  const editor = page.getByRole('textbox', { name: editorName })
  await editor.pressSequentially('De klinkers liggen. Dank @Wim')
  await page.getByRole('option', { name: /Wim Hendriks/ }).click()
  await page.locator('input[type=file][accept^=image]').setInputFiles({
    name: 'stoep.jpg',
    mimeType: 'image/jpeg',
    buffer: photo,
  })
  await page.getByRole('textbox', { name: 'Wat zie je op foto 1?' }).fill('Een nieuwe stoep van rode klinkers')
  await page.getByRole('dialog').getByRole('button', { name: 'Plaats', exact: true }).click()

  const post = page.getByRole('article', { name: 'het bericht van Samira Bouzid' })
  await post.getByText('De klinkers liggen.').waitFor()
  await post.getByRole('link', { name: 'Wim Hendriks' }).waitFor()
  await page.getByText('Geplaatst.').waitFor()
  const picture = post.getByRole('button', { name: /^Een nieuwe stoep van rode klinkers/ }).locator('img')
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  expect(await post.count()).toBe(1)

  await post.getByRole('button', { name: /^Meer acties/ }).click()
  await page.getByRole('menuitem', { name: 'Bewerk' }).click()
  await editor.waitFor()
  await editor.press('Control+End')
  await editor.pressSequentially(' Kom kijken!')
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click()
  await post.getByText('Kom kijken!').waitFor()
  await post.getByText('bewerkt').waitFor()

  await post.getByRole('button', { name: /^Meer acties/ }).click()
  await page.getByRole('menuitem', { name: 'Verwijder' }).click()
  await page.getByText('Verwijderd.').waitFor()
  await expect.poll(() => post.getByText('De klinkers liggen.').count()).toBe(0)
  await page.getByRole('button', { name: 'Zet terug' }).first().click()
  await post.getByText('De klinkers liggen.').waitFor()

  await page.reload()
  await post.getByText('Kom kijken!').waitFor()
  expect(await post.count()).toBe(1)
})

test('a post that is too long is refused in words, and stays where it was written', async () => {
  const { page } = await plein.person('Hilde Akkerman')
  plein.mayComplain(page, /status of 4(00|13|22) /)
  await page.goto('/')
  await page.getByRole('button', { name: 'Wat wil je delen?' }).click()
  const editor = page.getByRole('textbox', { name: editorName })
  await editor.fill('Een heel lang verhaal. '.repeat(4500))
  await page.getByRole('dialog').getByRole('button', { name: 'Plaats', exact: true }).click()
  await page
    .getByRole('dialog')
    .getByText(/te lang/)
    .first()
    .waitFor()
  expect((await editor.textContent())?.length).toBeGreaterThan(100_000)
})

test('experience 4: what was begun survives a reload, and goes on at another device', async () => {
  const samira = await plein.person('Emine Kaplan', { device: 'phone' })
  const { page } = samira
  await page.goto('/')
  await page.getByRole('button', { name: 'Deel' }).click()
  await page.getByRole('textbox', { name: editorName }).pressSequentially('Morgen is de markt')
  await page.getByText('Concept bewaard').waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Deel' }).click()
  await page.getByText('“Morgen is de markt”').waitFor()
  await page.getByRole('button', { name: 'Verder hiermee' }).click()
  const onPhone = page.getByRole('textbox', { name: editorName })
  await onPhone.press('Control+End')
  await onPhone.pressSequentially(' dicht')
  await page.getByText('Concept bewaard').waitFor()

  const desk = await samira.elsewhere({ device: 'desk' })
  await desk.goto('/')
  await desk.getByRole('button', { name: 'Wat wil je delen?' }).click()
  await desk.getByRole('button', { name: 'Verder hiermee' }).click()
  const onDesk = desk.getByRole('textbox', { name: editorName })
  await expect.poll(() => onDesk.textContent()).toContain('Morgen is de markt dicht')
})
