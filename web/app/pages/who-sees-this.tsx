import { Trans } from '@lingui/react/macro'
import type { ItemCard } from '../../../contract/item.ts'
import { audienceAddress } from '../../content/index.ts'
import { TextLink } from '../../kit/link.tsx'
import { SideBlock } from '../../kit/side.tsx'
import { Small } from '../../kit/type.tsx'

/** For whom an item and all that is said beneath it are to be read, in a sentence per place. */
export function WhoSeesThis({ item }: { item: ItemCard }) {
  if (item.removed) return null
  return (
    <SideBlock title={<Trans>Who can see this</Trans>}>
      {item.state === 'scheduled' && (
        <Small quiet>
          <Trans>Only you, until it is posted. After that:</Trans>
        </Small>
      )}
      {item.placements.map(({ audience }) => {
        const place = (
          <TextLink small href={audienceAddress(audience)}>
            {audience.name}
          </TextLink>
        )
        return (
          <Small key={audience.id} quiet>
            {audience.kind === 'everyone' ? (
              <Trans>Everyone in the organisation.</Trans>
            ) : audience.kind === 'department' ? (
              <Trans>Everyone who works in {place}.</Trans>
            ) : audience.visibility === 'open' ? (
              <Trans>Everyone; it stands in the open group {place}.</Trans>
            ) : (
              <Trans>Only the members of {place}.</Trans>
            )}
          </Small>
        )
      })}
    </SideBlock>
  )
}
