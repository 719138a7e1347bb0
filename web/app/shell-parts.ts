import { type ComponentType, createElement, lazy, useState } from 'react'
import { fetchMenuAhead } from '../kit/menu.tsx'
import { OfflineError } from './client/refusal-error.ts'
import { allTexts } from './language.ts'

type Load<Props> = () => Promise<ComponentType<Props>>
type Closing = { onClose: () => void }

/** A part that is drawn at once when its code is there already: React holds back whatever it had to wait for. */
function lazily<Props extends object>(load: Load<Props>) {
  let ready: ComponentType<Props> | null = null
  const fetchAhead = async () => {
    const [component] = await Promise.all([load(), allTexts()])
    ready = component
    return component
  }
  const waiting = () =>
    lazy(() =>
      fetchAhead().then(
        (component) => ({ default: component }),
        () => Promise.reject(new OfflineError()),
      ),
    )
  let Later = waiting()
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, never while drawing
  function Part(props: Props) {
    const [Ready] = useState(() => ready)
    return createElement((Ready ?? Later) as ComponentType<Props>, props)
  }
  const startAnew = () => {
    Later = waiting()
  }
  return Object.assign(Part, { fetchAhead, startAnew })
}

// What opens over a page stays out of the first view: it is loaded when first opened, or ahead once the browser is idle.

/** The search palette, behind the search button, ⌘K and `/`. */
export const Palette = lazily<Closing>(() => import('./palette.tsx').then((module) => module.Palette))
/** Where something new is written, behind "Share" and `n`. */
export const Composer = lazily<Closing>(() => import('../posts/composer.tsx').then((module) => module.Composer))
export const ShortcutSheet = lazily<Closing>(() =>
  import('./shortcut-sheet.tsx').then((module) => module.ShortcutSheet),
)

/** After code that did not come: React remembers that, so the next press would fail as well. */
export function startPartsAnew(): void {
  for (const part of [Palette, Composer, ShortcutSheet]) part.startAnew()
}

/** Only where something waits on this device since the page was last left. */
export const Unsent = lazily<object>(() => import('./unsent.tsx').then((module) => module.Unsent))

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
  for (const fetchAhead of [
    fetchMenuAhead,
    Composer.fetchAhead,
    () => import('./pages/item-page.tsx'),
    Palette.fetchAhead,
  ]) {
    await idle()
    // Without a network the part says so itself, when it is opened.
    await Promise.resolve(fetchAhead()).catch(() => undefined)
  }
}
