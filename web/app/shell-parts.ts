import { type ComponentType, createElement, lazy, useState } from 'react'
import { useHasNews } from '../notifications/use-has-news.ts'

type Load<Props> = () => Promise<ComponentType<Props>>

/**
 * What the domains bring to the shell, one line each. Their code is loaded when the part is first opened (and ahead of
 * that once the browser is idle), so it stays out of the first view. A part that is not here has no control either.
 */
export interface ShellParts {
  /** The search palette, behind the search button, ⌘K and `/`. */
  palette?: Load<{ onClose: () => void }>
  /** Where something new is written, behind "Share" and `n`. */
  composer?: Load<{ onClose: () => void }>
  /** A hook: is there something in the inbox that this person has not seen? Asked on every page, so it must be light. */
  useHasNews?: () => boolean
}

export const shellParts: ShellParts = {
  palette: () => import('./palette.tsx').then((module) => module.Palette),
  composer: () => import('../posts/composer.tsx').then((module) => module.Composer),
  useHasNews,
}

/** A part that is drawn at once when its code is there already: React holds back whatever it had to wait for. */
function lazily<Props extends object>(load: Load<Props> | undefined) {
  if (!load) return
  let ready: ComponentType<Props> | null = null
  const fetchAhead = async () => {
    ready = await load()
    return ready
  }
  const Later = lazy(() => fetchAhead().then((component) => ({ default: component })))
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, never while drawing
  function Part(props: Props) {
    const [Ready] = useState(() => ready)
    return createElement((Ready ?? Later) as ComponentType<Props>, props)
  }
  return Object.assign(Part, { fetchAhead })
}

export const Palette = lazily(shellParts.palette)
export const Composer = lazily(shellParts.composer)
export const ShortcutSheet = lazy(() =>
  import('./shortcut-sheet.tsx').then((module) => ({ default: module.ShortcutSheet })),
)

/** Fetches the code of what is likely opened next, so that it opens at once. */
export function fetchPartsAhead(): void {
  for (const part of [Palette, Composer]) {
    // Without a network the part says so itself, when it is opened.
    part?.fetchAhead().catch(() => undefined)
  }
}
