import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { startGroup } from '../../contract/groups.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/text-to-document.ts'
import { previewLink } from '../../server/posts/preview-link.ts'
import { startPlein } from './harness.ts'
import { hold } from './hold.ts'

const plein = await startPlein()
const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Jouw bericht' })
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Nieuw bericht' })
const soon = { timeout: 10_000 }

const photo = (
  await sharp({ create: { width: 640, height: 480, channels: 3, background: '#3f7d58' } })
    .jpeg()
    .toBuffer()
).toString('base64')

/** What a clipboard or a dragged file brings to an element. */
const give = (target: Locator, how: 'paste' | 'drop', what: { photo?: string; text?: string }) =>
  target.evaluate(
    (element, { how, what }) => {
      const data = new DataTransfer()
      if (what.text) data.setData('text/plain', what.text)
      if (what.photo) {
        const bytes = Uint8Array.from(atob(what.photo), (sign) => sign.charCodeAt(0))
        data.items.add(new File([bytes], `${how}.jpg`, { type: 'image/jpeg' }))
      }
      const more = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, ...more })
          : new DragEvent('drop', { dataTransfer: data, ...more }),
      )
    },
    { how, what },
  )

test('experience 5: a picture is pasted, another dropped; each tells how far it is, and both are in the post', async () => {
  const { page } = await plein.person('Samira Bouzid')
  await page.goto('/')
  await page.getByRole('button', { name: 'Wat wil je delen?' }).click()
  await editorOf(page).pressSequentially('Zo ligt het plein er nu bij')
  const arrive = await hold(page, '**/api/files?*')
  await give(editorOf(page), 'paste', { photo })
  await dialogOf(page).getByRole('progressbar').waitFor()
  await give(editorOf(page), 'drop', { photo })
  await expect.poll(() => dialogOf(page).getByRole('progressbar').count()).toBe(2)
  await dialogOf(page).getByRole('button', { name: 'Plaats', exact: true }).click()
  await page.getByText('Wacht even: je bestanden worden nog verstuurd.').waitFor()
  arrive()
  await expect.poll(() => dialogOf(page).getByRole('progressbar').count(), soon).toBe(0)
  await dialogOf(page).getByRole('button', { name: 'Plaats', exact: true }).click()
  await page.getByText('Geplaatst.').waitFor()
  const post = page.getByRole('article').filter({ hasText: 'Zo ligt het plein' })
  await expect.poll(() => post.locator('img[src*="/api/files/"]').count(), soon).toBe(2)
})

test('experience 5: a file that could not be sent says so, and goes with one press when there is a connection', async () => {
  const { page } = await plein.person('Samira Bouzid')
  plein.mayComplain(page, /ERR_INTERNET_DISCONNECTED/)
  await page.goto('/')
  await page.getByRole('button', { name: 'Wat wil je delen?' }).click()
  await editorOf(page).waitFor()
  await page.context().setOffline(true)
  await give(editorOf(page), 'paste', { photo })
  const again = dialogOf(page).getByRole('button', { name: 'Probeer opnieuw: paste.jpg' })
  await again.waitFor()
  await page.context().setOffline(false)
  await again.click()
  await dialogOf(page).getByRole('textbox', { name: 'Wat zie je op foto 1?' }).waitFor()
})

test('experience 5: a long text that is pasted may become a file, with one press', async () => {
  const { page } = await plein.person('Samira Bouzid')
  await page.goto('/')
  await page.getByRole('button', { name: 'Wat wil je delen?' }).click()
  await editorOf(page).pressSequentially('Het verslag:')
  await give(editorOf(page), 'paste', { text: ' Punt zoveel van de agenda.'.repeat(500) })
  await page.getByRole('button', { name: 'Maak er een bestand van' }).click()
  await dialogOf(page).getByRole('button', { name: 'Haal Geplakte tekst.txt weg' }).waitFor()
  expect(await editorOf(page).textContent()).toBe('Het verslag:')
  await expect.poll(() => dialogOf(page).getByRole('progressbar').count(), soon).toBe(0)
  await page.waitForTimeout(300)
  await dialogOf(page).getByRole('button', { name: 'Plaats', exact: true }).click()
  const post = page.getByRole('article').filter({ hasText: 'Het verslag:' })
  await post.getByRole('link', { name: /Geplakte tekst\.txt/ }).waitFor()

  // as words it may stay too, and then nobody asks again
  await page.getByRole('button', { name: 'Wat wil je delen?' }).click()
  await give(editorOf(page), 'paste', { text: 'Lang. '.repeat(2000) })
  const offer = page.getByRole('button', { name: 'Maak er een bestand van' })
  await offer.waitFor()
  await editorOf(page).press('Control+End')
  await editorOf(page).pressSequentially('Klaar')
  await expect.poll(() => offer.count()).toBe(0)
  expect((await editorOf(page).textContent())?.length).toBeGreaterThan(10_000)
})

