import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classNames } from '../../class-names.ts'
import { VisuallyHidden } from '../../type.tsx'
import styles from '../rich-text-editor.module.css'
import { optionId } from './use-editable-attributes.ts'
import type { Suggestions } from './use-suggestions.ts'

/** Around the list, in pixels. */
const margin = 6

type SuggestionListProps = { editor: Editor; id: string; suggestions: Suggestions }

/** What may follow the sign at the cursor, and a spoken count of it. Focus stays in the text. */
export function SuggestionList({ editor, id, suggestions }: SuggestionListProps) {
  const { t } = useLingui()
  const { trigger, items, answered, active, choose, setActive } = suggestions
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<CSSProperties>({})
  const isOpen = trigger !== null && items.length > 0
  const from = trigger?.from
  const query = trigger?.query
  const count = items.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter may move the line on
  useLayoutEffect(() => {
    const element = box.current
    if (!element || !isOpen || from === undefined || count === 0) return
    // In the top layer no window or scroller cuts it off, and it stays within the window that holds the keyboard.
    if (!element.matches(':popover-open')) element.showPopover()
    const settle = () => {
      const end = editor.state.doc.content.size
      const at = editor.view.coordsAtPos(Math.min(from, end))
      // What is typed may have run on to a next line, which must stay in sight too.
      const cursor = editor.view.coordsAtPos(Math.min(editor.state.selection.head, end))
      const view = window.visualViewport
      const top = view?.offsetTop ?? 0
      const bottom = top + (view?.height ?? window.innerHeight)
      const right = view?.width ?? window.innerWidth
      const below = bottom - cursor.bottom - 2 * margin
      const above = at.top - top - 2 * margin
      element.style.maxHeight = ''
      const { width, height } = element.getBoundingClientRect()
      const isBelow = height <= below || below >= above
      // Never over the line itself: where neither side has room for all of it, it gets lower and scrolls.
      const room = Math.max(isBelow ? below : above, 48)
      setPlace({
        left: Math.max(margin, Math.min(at.left, right - width - margin)),
        top: isBelow ? cursor.bottom + margin : Math.max(at.top - margin - Math.min(height, room), 0),
        ...(height > room && { maxHeight: room }),
      })
    }
    settle()
    const view = window.visualViewport
    window.addEventListener('scroll', settle, { capture: true, passive: true })
    window.addEventListener('resize', settle)
    view?.addEventListener('resize', settle)
    view?.addEventListener('scroll', settle)
    return () => {
      window.removeEventListener('scroll', settle, { capture: true })
      window.removeEventListener('resize', settle)
      view?.removeEventListener('resize', settle)
      view?.removeEventListener('scroll', settle)
    }
  }, [isOpen, from, query, editor, count])

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
