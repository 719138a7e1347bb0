import { useLingui } from '@lingui/react/macro'
import { ChevronUp } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import styles from './reaction-bar.module.css'
import { VisuallyHidden } from './type.tsx'

export type ReactionOption = {
  id: string
  /** The verb or word to choose: "Appreciate". */
  label: string
  /** What stands there once it is yours: "Appreciated". Default `label`. */
  doneLabel?: string | undefined
  icon: ReactNode
  /** The icon once it is yours, such as a filled heart. Default `icon`. */
  doneIcon?: ReactNode
}

/**
 * One tap gives the first reaction or takes yours back. Pointing at it, holding it (half a second), or the small
 * button behind it (Alt+↓ also) opens all of them, with their words.
 */
export function ReactionBar({
  options,
  value,
  onValue,
  about,
  look = 'action',
  count,
  disabled = false,
}: {
  options: readonly ReactionOption[]
  /** The id of your own reaction. */
  value: string | null
  onValue: (id: string | null) => void
  /** On what, for screen readers: "Emine's question". */
  about: string
  /** `action` stands in the row under an item; `pill` under a comment. */
  look?: 'action' | 'pill'
  /** Beside the word in a pill: the number of reactions. Nothing at zero. */
  count?: number | undefined
  disabled?: boolean
}) {
  const { t } = useLingui()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const main = useRef<HTMLButtonElement>(null)
  const picker = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const held = useRef(false)
  const mine = options.find((option) => option.id === value)
  const shown = mine ?? options[0]

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!isOpen) return
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [isOpen])

  const soon = (next: boolean, delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(next), delay)
  }
  const openByKeyboard = () => {
    setOpen(true)
    requestAnimationFrame(() => {
      const chosen = picker.current?.querySelector<HTMLElement>('[aria-pressed="true"]')
      ;(chosen ?? picker.current?.querySelector('button'))?.focus()
    })
  }
  const choose = (next: string | null) => {
    clearTimeout(timer.current)
    setOpen(false)
    onValue(next)
    main.current?.focus({ preventScroll: true })
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      setOpen(false)
      main.current?.focus()
      return
    }
    const buttons = [...(picker.current?.querySelectorAll('button') ?? [])]
    const present = buttons.indexOf(document.activeElement as HTMLButtonElement)
    if (present < 0) {
      if (event.altKey && event.key === 'ArrowDown') openByKeyboard()
      return
    }
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    buttons.at((present + step) % buttons.length)?.focus()
  }

  if (!shown) return null
  const word = mine ? (mine.doneLabel ?? mine.label) : shown.label
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing and keys are short ways to the buttons inside
    <div
      ref={root}
      className={classNames(styles.root, styles[look])}
      onKeyDown={keys}
      onPointerEnter={(event) => event.pointerType === 'mouse' && !disabled && soon(true, 450)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && soon(false, 250)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={main}
        type="button"
        disabled={disabled}
        aria-pressed={Boolean(mine)}
        className={classNames(styles.main, (Boolean(count) || mine) && styles.counted)}
        onPointerDown={(event) => {
          if (event.pointerType === 'mouse') return
          held.current = false
          clearTimeout(timer.current)
          timer.current = setTimeout(() => {
            held.current = true
            setOpen(true)
          }, 450)
        }}
        onPointerUp={(event) => event.pointerType !== 'mouse' && clearTimeout(timer.current)}
        onPointerCancel={() => clearTimeout(timer.current)}
        onContextMenu={(event) => held.current && event.preventDefault()}
        onClick={() => {
          clearTimeout(timer.current)
          // The finger that opened the choice is lifted: that is not a tap.
          if (held.current) held.current = false
          else choose(mine ? null : shown.id)
        }}
      >
        {mine ? (mine.doneIcon ?? mine.icon) : shown.icon}
        {look === 'pill' && count ? `${word}, ${count}` : word}
        <VisuallyHidden> {about}</VisuallyHidden>
      </button>
      <button
        type="button"
        disabled={disabled}
        className={styles.open}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t`Choose another reaction: ${about}`}
        onClick={(event) => {
          // A key press comes as a click without coordinates.
          if (isOpen) setOpen(false)
          else if (event.detail === 0) openByKeyboard()
          else setOpen(true)
        }}
      >
        <ChevronUp />
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as this row
        <div ref={picker} id={id} role="group" aria-label={t`Reactions`} className={styles.picker}>
          {options.map((option) => (
            <button
              key={option.id}
              type="button"
              aria-pressed={option.id === value}
              className={styles.option}
              onClick={() => choose(option.id === value ? null : option.id)}
            >
              {option.icon}
              {option.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
