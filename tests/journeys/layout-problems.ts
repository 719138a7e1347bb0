import type { Page } from 'playwright-core'

/**
 * What does not fit on a page as it stands now, a line each: the page scrolls sideways, words run out of the window or
 * are cut off by what they are in (other than by an ellipsis or where a list is folded on purpose), words lie over words.
 */
export async function layoutProblems(page: Page, name: string): Promise<string[]> {
  const found = await page.evaluate((screenWidth) => {
    const problems: string[] = []
    const { scrollWidth } = document.documentElement

    const tell = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 40)}”`
    const styleOf = (element: Element) => getComputedStyle(element)
    if (scrollWidth > screenWidth) {
      const isWide = (element: Element) => element.getBoundingClientRect().right > screenWidth + 0.5
      const wide = [...document.querySelectorAll('body *')].filter(
        (element) => isWide(element) && ![...element.children].some(isWide),
      )
      problems.push(
        `scrolls sideways: ${scrollWidth} wide in ${screenWidth}, by ${wide.slice(0, 3).map(tell).join(', ')}`,
      )
    }
    /** Read aloud only, or folded away on purpose. */
    const isApart = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const style = styleOf(at)
        const { width, height } = at.getBoundingClientRect()
        if (style.visibility === 'hidden' || style.opacity === '0' || style.display === 'none') return true
        if (style.overflow === 'hidden' && (width <= 2 || height <= 2)) return true
        if (style.clipPath !== 'none' || style.maskImage !== 'none' || style.webkitLineClamp !== 'none') return true
        if (style.textOverflow === 'ellipsis' && style.overflowX !== 'visible') return true
      }
      return false
    }
    /** Long texts in a list, with “read more” beneath them. */
    const foldedOnPurpose = '[class*=clamped]'
    /** Lies over the page on purpose: bars, windows, toasts. */
    const isAbove = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (
          ['fixed', 'sticky'].includes(styleOf(at).position) ||
          at.matches(':popover-open, [role=dialog], [role=menu]')
        )
          return true
      return false
    }

    const words: { left: number; right: number; top: number; bottom: number; element: Element; node: Node }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || element.closest('script, style, option, svg, title')) continue
      if (isApart(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const above = isAbove(element)
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue
        let scrolls = false
        let { bottom } = rect
        // a blank at the end of a line hangs over its edge
        const blank = rect.height / 3
        for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
          const style = styleOf(at)
          const box = at.getBoundingClientRect()
          if (['auto', 'scroll'].includes(style.overflowX) && at.scrollWidth > at.clientWidth) {
            scrolls = true
            break
          }
          const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
          if (isCut(style.overflowX) && (rect.right > box.right + blank || rect.left < box.left - 2))
            problems.push(`cut off at the side: ${tell(element)} in ${at.className}`)
          // letters reach a little out of their line
          else if (isCut(style.overflowY) && rect.bottom - rect.height / 4 > box.bottom) {
            bottom = Math.min(bottom, box.bottom)
            if (!at.matches(foldedOnPurpose)) problems.push(`cut off below: ${tell(element)} in ${at.className}`)
          }
        }
        if (scrolls) continue
        if (rect.right > screenWidth + 1 || rect.left < -1) problems.push(`runs out of the window: ${tell(element)}`)
        if (!above && bottom > rect.top) words.push({ ...rect.toJSON(), bottom, element, node })
      }
    }
    words.sort((one, other) => one.top - other.top)
    for (const [index, one] of words.entries())
      for (let next = index + 1; next < words.length; next++) {
        const other = words[next]
        if (!other || other.top > one.bottom) break
        if (one.node === other.node) continue
        // a line box is higher than its letters
        const high = Math.min(one.bottom, other.bottom) - other.top
        const lower = Math.min(one.bottom - one.top, other.bottom - other.top)
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        if (wide > 3 && high > lower * 0.4)
          problems.push(`words over words: ${tell(one.element)} and ${tell(other.element)}`)
      }
    return [...new Set(problems)]
    // of the screen: a phone's window grows with what is too wide for it
  }, page.viewportSize()!.width)
  return found.map((problem) => `${name}: ${problem}`)
}

/** The same on the narrowest screen, 320 pixels (which is also 1280 at four times the size). */
export async function layoutProblemsNarrow(page: Page, name: string): Promise<string[]> {
  const size = page.viewportSize()!
  await page.setViewportSize({ width: 320, height: size.height })
  const problems = await layoutProblems(page, `${name} 320 px`)
  await page.setViewportSize(size)
  return problems
}

/** The same with the browser's letters twice as large, as somebody sets who reads with difficulty. */
export async function layoutProblemsLarge(page: Page, name: string): Promise<string[]> {
  const browser = await page.context().newCDPSession(page)
  const letters = (pixels: number) => browser.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: 13 } })
  await letters(32)
  await page.waitForTimeout(50)
  const problems = await layoutProblems(page, `${name} 200 %`)
  await letters(16)
  await browser.detach()
  return problems
}
