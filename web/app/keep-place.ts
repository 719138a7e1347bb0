import type { AppRouter } from './router.tsx'

/**
 * Puts the same item back at the same height after going back, or reloading, also when things above it have changed.
 * Lists mark their rows with `data-place={id}`. The router restores the bare scroll height first; this corrects it as
 * soon as the row is there, and holds it while pictures above still come in, until the person moves.
 */
export function keepPlace(router: AppRouter): void {
  const places = read()
  const keep = (key: string | undefined) => {
    const place = topmost()
    if (key && place) places[key] = place
  }
  router.subscribe('onBeforeLoad', ({ fromLocation }) => keep(keyOf(fromLocation)))
  addEventListener('pagehide', () => {
    keep(keyOf(router.latestLocation))
    const recent = Object.entries(places).slice(-50)
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(recent)))
    } catch {
      // Storage is full or closed: the place is then only kept until the page is left.
    }
  })
  router.subscribe('onRendered', ({ toLocation, hrefChanged, fromLocation }) => {
    const place = places[keyOf(toLocation) ?? '']
    if (place && (hrefChanged || !fromLocation)) hold(place)
  })
}

interface Place {
  id: string
  /** Pixels from the top of the window. */
  top: number
}

const storageKey = 'plein-places'
const keyOf = (location: { state: { __TSR_key?: string } } | undefined) => location?.state.__TSR_key

function read(): Record<string, Place> {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Record<string, Place>
  } catch {
    return {}
  }
}

function topmost(): Place | undefined {
  if (scrollY === 0) return undefined
  for (const row of document.querySelectorAll<HTMLElement>('[data-place]')) {
    const { top, bottom } = row.getBoundingClientRect()
    if (bottom > 80 && row.dataset.place) return { id: row.dataset.place, top }
  }
  return undefined
}

let release = () => {}

function hold({ id, top }: Place) {
  release()
  const correct = () => {
    const row = document.querySelector(`[data-place="${CSS.escape(id)}"]`)
    if (!row) return
    const off = row.getBoundingClientRect().top - top
    if (Math.abs(off) > 1) scrollBy(0, off)
  }
  const watcher = new ResizeObserver(correct)
  watcher.observe(document.body)
  const moves = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const
  const timer = setTimeout(() => release(), 4000)
  release = () => {
    watcher.disconnect()
    clearTimeout(timer)
    for (const move of moves) removeEventListener(move, release)
    release = () => {}
  }
  for (const move of moves) addEventListener(move, release, { passive: true })
  correct()
}
