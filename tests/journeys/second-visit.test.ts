import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import { editGroup, startGroup } from '../../contract/groups.ts'
import { endSession, ownAccount } from '../../contract/own-account.ts'
import { createPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/text-to-document.ts'
import { startPlein } from './harness.ts'
import { hold } from './hold.ts'

const plein = await startPlein()
const say = (text: string) => ({ audienceId: everyone, body: textToDocument(text) })

/** Everything this browser holds of Plein, as text. */
const everythingIn = (page: Page) =>
  page.evaluate(async () => {
    const parts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => done(opening.result)
        opening.onerror = () => fail(opening.error)
      })
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll()
        await new Promise((done) => {
          all.onsuccess = done
        })
        parts.push(JSON.stringify(all.result))
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        parts.push(request.url, await ((await cache.match(request))?.text() ?? ''))
    }
    return parts.join('\n')
  })

const untilKept = (page: Page, words: string) =>
  expect.poll(() => everythingIn(page), { timeout: 10_000 }).toContain(words)

test('a second visit shows the stream before the server answers, then what changed; new things wait, and what is gone goes', async () => {
  const wim = await plein.person('Wim Hendriks', { device: 'phone' })
  const samira = await plein.person('Samira Haddad')
  const gone = await samira.call(createPost, say('De deur aan de Havenkant zit dicht'))
  await samira.call(createPost, say('Er is soep in de kantine'))
  await wim.page.goto('/')
  await untilKept(wim.page, 'Er is soep in de kantine')
  await wim.page.goto('about:blank')
  await plein.sql`update item set state = 'removed' where id = ${gone.id}`
  await samira.call(createPost, say('Vers van vandaag'))

  // what is on screen until then comes from the device
  const go = await hold(wim.page, '**/api/**')
  await wim.page.goto('/')
  await wim.page.getByText('Er is soep in de kantine').waitFor()
  await wim.page.getByText('De deur aan de Havenkant zit dicht').waitFor()
  go()
  await wim.page.getByText('De deur aan de Havenkant zit dicht').waitFor({ state: 'detached' })
  expect(await wim.page.getByText('Vers van vandaag').count()).toBe(0)
  await wim.page.getByRole('button', { name: '1 nieuw bericht' }).click()
  await wim.page.getByText('Vers van vandaag').waitFor()
})

test('a second visit shows home as it was left before any code of the app has run, and only to who left it', async () => {
  const tess = await plein.person('Tess Bruin', { device: 'phone' })
  await tess.call(createPost, say('De eik op de markt is gesnoeid'))
  const { page } = tess
  await page.goto('/')
  await untilKept(page, 'article')
  await page.goto('about:blank')

  const go = await hold(page, '**/assets/frame-*.js')
  await page.goto('/', { waitUntil: 'commit' })
  await page.getByText('De eik op de markt is gesnoeid').waitFor()
  // to look at: what is pressed must be there
  expect(await page.locator('#root').evaluate((root) => (root as HTMLElement).inert)).toBe(true)
  go()
  await expect
    .poll(() => page.locator('#root').evaluate((root) => (root as HTMLElement).inert), { timeout: 10_000 })
    .toBe(false)
  expect(await page.getByText('De eik op de markt is gesnoeid').count()).toBe(1)
  await page.getByRole('button', { name: 'Waardeer het bericht van Tess Bruin' }).waitFor()

  // somebody else on this device, before the app could say so
  const joris = await plein.person('Joris Veenhof')
  await page.goto('about:blank')
  await page.context().addCookies(await joris.page.context().cookies())
  await page.unroute('**/assets/frame-*.js')
  const goOn = await hold(page, '**/assets/frame-*.js')
  await page.goto('/', { waitUntil: 'commit' })
  await page.waitForResponse('**/api/session')
  await expect.poll(() => page.locator('#root > *').count()).toBe(0)
  goOn()
  await page.getByRole('button', { name: 'Jij' }).waitFor()
})

