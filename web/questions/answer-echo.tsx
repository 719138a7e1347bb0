import { Plural, Trans } from '@lingui/react/macro'
import { CircleCheck, Sparkles } from 'lucide-react'
import { commentAddress, type DetailProps, faceOf } from '../content/index.ts'
import { Avatar } from '../kit/avatar.tsx'
import { State } from '../kit/badge.tsx'
import { Anchor } from '../kit/link.tsx'
import styles from './answer-echo.module.css'
import { AnswerState } from './answer-state.tsx'
import { questionOf } from './question-detail.ts'

/** Under a question in a list: the best answer so far in a few lines, or how the question stands. */
export function AnswerEcho({ item, whole }: DetailProps) {
  const best = questionOf(item)?.best
  // on its own page the answers themselves stand below
  if (whole || item.state !== 'published') return null
  if (!best) return <AnswerState item={item} />
  const { author, helped, isAccepted, excerpt } = best
  const { name } = author
  return (
    <div className={styles.echo}>
      <Avatar {...faceOf(author)} size="sm" />
      <div>
        {isAccepted ? (
          <State tone="positive" icon={<CircleCheck aria-hidden="true" />}>
            <Trans>{name} gave the answer</Trans>
          </State>
        ) : (
          <State tone="info" icon={<Sparkles aria-hidden="true" />}>
            <Plural value={helped} one={`${name} helped # colleague`} other={`${name} helped # colleagues`} />
          </State>
        )}
        <p>
          <Anchor href={commentAddress(item.id, best.commentId)} className={styles.words}>
            {excerpt}
          </Anchor>
        </p>
      </div>
    </div>
  )
}
