import type { AppRouter } from './router.tsx'

/**
 * After going to another page, puts the focus on its heading, so that a screen reader says where one is and Tab goes on
 * from there. Leaves the focus alone when the page has already put it somewhere, and when only filters changed.
 */
export function moveFocus(router: AppRouter): void {
  let before: Element | null = null
  router.subscribe('onBeforeLoad', () => {
    before = document.activeElement
  })
  router.subscribe('onRendered', ({ pathChanged, fromLocation, toLocation }) => {
    if (!pathChanged || !fromLocation || toLocation.hash) return
    requestAnimationFrame(() => {
      const { activeElement } = document
      const main = document.querySelector('main')
      if (!main || (activeElement !== before && activeElement !== document.body && main.contains(activeElement))) return
      const target = main.querySelector<HTMLElement>('h1') ?? main
      if (!target.hasAttribute('tabindex')) target.tabIndex = -1
      target.focus({ preventScroll: true })
    })
  })
}
