import type { Page } from 'playwright-core'

/** Holds back what the page asks for at these addresses. Gives what lets all of it go on. */
export async function hold(page: Page, pattern: string | RegExp): Promise<() => void> {
  const { promise: released, resolve: go } = Promise.withResolvers<void>()
  await page.route(pattern, async (route) => {
    await released
    await route.continue().catch(() => undefined)
  })
  return go
}
