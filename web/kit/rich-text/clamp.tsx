import { Trans } from '@lingui/react/macro'
import { type CSSProperties, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './rich-text.module.css'

type ClampProps = { lines: number; className?: string | undefined; children: ReactNode }

/** Shows the first lines, with “Read more” only where there is more to read. */
export function Clamp({ lines, className, children }: ClampProps) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const [open, setOpen] = useState(false)
  const [overflows, setOverflows] = useState(false)

  useEffect(() => {
    const element = box.current
    if (!element || open) return
    // Photos, fonts and the width of the window change what fits.
    const observer = new ResizeObserver(() => setOverflows(element.scrollHeight > element.clientHeight + 4))
    observer.observe(element)
    return () => observer.disconnect()
  }, [open])

  const state = open ? '' : `${styles.clamped} ${overflows ? styles.overflowing : ''}`
  // A link below the fold may be reached with Tab; it opens the fold rather than staying out of sight.
  const openOnFocus = () => overflows && setOpen(true)
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to its links, it is no control itself */}
      <div
        ref={box}
        id={id}
        className={`${className ?? ''} ${state}`}
        style={{ '--lines': lines } as CSSProperties}
        onFocus={(event) => {
          const fold = event.currentTarget.getBoundingClientRect().bottom
          if (event.target.getBoundingClientRect().bottom > fold) openOnFocus()
        }}
      >
        {children}
      </div>
      {(overflows || open) && (
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? <Trans>Show less</Trans> : <Trans>Read more</Trans>}
        </button>
      )}
    </>
  )
}
