import { expect, test } from 'vitest'
import { startPlein } from './harness.ts'

const plein = await startPlein()

test('experience 14: without a connection there is a page that says so, and one press brings the square back', async () => {
  const { page } = await plein.person('Wim Hendriks', { device: 'phone', context: { serviceWorkers: 'allow' } })
  plein.mayComplain(page, /ERR_INTERNET_DISCONNECTED/)
  await page.goto('/')
  await page.getByRole('heading', { name: /, Wim$/ }).waitFor({ state: 'attached' })
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }))
  })

  await page.context().setOffline(true)
  await page.goto('/groups')
  await page.getByRole('heading', { name: 'Je bent even niet verbonden' }).waitFor()
  // the page comes with its own clothes, kept ahead as well
  expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0)).toBeGreaterThan(0)

  await page.context().setOffline(false)
  await page.getByRole('link', { name: /Probeer het opnieuw/ }).click()
  await page.getByRole('heading', { name: /, Wim$/ }).waitFor({ state: 'attached' })
})

test('experience 14: a browser may install it: a manifest in the organisation’s name, with icons of the size they say', async () => {
  const page = await plein.visit({ device: 'phone' })
  await page.goto('/')
  await page.getByRole('heading', { name: 'Fijn dat je er bent' }).waitFor()
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = await (await fetch(new URL(href ?? '', page.url()))).json()
  expect(manifest).toMatchObject({ name: 'Gemeente Lindeplein', start_url: '/', display: 'standalone' })
  for (const { src, sizes } of manifest.icons as { src: string; sizes: string }[]) {
    const size = await page.evaluate(async (address) => {
      const bitmap = await createImageBitmap(await (await fetch(address)).blob())
      return `${bitmap.width}x${bitmap.height}`
    }, src)
    expect(size).toBe(sizes)
  }
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // a window without history, as the tests open, may never install
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
})
