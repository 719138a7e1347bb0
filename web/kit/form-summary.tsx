import { useEffect, useRef } from 'react'
import styles from './form-summary.module.css'
import { Notice } from './notice.tsx'

export type FieldProblem = { fieldId?: string | undefined; text: string }

/**
 * What is wrong with a form, above it, after it was sent. Takes focus when it appears, so that it is read out; each
 * line leads to its field. Draws nothing without problems.
 */
export function FormSummary({ title, problems }: { title: string; problems: readonly FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null)
  const count = problems.length
  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count])
  if (count === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <Notice tone="negative">
        <p className={styles.title}>{title}</p>
        <ul>
          {problems.map(({ fieldId, text }) => (
            <li key={`${fieldId}:${text}`}>
              {fieldId ? (
                <a
                  href={`#${fieldId}`}
                  className={styles.link}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(fieldId)?.focus()
                  }}
                >
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
