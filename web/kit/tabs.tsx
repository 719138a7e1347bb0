import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { classNames } from './class-names.ts'
import { NewDot } from './icon-button.tsx'
import { Anchor } from './link.tsx'
import styles from './tabs.module.css'
import { VisuallyHidden } from './type.tsx'
import { useChosenInSight } from './use-chosen-in-sight.ts'

export type Tab<Id extends string> = {
  id: Id
  label: ReactNode
  /** Words for "there is something new here"; draws the dot. */
  news?: string | undefined
}

/**
 * Tabs that swap a panel on the page; arrow keys, Home and End move. `children` draws the panel of the chosen tab.
 * `fill` shares the width evenly, as the two tabs of home on a phone. For tabs that are addresses: `TabLinks`.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  fill = false,
  className,
  children,
}: {
  label: string
  tabs: readonly Tab<Id>[]
  selected: Id
  onSelect: (id: Id) => void
  fill?: boolean
  className?: string | undefined
  children: ReactNode
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent) {
    const present = tabs.findIndex((tab) => tab.id === selected)
    const steps: Record<string, number> = { ArrowRight: present + 1, ArrowLeft: present - 1, Home: 0, End: -1 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = tabs.at(step % tabs.length)
    if (!next) return
    onSelect(next.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus()
  }

  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className={classNames(styles.tabs, fill && styles.fill, className)}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === selected}
            aria-controls={tab.id === selected ? `${id}-panel` : undefined}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
            className={styles.tab}
          >
            <TabWords {...tab} />
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
        {children}
      </div>
    </>
  )
}

/** The same look for links: each tab is a page of its own. */
export function TabLinks<Id extends string>({
  label,
  tabs,
  current,
  className,
}: {
  label: string
  tabs: readonly (Tab<Id> & { href: string })[]
  current: Id
  className?: string | undefined
}) {
  const row = useRef<HTMLElement>(null)
  useChosenInSight(row, '[aria-current]')
  return (
    <nav ref={row} aria-label={label} className={classNames(styles.tabs, className)}>
      {tabs.map((tab) => (
        <Anchor
          key={tab.id}
          href={tab.href}
          aria-current={tab.id === current ? 'page' : undefined}
          className={styles.tab}
        >
          <TabWords {...tab} />
        </Anchor>
      ))}
    </nav>
  )
}

function TabWords({ label, news }: Pick<Tab<string>, 'label' | 'news'>) {
  return (
    <>
      {label}
      {news && (
        <>
          <NewDot />
          <VisuallyHidden>{news}</VisuallyHidden>
        </>
      )}
    </>
  )
}
