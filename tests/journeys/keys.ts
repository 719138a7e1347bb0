import type { Locator, Page } from 'playwright-core'

export const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

/** Tabs on, as somebody does who looks where the focus is; with what is focused on the way when it never gets there. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor()
  const way: string[] = []
  for (let step = 0; step < 80; step++) {
    if (await isFocused(goal)) return
    await page.keyboard.press('Tab')
    way.push(
      await page.evaluate(() => {
        const { activeElement: at } = document
        return `${at?.tagName} ${at?.getAttribute('aria-label') ?? at?.textContent?.slice(0, 30) ?? ''}`
      }),
    )
  }
  throw new Error(`Tab does not lead there. It went: ${way.join(' → ')}`)
}

/** Goes there with Tab, and presses Enter. */
export async function enter(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal)
  await page.keyboard.press('Enter')
}

/** Opens the menu of a button, walks it with the arrows, and chooses. */
export async function choose(page: Page, button: Locator, name: string | RegExp): Promise<void> {
  await enter(page, button)
  const menu = page.getByRole('menu')
  const entry = menu.getByRole('menuitem', { name }).or(menu.getByRole('menuitemradio', { name }))
  await entry.waitFor()
  for (let step = 0; step < 20 && !(await isFocused(entry)); step++) await page.keyboard.press('ArrowDown')
  if (!(await isFocused(entry))) throw new Error(`The arrows do not lead to ${name}`)
  await page.keyboard.press('Enter')
}