test('safety 34: after signing out, and in as somebody else, nothing of the first is on the device', async () => {
  const nora = await plein.person('Nora Visser', { device: 'phone', context: { serviceWorkers: 'allow' } })
  const own = await nora.call(createPost, say('Alleen voor Nora zelf bedoeld'))
  const { page } = nora
  await page.goto('/')
  await untilKept(page, 'Alleen voor Nora zelf bedoeld')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.getByRole('button', { name: 'Jij' }).click()
  await page.getByRole('menuitem', { name: 'Uitloggen' }).click()
  await page.getByRole('heading', { name: 'Fijn dat je er bent' }).waitFor()
  expect(await everythingIn(page)).not.toMatch(/Alleen voor Nora|Nora Visser/)
  expect(await everythingIn(page)).not.toContain(nora.id)

  // so that Ruud does not read it in his own stream
  await plein.sql`update item set state = 'removed' where id = ${own.id}`
  const ruud = await plein.person('Ruud Bakker')
  await ruud.call(createPost, say('Ruud is er ook'))
  await page.context().addCookies(await ruud.page.context().cookies())
  await page.goto('/')
  await untilKept(page, 'Ruud is er ook')
  expect(await everythingIn(page)).not.toContain(nora.id)
})

test('safety 34: a session that was ended elsewhere: the next visit ends at the door, and the device is empty', async () => {
  const joost = await plein.person('Joost de Wit', { device: 'phone' })
  plein.mayComplain(joost.page, /status of 401/)
  await joost.call(createPost, say('Gezien door Joost'))
  await joost.page.goto('/')
  await untilKept(joost.page, 'Gezien door Joost')
  await joost.page.goto('about:blank')
  await plein.sql`delete from session where account_id = ${joost.id}`
  await joost.page.goto('/')
  await joost.page.getByRole('heading', { name: 'Fijn dat je er bent' }).waitFor()
  await expect.poll(() => everythingIn(joost.page)).not.toMatch(/Gezien door Joost/)
  expect(await everythingIn(joost.page)).not.toContain(joost.id)
})

test('safety 34: a group that becomes secret, seen from another page: its words leave the device at once', async () => {
  const wim = await plein.person('Wim Hendriks', { device: 'phone' })
  const host = await plein.person('Anneke Host')
  const { groupId } = await host.call(startGroup, { name: 'Kerstpakket', visibility: 'open', joining: 'direct' })
  await host.call(createPost, { audienceId: groupId, body: textToDocument('Het wordt een wafelijzer') })
  await plein.sql`insert into group_member (group_id, person_id, role, state) values (${groupId}, ${wim.id}, 'member', 'active')`
  await wim.page.goto('/')
  await untilKept(wim.page, 'Het wordt een wafelijzer')
  await wim.page.getByRole('link', { name: 'Groepen' }).first().click()
  await wim.page.waitForURL(/\/groups$/)
  await plein.sql`delete from group_member where group_id = ${groupId} and person_id = ${wim.id}`

  await host.call(editGroup, { groupId, version: 1, visibility: 'secret', joining: 'invitation' })
  await expect.poll(() => everythingIn(wim.page), { timeout: 5000 }).not.toContain('Het wordt een wafelijzer')
  // nor is it kept again by what was still in memory
  await wim.page.waitForTimeout(2500)
  expect(await everythingIn(wim.page)).not.toContain('Het wordt een wafelijzer')
  await wim.page.getByRole('link', { name: /Plein/ }).first().click()
  await wim.page.waitForURL(/\/$/)
  await wim.page.getByRole('article').first().waitFor()
  expect(await wim.page.getByText('Het wordt een wafelijzer').count()).toBe(0)
})

test('safety 43: a session that is ended elsewhere while the page is open: the screen goes to the door', async () => {
  const kim = await plein.person('Kim Hofstra')
  plein.mayComplain(kim.page, /status of 401/)
  const elsewhere = await kim.elsewhere()
  await kim.call(createPost, say('Gelezen in het café'))
  await elsewhere.goto('/')
  await elsewhere.getByText('Gelezen in het café').waitFor()
  await untilKept(elsewhere, 'Gelezen in het café')
  plein.mayComplain(elsewhere, /status of 401/)
  const { devices } = await kim.call(ownAccount)
  await kim.call(endSession, { sessionId: devices.find(({ current }) => current)!.sessionId })
  await elsewhere.getByRole('heading', { name: 'Fijn dat je er bent' }).waitFor()
  await expect.poll(() => everythingIn(elsewhere)).not.toMatch(/Gelezen in het café/)
})
