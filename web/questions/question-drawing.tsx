import { msg } from '@lingui/core/macro'
import { CircleQuestionMark } from 'lucide-react'
import type { DetailProps, KindDrawing } from '../content/index.ts'
import { LinkCards, openComposer } from '../posts/index.ts'
import { AnswerEcho } from './answer-echo.tsx'
import { questionOf } from './question-detail.ts'

/** How a card draws a question. */
export const questionDrawing: KindDrawing = {
  kind: 'question',
  label: { icon: CircleQuestionMark, word: msg`Question` },
  edit: (item) => openComposer({ item }),
  Below({ item, whole }: DetailProps) {
    return (
      <>
        <LinkCards item={item} links={questionOf(item)?.links ?? []} />
        <AnswerEcho item={item} whole={whole} />
      </>
    )
  },
}
