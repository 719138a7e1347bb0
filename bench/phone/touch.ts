import type { Page } from 'playwright-core'

/** What people do on the home page of a phone; each is tapped or typed as a person does, and ends where it began. */
export const touches: { name: string; does: (page: Page) => Promise<void> }[] = [
  {
    name: 'react',
    does: async (page) => {
      const heart = page.locator('article').first().locator('button[aria-pressed]').first()
      await heart.tap()
      await page.locator('article').first().locator('button[aria-pressed=true]').first().waitFor()
      await heart.tap()
    },
  },
  {
    name: 'open the composer',
    does: async (page) => {
      await page.getByRole('button', { name: 'Wat wil je delen?' }).tap()
      await page.getByRole('dialog').locator('[contenteditable=true]').waitFor()
    },
  },
  {
    name: 'type',
    does: async (page) => {
      await page.getByRole('dialog').locator('[contenteditable=true]').tap()
      await page.keyboard.type('Vanmiddag taart op de derde', { delay: 90 })
    },
  },
  {
    name: 'close the composer',
    does: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'open the menu',
    does: async (page) => {
      await page.getByRole('button', { name: 'Jij', exact: true }).tap()
      await page.getByRole('menu').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'switch tab',
    does: async (page) => {
      await page.getByRole('tab', { name: 'Nieuws' }).tap()
      await page.getByRole('tab', { name: 'Nieuws', selected: true }).waitFor()
      await page.waitForTimeout(600)
      await page.getByRole('tab', { name: 'Collega’s' }).tap()
      await page.locator('article').first().waitFor()
    },
  },
  {
    name: 'open an item',
    does: async (page) => {
      await page.locator('article a[href^="/items/"]').first().tap()
      await page.waitForURL('**/items/*')
      await page.locator('h1, article').first().waitFor()
    },
  },
]

/**
 * How long each takes from finger to picture, in milliseconds: the longest event of an interaction, as the browser tells
 * it (rounded to 8). The worst of them is what is called INP in a visit with few interactions.
 */
export async function measureTouches(page: Page): Promise<{ name: string; duration: number }[]> {
  const measured: { name: string; duration: number }[] = []
  for (const { name, does } of touches) {
    await page.evaluate(() => {
      window.seen.events.length = 0
    })
    await does(page)
    await page.waitForTimeout(700)
    const durations = await page.evaluate(() => window.seen.events.map(({ duration }) => duration))
    measured.push({ name, duration: Math.max(0, ...durations) })
  }
  return measured
}
