import { Trans, useLingui } from '@lingui/react/macro'
import { excerpt } from '../../contract/rich-text-reading.ts'
import { call } from '../app/client/call.ts'
import { refresh } from '../app/client/query.ts'
import { useOwn, useSayFailure } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { Row, Stack } from '../kit/layout.tsx'
import { Notice } from '../kit/notice.tsx'
import { type Draft, forgetUnsaved, useDrafts } from '../posts/index.ts'

/** Articles that somebody began on whichever device, to go on with or throw away. Draws nothing without any. */
export function BegunDrafts({
  except,
  onChoose,
}: {
  /** The draft that is being written here. */
  except: string
  onChoose: (draft: Draft) => void
}) {
  const { t } = useLingui()
  const sayFailure = useSayFailure()
  const ownId = useOwn()?.id ?? ''
  const begun = (useDrafts() ?? []).filter((draft) => draft.kind === 'article' && draft.id !== except)
  if (begun.length === 0) return null
  const discard = (draftId: string) => {
    forgetUnsaved(ownId, draftId)
    return call('discardDraft', { draftId }).then(() => refresh('drafts'), sayFailure)
  }
  return (
    <Notice>
      <p>
        <Trans>You began this earlier:</Trans>
      </p>
      <Stack gap="xs">
        {begun.slice(0, 3).map(({ id, content }, index) => (
          <Row key={id} wrap between>
            <span>{content.title || (content.body && excerpt(content.body, 60)) || t`Without a title`}</span>
            <Row gap="xs">
              <Button small onClick={() => begun[index] && onChoose(begun[index])}>
                <Trans>Go on with it</Trans>
              </Button>
              <Button small look="subtle" onClick={() => void discard(id)}>
                <Trans>Throw away</Trans>
              </Button>
            </Row>
          </Row>
        ))}
      </Stack>
    </Notice>
  )
}
