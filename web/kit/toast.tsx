import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './toast.module.css'

/** How long a toast stays, in milliseconds. Pointing at it or being in it with the keyboard stops the clock. */
const STAY = 10_000

export type ToastInput = {
  text: ReactNode
  icon?: ReactNode
  /** Takes back what was just done. */
  undo?: (() => void) | undefined
  /** Another step instead of undo. */
  action?: { label: string; run: () => void } | undefined
}

type Toast = ToastInput & { id: number }

let shown: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function change(next: readonly Toast[]) {
  shown = next
  for (const notify of listeners) notify()
}

/** Says in passing what happened, with a way back where there is one. Returns a function that takes it away. */
export function toast(input: ToastInput): () => void {
  const id = nextId++
  // Three at most: whoever does much in a row needs the last ones.
  change([...shown.slice(-2), { ...input, id }])
  return () => dismiss(id)
}

function dismiss(id: number) {
  if (shown.some((one) => one.id === id)) change(shown.filter((one) => one.id !== id))
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where toasts appear; once on a page, last in the body. Its live region is there from the start, so that it is read. */
export function ToastRegion() {
  const { t } = useLingui()
  const toasts = useSyncExternalStore(subscribe, () => shown)
  return (
    // Stays in reach and is read out while a window of React Aria is open over the page.
    <section className={styles.region} aria-label={t`Messages about what you did`} data-react-aria-top-layer="true">
      <div role="status" aria-live="polite" aria-relevant="additions" className={styles.list}>
        {toasts.map((one) => (
          <ToastLine key={one.id} toast={one} onDone={() => dismiss(one.id)} />
        ))}
      </div>
    </section>
  )
}

function ToastLine({ toast: { text, icon, undo, action }, onDone }: { toast: ToastInput; onDone: () => void }) {
  const { t } = useLingui()
  const [paused, setPaused] = useState(false)
  const left = useRef(STAY)
  const done = useRef(onDone)
  done.current = onDone

  useEffect(() => {
    if (paused) return
    const since = Date.now()
    const timer = setTimeout(() => done.current(), left.current)
    return () => {
      clearTimeout(timer)
      left.current -= Date.now() - since
    }
  }, [paused])

  const step = undo ? { label: t`Undo`, run: undo } : action
  return (
    // The pointer and the focus only hold the clock; what can be done here are the buttons inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.toast}
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      {icon}
      <span className={styles.text}>{text}</span>
      {step && (
        <Button
          look="subtle"
          className={styles.step}
          onClick={() => {
            step.run()
            onDone()
          }}
        >
          {step.label}
        </Button>
      )}
      <IconButton className={styles.close} label={t`Close`} icon={<X />} onClick={onDone} />
    </div>
  )
}
