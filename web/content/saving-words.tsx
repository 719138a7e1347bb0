import { Trans } from '@lingui/react/macro'
import { CloudCheck } from 'lucide-react'
import { Row } from '../kit/layout.tsx'
import { Meta } from '../kit/type.tsx'
import type { SavingState } from './use-draft-saving.ts'

/** Says quietly whether what is being written is kept. */
export function SavingWords({ state }: { state: SavingState }) {
  return (
    <Meta as="span" role="status">
      {state === 'saving' && <Trans>Saving…</Trans>}
      {state === 'saved' && (
        <Row gap="xs">
          <CloudCheck aria-hidden="true" /> <Trans>Draft saved</Trans>
        </Row>
      )}
      {state === 'failed' && <Trans>Not saved yet. Your text is still here.</Trans>}
    </Meta>
  )
}
