import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classNames } from '../../class-names.ts'
import { VisuallyHidden } from '../../type.tsx'
import styles from '../rich-text-editor.module.css'
import { optionId } from './use-editable-attributes.ts'
import type { Suggestions } from './use-suggestions.ts'

type SuggestionListProps = { editor: Editor; id: string; suggestions: Suggestions }

/** What may follow the sign at the cursor, and a spoken count of it. Focus stays in the text. */
export function SuggestionList({ editor, id, suggestions }: SuggestionListProps) {
  const { t } = useLingui()
  const { trigger, items, answered, active, choose, setActive } = suggestions
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<CSSProperties>({})
  const isOpen = trigger !== null && items.length > 0
  const from = trigger?.from
  const count = items.length

  useLayoutEffect(() => {
    const element = box.current
    if (!element || !isOpen || from === undefined || count === 0) return
    // In the top layer no window or scroller cuts it off, and it stays within the window that holds the keyboard.
    if (!element.matches(':popover-open')) element.showPopover()
    const settle = () => {
      const at = editor.view.coordsAtPos(Math.min(from, editor.state.doc.content.size))
      const { width, height } = element.getBoundingClientRect()
      const view = window.visualViewport
      const [roomX, roomY] = [
        view?.width ?? window.innerWidth,
        (view?.height ?? window.innerHeight) + (view?.offsetTop ?? 0),
      ]
      const above = at.bottom + 6 + height > roomY && at.top - height - 6 > 0
      setPlace({
        left: Math.max(8, Math.min(at.left, roomX - width - 8)),
        top: above ? at.top - height - 6 : at.bottom + 6,
      })
    }
    settle()
    window.addEventListener('scroll', settle, { capture: true, passive: true })
    window.addEventListener('resize', settle)
    return () => {
      window.removeEventListener('scroll', settle, { capture: true })
      window.removeEventListener('resize', settle)
    }
  }, [isOpen, from, editor, count])

  useEffect(() => {
    if (isOpen) document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, id, active])

  const spoken =
    answered === null
      ? ''
      : count === 0
        ? t`Nothing found`
        : t`${plural(count, { one: '# suggestion', other: '# suggestions' })}. Choose with the arrows and Enter.`
  const names = { people: t`People`, tags: t`Tags`, emoji: t`Emoji` }
  return (
    <>
      <VisuallyHidden role="status">{trigger === null ? '' : spoken}</VisuallyHidden>
      {isOpen && (
        <div
          ref={box}
          id={id}
          popover="manual"
          role="listbox"
          aria-label={names[trigger.kind]}
          className={styles.list}
          style={place}
        >
          {items.map(({ key, label, detail, picture }, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text; aria-activedescendant points here
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the text
            <div
              key={key}
              id={optionId(id, index)}
              role="option"
              aria-selected={index === active}
              className={classNames(styles.option, index === active && styles.active)}
              onMouseMove={() => index !== active && setActive(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              {picture && (
                <span className={styles.picture} aria-hidden="true">
                  {picture}
                </span>
              )}
              <span className={styles.words}>
                <span>{label}</span>
                {detail && <span className={styles.detail}>{detail}</span>}
              </span>
            </div>
          ))}
        </div>
      )}
    </>
  )
}
