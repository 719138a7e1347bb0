import { useLingui } from '@lingui/react/macro'
import { WifiOff } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './did-not-come.module.css'

/**
 * Says that what was opened did not come, beside the button that asked for it (else in the middle of the window), with a
 * second try. Escape and a press elsewhere close it, as they would have closed what was meant to stand there.
 */
export function DidNotCome({
  beside,
  again,
  onClose,
}: {
  beside?: RefObject<HTMLElement | null> | undefined
  again: () => void
  onClose: () => void
}) {
  const { t } = useLingui()
  const box = useRef<HTMLDivElement>(null)
  const closed = useRef(onClose)
  closed.current = onClose
  useLayoutEffect(() => {
    const place = beside?.current?.getBoundingClientRect()
    if (!box.current) return
    box.current.showPopover()
    if (place) Object.assign(box.current.style, placeFor(place, box.current.offsetHeight))
    box.current.querySelector('button')?.focus()
  }, [beside])
  useEffect(() => {
    const own = box.current
    const button = beside?.current
    const toggled = ({ newState }: ToggleEvent) => {
      if (newState !== 'closed') return
      closed.current()
      button?.focus({ preventScroll: true })
    }
    own?.addEventListener('toggle', toggled)
    return () => own?.removeEventListener('toggle', toggled)
  }, [beside])
  return (
    <div ref={box} popover="auto" role="alertdialog" aria-label={t`This did not come`} className={styles.box}>
      <Words again={again} />
    </div>
  )
}

function Words({ again }: { again: () => void }) {
  const { t } = useLingui()
  return (
    <>
      <p className={styles.words}>
        <WifiOff />
        <span>{t`This did not come. Check your internet; nothing is lost.`}</span>
      </p>
      <Button small look="soft" onClick={again}>{t`Try again`}</Button>
    </>
  )
}

/** The same in the place itself, for a field or a text that should have stood there. */
export function DidNotComeHere({ again }: { again: () => void }) {
  return (
    <div role="alert" className={styles.here}>
      <Words again={again} />
    </div>
  )
}

/** Below the button, or above it where there is no room; its nearest side in line with it, within the window. */
function placeFor(button: DOMRect, height: number): Partial<CSSStyleDeclaration> {
  const gap = 6
  const isBelow = button.bottom + gap + height < innerHeight - 16
  const isLeft = button.left < innerWidth / 2
  return {
    margin: '0',
    top: isBelow ? `${button.bottom + gap}px` : 'auto',
    bottom: isBelow ? 'auto' : `${innerHeight - button.top + gap}px`,
    left: isLeft ? `max(1rem, ${button.left}px)` : 'auto',
    right: isLeft ? 'auto' : `max(1rem, ${document.documentElement.clientWidth - button.right}px)`,
  }
}
