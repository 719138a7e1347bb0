import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { useId, useState } from 'react'
import type { ItemCard, Poll } from '../../contract/item.ts'
import { call } from '../app/client/call.ts'
import { changeItem, changeItemEarly, useItemName, useSayFailure } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { classNames } from '../kit/class-names.ts'
import { Time } from '../kit/time.tsx'
import styles from './poll-card.module.css'

const withPoll = (card: ItemCard, poll: Poll): Partial<ItemCard> =>
  card.detail.kind === 'post' ? { detail: { ...card.detail, poll } } : {}

/** The poll as it is once this is one's own vote. Counts of others come with the answer, when they were hidden. */
function voted(poll: Poll, own: number[]): Poll {
  const isKnown = poll.options.every(({ votes }) => votes !== null)
  return {
    ...poll,
    own,
    voterCount: poll.voterCount + (own.length ? 1 : 0) - (poll.own.length ? 1 : 0),
    options: poll.options.map((option) => ({
      ...option,
      votes:
        isKnown && own.length
          ? (option.votes ?? 0) + (own.includes(option.position) ? 1 : 0) - (poll.own.includes(option.position) ? 1 : 0)
          : null,
    })),
  }
}

/** A poll: choose while it is open, see how it stands once one voted or it closed. */
export function PollCard({ item, poll }: { item: ItemCard; poll: Poll }) {
  const { t } = useLingui()
  const questionId = useId()
  const name = useItemName(item)
  const sayFailure = useSayFailure()
  const [isChanging, setChanging] = useState(false)
  const [chosen, setChosen] = useState<number[]>(poll.own)
  const mayVote = item.can.react && !poll.isClosed
  const showsResult = poll.isClosed || !mayVote || (poll.own.length > 0 && !isChanging)

  const vote = (options: number[]) => {
    setChanging(false)
    setChosen(options)
    void changeItemEarly(
      item.id,
      (card) => withPoll(card, voted(poll, options)),
      () => call('votePoll', { itemId: item.id, options }),
    ).then((after) => void changeItem(item.id, (card) => ({ ...card, ...withPoll(card, after) })), sayFailure)
  }
  const choose = (position: number) => {
    if (!poll.multiple) return vote([position])
    setChosen(chosen.includes(position) ? chosen.filter((one) => one !== position) : [...chosen, position])
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be laid out as this heading
    <div role="group" aria-labelledby={questionId} className={styles.poll}>
      <p id={questionId} className={styles.question}>
        {poll.question}
      </p>
      <ul className={styles.options}>
        {poll.options.map((option) => (
          <li key={option.position}>
            {showsResult ? (
              <Result poll={poll} option={option} />
            ) : (
              <button
                type="button"
                className={styles.choice}
                aria-pressed={chosen.includes(option.position)}
                onClick={() => choose(option.position)}
              >
                <span className={classNames(styles.mark, poll.multiple && styles.square)}>
                  {chosen.includes(option.position) && <Check aria-hidden="true" />}
                </span>
                {option.label}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <span>
          {poll.voterCount
            ? plural(poll.voterCount, { one: '# colleague voted', other: '# colleagues voted' })
            : t`Nobody has voted yet`}
          {poll.isClosed ? (
            <>
              {' · '}
              <Trans>closed</Trans>
            </>
          ) : (
            poll.closesAt && (
              <>
                {' · '}
                <Trans>
                  open until <Time at={poll.closesAt} format="day" />, <Time at={poll.closesAt} format="clock" />
                </Trans>
              </>
            )
          )}
        </span>
        {mayVote && poll.multiple && !showsResult && (
          <Button small look="soft" disabled={chosen.length === 0} onClick={() => vote(chosen)}>
            <Trans>Vote</Trans>
          </Button>
        )}
        {mayVote && showsResult && (
          <Button small look="subtle" aria-label={t`Change your vote on ${name}`} onClick={() => setChanging(true)}>
            <Trans>Change your vote</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

function Result({ poll, option }: { poll: Poll; option: Poll['options'][number] }) {
  const { t } = useLingui()
  const { votes, label, position } = option
  const isOwn = poll.own.includes(position)
  const part = votes !== null && poll.voterCount > 0 ? Math.round((100 * votes) / poll.voterCount) : null
  return (
    <div className={classNames(styles.result, isOwn && styles.own)} style={{ '--part': `${part ?? 0}%` } as never}>
      <span>
        {label}
        {isOwn && <Check aria-label={t`your vote`} />}
      </span>
      {part !== null && <span className={styles.part}>{part}%</span>}
    </div>
  )
}
