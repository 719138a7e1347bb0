import type { Page } from 'playwright-core'

/** What moves, or would move, on a page of somebody who asked their device for less motion: longer than 0.01 ms. */
export async function motionProblems(page: Page, name: string): Promise<string[]> {
  const found = await page.evaluate(() => {
    const longest = (durations: string) =>
      Math.max(...durations.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000)))
    const problems: string[] = []
    for (const element of document.querySelectorAll('*'))
      for (const part of [undefined, '::before', '::after']) {
        const style = getComputedStyle(element, part)
        const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part ?? ''}`
        if (part && style.content === 'none') continue
        if (style.animationName !== 'none' && longest(style.animationDuration) > 0.01)
          problems.push(`${name} is animated: ${style.animationName}`)
        if (style.transitionProperty !== 'none' && longest(style.transitionDuration) > 0.01)
          problems.push(`${name} has a transition: ${style.transitionProperty}`)
      }
    for (const animation of document.getAnimations()) {
      const duration = Number(animation.effect?.getComputedTiming().duration ?? 0)
      if (animation.playState === 'running' && duration > 0.01) problems.push(`an animation of ${duration} ms runs`)
    }
    return [...new Set(problems)]
  })
  return found.map((problem) => `${name}: ${problem}`)
}
