import { Trans } from '@lingui/react/macro'
import { useRead } from '../app/client/query.ts'
import { Button } from '../kit/button.tsx'
import { Row } from '../kit/layout.tsx'
import { Notice } from '../kit/notice.tsx'
import type { Draft } from './composer-form.ts'
import { wordsOfDraft } from './draft-offer.tsx'

/** The same draft was changed on another device: the writer says which of both goes on. */
export function DraftElsewhere({
  draftId,
  onKeep,
  onTake,
}: {
  draftId: string
  onKeep: () => void
  onTake: (draft: Draft) => void
}) {
  const { data } = useRead('drafts', {}, { staleTime: 0, refetchOnMount: 'always', throwOnError: false })
  const other = data?.drafts.find(({ id }) => id === draftId)
  const words = other && wordsOfDraft(other)
  return (
    <Notice
      tone="caution"
      live
      action={
        <Row wrap>
          <Button small onClick={onKeep}>
            <Trans>Keep this text</Trans>
          </Button>
          {other && (
            <Button small look="subtle" onClick={() => onTake(other)}>
              <Trans>Take the other one</Trans>
            </Button>
          )}
        </Row>
      }
    >
      {words ? (
        <Trans>You went on with this draft on another device: “{words}”</Trans>
      ) : (
        <Trans>You went on with this draft on another device.</Trans>
      )}
    </Notice>
  )
}
