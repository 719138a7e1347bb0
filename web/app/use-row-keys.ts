import { useLingui } from '@lingui/react/macro'
import { useShortcut } from './shortcuts.ts'

/** `j` and `k` walk through the rows of the page: whatever is marked with `data-place`. Enter then follows its first link. */
export function useRowKeys(): void {
  const { t } = useLingui()
  useShortcut('j', t`Next item`, () => walk(1))
  useShortcut('k', t`Previous item`, () => walk(-1))
}

function walk(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-place]')].filter(
    (row) => row.getClientRects().length > 0,
  )
  if (rows.length === 0) return
  const now = rows.findIndex((row) => row.contains(document.activeElement))
  // Without a row in focus, start from the first one that is in view below the header.
  const inView = rows.findIndex((row) => row.getBoundingClientRect().bottom > 90)
  const next = rows[now === -1 ? Math.max(0, inView) : now + step]
  if (!next) return
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'start' })
}
