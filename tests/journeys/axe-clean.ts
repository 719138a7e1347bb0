import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing on this page breaks WCAG 2.0–2.2 A and AA, nor axe's own good practice. `name` tells where it was found. */
export async function axeClean(page: Page, name: string): Promise<void> {
  expect(await axeProblems(page, name)).toEqual([])
}

/** What axe has against a page, a line each. `onlyColours` for a page that was looked at whole in the other theme. */
export async function axeProblems(page: Page, name: string, onlyColours = false): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (onlyColours ? axe.withRules(['color-contrast']) : axe.withTags(standards)).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${name}: ${id} (${help}): ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`,
    ),
  )
}