test('experience 6: behind @ stand the members of the group first, as a list that is spoken and steered from the text', async () => {
  await plein.person('Wies Aardema')
  const wim = await plein.person('Wim Zonneveld')
  const { page, call } = await plein.person('Samira Bouzid')
  await wim.call(startGroup, { name: 'Vaartploeg', visibility: 'open', joining: 'direct' })
  const { groupId, slug } = await call(startGroup, { name: 'Kadeploeg', visibility: 'open', joining: 'direct' })
  await plein.sql`insert into group_member (group_id, person_id, state, role) values (${groupId}, ${wim.id}, 'active', 'member')`
  await page.goto(`/groups/${slug}`)
  await page.getByRole('button', { name: 'Wat wil je delen in Kadeploeg?' }).click()
  await editorOf(page).pressSequentially('Dank @wi')
  const list = page.getByRole('listbox', { name: 'Mensen' })
  await list.getByRole('option').nth(1).waitFor()
  expect(await list.getByRole('option').allTextContents()).toEqual([
    expect.stringContaining('Wim Zonneveld'),
    expect.stringContaining('Wies Aardema'),
  ])
  // the text is a combobox now: it says that a list is open and which option is the active one
  const box = page.getByRole('combobox', { name: 'Jouw bericht' })
  expect(await box.ariaSnapshot()).toMatch(/combobox "Jouw bericht" \[expanded\]/)
  const active = async () =>
    (await page.locator(`[id="${await box.getAttribute('aria-activedescendant')}"]`).textContent()) ?? ''
  expect(await active()).toContain('Wim Zonneveld')
  expect(await box.getAttribute('aria-controls')).toBe(await list.getAttribute('id'))
  expect(await list.ariaSnapshot()).toMatch(/listbox "Mensen":\n\s+- option "Wim Zonneveld.*" \[selected\]/)
  await dialogOf(page).getByRole('status').filter({ hasText: '2 suggesties. Kies met de pijltjes en Enter.' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await expect.poll(active).toContain('Wies Aardema')
  await page.keyboard.press('Escape')
  await expect.poll(() => list.count()).toBe(0)
  await editorOf(page).waitFor()
  await page.keyboard.type('m')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(' en @wim')
  await page.getByRole('option', { name: /Wim Zonneveld/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('voor #stoep')
  await page.getByRole('listbox', { name: 'Onderwerpen' }).getByRole('option', { name: '#stoep' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type(':applau')
  await page.getByRole('listbox', { name: 'Emoji' }).getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await dialogOf(page).getByRole('button', { name: 'Plaats in Kadeploeg' }).click()
  const post = page.getByRole('article').filter({ hasText: 'Dank' })
  await post.getByRole('link', { name: 'Wim Zonneveld' }).waitFor()
  await post.getByRole('link', { name: '#stoep' }).waitFor()
})

test('experience 8: a link is posted at once; its card comes later, without a reload', async () => {
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html><head>
      <meta property="og:title" content="Nieuwe lampen langs de Kade"></head><body></body></html>`)
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  const { port } = site.address() as AddressInfo
  const { page } = await plein.person('Samira Bouzid')
  await page.goto('/')
  await page.getByRole('button', { name: 'Wat wil je delen?' }).click()
  await editorOf(page).pressSequentially('Lees dit: https://lindewaard.invalid/lampen ')
  await dialogOf(page).getByRole('button', { name: 'Plaats', exact: true }).click()
  const post = page.getByRole('article').filter({ hasText: 'Lees dit' })
  await page.getByText('Geplaatst.').waitFor()
  await post.getByRole('link', { name: 'https://lindewaard.invalid/lampen' }).waitFor()
  const card = post.getByText('Nieuwe lampen langs de Kade')
  expect(await card.count()).toBe(0)

  // Plein fetches nothing from its own machine: the job runs here, and is allowed to for once
  const url = `http://127.0.0.1:${port}/`
  const point = () =>
    plein.sql`update item_link set url = ${url} where url like 'https://lindewaard.invalid/%' returning url`
  await expect.poll(async () => (await point()).length, soon).toBe(1)
  await plein.withServices((services) =>
    services.sql.begin((sql) =>
      previewLink(
        { services, sql, now: new Date(), log: services.log },
        { url },
        { addresses: ['127.0.0.1'], ports: [port] },
      ),
    ),
  )
  site.close()
  await card.waitFor(soon)
})

test('code that does not come takes nothing away: it says so, the page stays, and a second try opens it', async () => {
  const { page } = await plein.person('Grace Mensah')
  plein.mayComplain(page, /net::ERR_FAILED/)
  await page.route('**/assets/composer-*.js', (route) => route.abort())
  await page.goto('/')
  await page.getByRole('button', { name: 'Wat wil je delen?' }).click()
  const failed = page.getByRole('alertdialog', { name: 'Dit kwam niet binnen' })
  await failed.waitFor()
  await page.unrouteAll()
  await failed.getByRole('button', { name: 'Probeer opnieuw' }).click()
  await dialogOf(page).waitFor()
})

test('a menu whose code does not come says so beside its button; the page lives, and a second try opens it, with its looks', async () => {
  const { page, call } = await plein.person('Grace Mensah')
  await call(createPost, { audienceId: everyone, body: textToDocument('De brug is open') })
  plein.mayComplain(page, /net::ERR_FAILED/)
  await page.route(/assets\/menu-popover-.*\.(js|css)/, (route) => route.abort())
  await page.goto('/')
  const button = page.getByRole('button', { name: 'Meer acties bij het bericht van Grace Mensah' })
  await button.click()
  const failed = page.getByRole('alertdialog', { name: 'Dit kwam niet binnen' })
  await failed.waitFor()
  await expect.poll(() => failed.getByRole('button').evaluate((own) => own === document.activeElement)).toBe(true)
  const [place, beside] = [await failed.boundingBox(), await button.boundingBox()]
  expect(Math.abs(place!.y - beside!.y - beside!.height)).toBeLessThan(20)
  // as a menu would: away with Escape, and the focus is back where it was
  await page.keyboard.press('Escape')
  await expect.poll(() => failed.count()).toBe(0)
  await expect.poll(() => button.evaluate((own) => own === document.activeElement)).toBe(true)
  await page.getByText('De brug is open').waitFor()

  await page.keyboard.press('Enter')
  await failed.waitFor()
  await page.unrouteAll()
  await page.keyboard.press('Enter')
  const menu = page.getByRole('menu')
  await menu.waitFor()
  // its style sheet failed too, and came the second time
  expect(await menu.evaluate((own) => getComputedStyle(own).padding)).not.toBe('0px')
})
