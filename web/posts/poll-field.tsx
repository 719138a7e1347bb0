import { Trans, useLingui } from '@lingui/react/macro'
import { Plus, X } from 'lucide-react'
import { pollLimits } from '../../contract/poll-limits.ts'
import { Button } from '../kit/button.tsx'
import { CheckboxField } from '../kit/checkbox-field.tsx'
import { DateTimeField } from '../kit/date-time-field.tsx'
import { FieldGroup } from '../kit/field.tsx'
import { IconButton } from '../kit/icon-button.tsx'
import { TextField } from '../kit/text-field.tsx'
import styles from './composer.module.css'
import type { ComposerForm } from './composer-form.ts'

type Poll = NonNullable<ComposerForm['poll']>

/** A question with options to choose from, under a post. */
export function PollField({
  poll,
  onPoll,
  error,
  isFixed,
}: {
  poll: Poll
  onPoll: (poll: Poll | null) => void
  error?: string | undefined
  /** Colleagues have voted: only the closing moment may still change. */
  isFixed: boolean
}) {
  const { t } = useLingui()
  const setOption = (index: number, words: string) =>
    onPoll({ ...poll, options: poll.options.map((option, at) => (at === index ? words : option)) })
  return (
    <FieldGroup label={t`Poll`} error={error} className={styles.poll}>
      {isFixed && (
        <p className={styles.hint}>
          <Trans>Colleagues have voted, so the question and the options stay as they are.</Trans>
        </p>
      )}
      <TextField
        label={t`Question`}
        value={poll.question}
        maxLength={pollLimits.question}
        disabled={isFixed}
        onText={(question) => onPoll({ ...poll, question })}
      />
      {poll.options.map((option, index) => {
        const number = index + 1
        return (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place; its words change with every letter
            key={index}
            label={t`Option ${number}`}
            value={option}
            maxLength={pollLimits.option}
            disabled={isFixed}
            onText={(words) => setOption(index, words)}
            end={
              !isFixed &&
              poll.options.length > pollLimits.fewest && (
                <IconButton
                  label={t`Take away option ${number}`}
                  icon={<X />}
                  onClick={() => onPoll({ ...poll, options: poll.options.filter((_, at) => at !== index) })}
                />
              )
            }
          />
        )
      })}
      {!isFixed && poll.options.length < pollLimits.most && (
        <Button look="subtle" small icon={<Plus />} onClick={() => onPoll({ ...poll, options: [...poll.options, ''] })}>
          <Trans>Add an option</Trans>
        </Button>
      )}
      <CheckboxField
        label={t`More than one option may be chosen`}
        checked={poll.multiple}
        disabled={isFixed}
        onChange={(event) => onPoll({ ...poll, multiple: event.target.checked })}
      />
      <DateTimeField
        label={t`Closes on`}
        optional={t`(may stay empty)`}
        value={poll.closesAt}
        onText={(closesAt) => onPoll({ ...poll, closesAt })}
      />
      {!isFixed && (
        <Button look="subtle" small onClick={() => onPoll(null)}>
          <Trans>Take the poll away</Trans>
        </Button>
      )}
    </FieldGroup>
  )
}
