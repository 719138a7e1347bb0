import { Trans, useLingui } from '@lingui/react/macro'
import { CircleCheck, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Reply } from '../../contract/conversation.ts'
import type { ItemCard } from '../../contract/item.ts'
import { refresh, refreshOf } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { refreshItem, useSayFailure } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { VisuallyHidden } from '../kit/type.tsx'

/** What may be done with an answer beyond what every comment has: choosing it. Undefined for who may not. */
export function useAnswerActions(item: ItemCard | undefined): ((answer: Reply) => ReactNode) | undefined {
  const { t } = useLingui()
  const sayFailure = useSayFailure()
  const { act } = useAct('acceptAnswer', {
    echo: ({ itemId, commentId }, echo) =>
      echo.changeRows('conversation', { itemId }, (rows) =>
        rows.map((row) => ({ ...row, isAccepted: row.id === commentId })),
      ),
  })
  if (item?.kind !== 'question' || !item.can.accept) return undefined
  const choose = (commentId: string | null) =>
    act({ itemId: item.id, commentId }).then(async () => {
      await Promise.all([
        refreshOf('conversation', { itemId: item.id }),
        refreshOf('item', { itemId: item.id }),
        refreshItem(item.id),
        refresh('questions'),
      ])
    }, sayFailure)
  return (answer) => {
    const { name } = answer.author
    return answer.isAccepted ? (
      <Button look="subtle" small icon={<Undo2 />} onClick={() => void choose(null)}>
        <Trans>Not the answer after all</Trans>
      </Button>
    ) : (
      <Button look="subtle" small icon={<CircleCheck />} onClick={() => void choose(answer.id)}>
        <Trans>This is the answer</Trans>
        <VisuallyHidden> {t`by ${name}`}</VisuallyHidden>
      </Button>
    )
  }
}
