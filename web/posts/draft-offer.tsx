import { Trans } from '@lingui/react/macro'
import { excerpt } from '../../contract/rich-text-reading.ts'
import { Button } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { Time } from '../kit/time.tsx'
import type { Draft } from './composer-form.ts'

/** The first words of a draft. */
export const wordsOfDraft = ({ content }: Draft) =>
  content.title || (content.body && excerpt(content.body, 60)) || content.poll?.question || ''

/** Offers to go on with what was begun before, here or on another device. */
export function DraftOffer({ draft, onTake }: { draft: Draft; onTake: () => void }) {
  const words = wordsOfDraft(draft)
  return (
    <Notice
      action={
        <Button small onClick={onTake}>
          <Trans>Go on with it</Trans>
        </Button>
      }
    >
      {words ? (
        <Trans>
          You have a draft of <Time at={draft.changedAt} />: “{words}”
        </Trans>
      ) : (
        <Trans>
          You have a draft of <Time at={draft.changedAt} />.
        </Trans>
      )}
    </Notice>
  )
}
