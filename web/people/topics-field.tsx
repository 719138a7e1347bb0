import { useLingui } from '@lingui/react/macro'
import { Plus, X } from 'lucide-react'
import { type ReactNode, useDeferredValue, useId, useState } from 'react'
import { useRead } from '../app/client/query.ts'
import { Button, Chip, Field } from '../kit/index.ts'
import fieldStyles from './topics-field.module.css'

const atMost = 30

/** Words as chips: Enter or a comma adds one, Backspace in an empty field takes the last away. Offers words in use. */
export function TopicsField({
  label,
  hint,
  error,
  placeholder,
  value,
  onValue,
  offersTopics = true,
}: {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  placeholder?: string
  value: readonly string[]
  onValue: (labels: string[]) => void
  /** False for lists that are not topics, such as languages. */
  offersTopics?: boolean
}) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const listId = useId()
  const { data } = useRead('suggestTopics', { q: asked }, { enabled: offersTopics && asked.length > 0 })
  const has = (word: string) => value.some((one) => one.toLowerCase() === word.toLowerCase())
  const offered = (asked && data?.topics.filter((one) => !has(one.label)).slice(0, 5)) || []

  function add(word: string) {
    const clean = word.trim().replace(/,$/, '').trim()
    if (clean && !has(clean) && value.length < atMost) onValue([...value, clean.slice(0, 60)])
    setText('')
  }

  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className={fieldStyles.box}>
          {value.length > 0 && (
            <ul className={fieldStyles.words}>
              {value.map((word) => (
                <li key={word}>
                  <Chip
                    selected
                    icon={<X />}
                    aria-label={t`Take away ${word}`}
                    onClick={() => onValue(value.filter((one) => one !== word))}
                  >
                    {word}
                  </Chip>
                </li>
              ))}
            </ul>
          )}
          <div className={fieldStyles.line}>
            <input
              {...control}
              className={fieldStyles.input}
              value={text}
              placeholder={placeholder}
              autoComplete="off"
              enterKeyHint="done"
              aria-controls={listId}
              maxLength={80}
              onChange={(event) =>
                event.target.value.endsWith(',') ? add(event.target.value) : setText(event.target.value)
              }
              onKeyDown={(event) => {
                if (event.key === 'Enter') {
                  event.preventDefault()
                  add(text)
                }
                if (event.key === 'Backspace' && text === '' && value.length) onValue(value.slice(0, -1))
              }}
              onBlur={() => text.trim() && !offered.length && add(text)}
            />
            {text.trim() && (
              <Button small look="soft" icon={<Plus />} onClick={() => add(text)}>
                {t`Add`}
              </Button>
            )}
          </div>
          <ul id={listId} className={fieldStyles.words} aria-label={t`Words that colleagues use`}>
            {offered.map((one) => (
              <li key={one.topic}>
                <Chip selected={false} icon={<Plus />} onClick={() => add(one.label)}>
                  {one.label}
                </Chip>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Field>
  )
}
