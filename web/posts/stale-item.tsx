import { Trans } from '@lingui/react/macro'
import type { ItemCard } from '../../contract/item.ts'
import { call } from '../app/client/call.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import { useSayFailure } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'

/** The item was changed since this window opened: save again to keep this text, or take what stands there now. */
export function StaleItem({
  error,
  itemId,
  onTake,
}: {
  error: unknown
  itemId: string
  onTake: (newest: ItemCard) => void
}) {
  const sayFailure = useSayFailure()
  if (!(error instanceof RefusalError) || error.code !== 'version.changed') return null
  return (
    <Notice
      tone="caution"
      live
      action={
        <Button small onClick={() => void call('item', { itemId }).then(onTake, sayFailure)}>
          <Trans>Take what stands there now</Trans>
        </Button>
      }
    >
      <Trans>Your text is still here. Save once more to put it in place of the newer version.</Trans>
    </Notice>
  )
}
