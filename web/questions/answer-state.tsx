import { Plural, Trans } from '@lingui/react/macro'
import { CircleCheck, CircleDashed, MessageCircle } from 'lucide-react'
import type { ItemCard } from '../../contract/item.ts'
import { State } from '../kit/badge.tsx'
import { questionOf } from './question-detail.ts'

/** How a question stands, in words with an icon: open, answered, or with the answer that helped. */
export function AnswerState({ item }: { item: ItemCard }) {
  if (questionOf(item)?.isAccepted)
    return (
      <State tone="positive" icon={<CircleCheck aria-hidden="true" />}>
        <Trans>Answered, and it helped</Trans>
      </State>
    )
  if (item.answerCount > 0)
    return (
      <State tone="info" icon={<MessageCircle aria-hidden="true" />}>
        <Plural value={item.answerCount} one="# answer" other="# answers" />
      </State>
    )
  return (
    <State tone="caution" icon={<CircleDashed aria-hidden="true" />}>
      <Trans>Not answered yet</Trans>
    </State>
  )
}
