import { Trans } from '@lingui/react/macro'
import type { ItemCard } from '../../contract/item.ts'
import { Time } from '../kit/time.tsx'
import { Tombstone } from '../kit/tombstone.tsx'
import { RemovedBy } from './removed-by.tsx'

/** Keeps the place of what was taken away: in which role somebody did it, and when. Its words are gone for everyone. */
export function RemovedItem({ item }: { item: ItemCard }) {
  if (!item.removed) return null
  return (
    <Tombstone
      title={
        <Trans>
          <strong>This was removed</strong> <RemovedBy as={item.removed.as} />, <Time at={item.removed.at} />.
        </Trans>
      }
    />
  )
}
