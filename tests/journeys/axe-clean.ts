import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing on this page breaks WCAG 2.0–2.2 A and AA, nor axe's own good practice. `name` tells where it was found. */
export async function axeClean(page: Page, name: string): Promise<void> {
  expect(await axeProblems(page, name)).toEqual([])
}

/** What axe has against a page, a line each. */
export async function axeProblems(page: Page, name: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  // under a window that is open the page is out of reach, and so are its main part and its heading
  const isBeneath = await page
    .locator('main')
    .evaluateAll((all) => all.some((main) => main.closest('[inert], [aria-hidden=true]') !== null))
  const notNow = isBeneath ? ['landmark-one-main', 'page-has-heading-one'] : []
  const rules = Object.fromEntries(notNow.map((rule) => [rule, { enabled: false }]))
  // only what is wrong is worked out to the last detail: that halves the time
  const options = { resultTypes: ['violations' as const], runOnly: { type: 'tag' as const, values: standards }, rules }
  const { violations } = await axe.options(options).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${name}: ${id} (${help}): ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`,
    ),
  )
}

/** The same by day and by night. The page stays by day. */
export async function axeProblemsInBothThemes(page: Page, name: string): Promise<string[]> {
  const problems: string[] = []
  for (const theme of ['dark', 'light']) {
    await page.evaluate((value) => {
      document.documentElement.dataset.theme = value
    }, theme)
    problems.push(...(await axeProblems(page, `${name} ${theme}`)))
  }
  return problems
}
