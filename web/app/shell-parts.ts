import type { ComponentType } from 'react'
import { late } from '../kit/late.tsx'
import { lateWindow } from '../kit/late-window.tsx'
import { fetchMenuAhead } from '../kit/menu.tsx'
import { allTexts } from './language.ts'

type Closing = { onClose: () => void }

/** What opens over a page stays out of the first view: it is loaded when first opened, or ahead once the browser is idle. */
const overPage = (load: () => Promise<ComponentType<Closing>>) =>
  lateWindow(() => Promise.all([load(), allTexts()]).then(([component]) => component))

/** The search palette, behind the search button, ⌘K and `/`. */
export const Palette = overPage(() => import('./palette.tsx').then((module) => module.Palette))
/** Where something new is written, behind "Share" and `n`. */
export const Composer = overPage(() => import('../posts/composer.tsx').then((module) => module.Composer))
export const ShortcutSheet = overPage(() => import('./shortcut-sheet.tsx').then((module) => module.ShortcutSheet))

/** Only where something waits on this device since the page was last left. */
export const Unsent = late<object>(
  () => Promise.all([import('./unsent.tsx'), allTexts()]).then(([module]) => module.Unsent),
  // It waits on for the next visit.
  { failed: () => null },
)

const idle = () =>
  new Promise<void>((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: 4000 })
    else setTimeout(done, 200)
  })

/**
 * Fetches the code of what is likely opened next, so that it opens at once; not where somebody pays for each byte. One
 * after the other, each in a quiet moment, so that a first touch never waits for all of it.
 */
export async function fetchPartsAhead(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData) return
  for (const fetchAhead of [fetchMenuAhead, Composer.fetch, () => import('./pages/item-page.tsx'), Palette.fetch]) {
    await idle()
    // Without a network the part says so itself, when it is opened.
    await Promise.resolve(fetchAhead()).catch(() => undefined)
  }
}
