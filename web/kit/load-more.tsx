import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './load-more.module.css'

/**
 * The way to what comes further down. It loads by itself when the reader comes near (a screen's height ahead), and has
 * a button for who goes by keyboard or where loading failed. Draws nothing when there is no more.
 */
export function LoadMore({
  hasMore,
  isLoading,
  failed = false,
  onLoad,
}: {
  hasMore: boolean
  isLoading: boolean
  /** The last try failed: stop trying alone, leave it to the button. */
  failed?: boolean
  onLoad: () => void
}) {
  const { t } = useLingui()
  const place = useRef<HTMLDivElement>(null)
  const load = useRef(onLoad)
  load.current = onLoad
  const waits = hasMore && !isLoading && !failed

  useEffect(() => {
    if (!waits || !place.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) load.current()
      },
      { rootMargin: '100% 0px' },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [waits])

  if (!hasMore) return null
  return (
    <div ref={place} className={styles.place}>
      <Button look="subtle" pending={isLoading} onClick={onLoad}>
        {failed ? t`Try again` : t`Show more`}
      </Button>
    </div>
  )
}
