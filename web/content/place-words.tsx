import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import type { AudienceBrief } from '../../contract/audience.ts'
import type { ItemCard } from '../../contract/item.ts'
import { Anchor } from '../kit/link.tsx'
import { audienceAddress } from './addresses.ts'

/** What an audience is called on screen. */
export function useAudienceName(): (audience: Pick<AudienceBrief, 'kind' | 'name'>) => string {
  const { t } = useLingui()
  return ({ kind, name }) => (kind === 'everyone' ? t`Everyone` : name)
}

/** The groups and departments to name: without everyone's place, and without the one whose page this is. */
export const placesToName = (item: ItemCard, here?: string) =>
  item.placements.map((place) => place.audience).filter(({ id, kind }) => kind !== 'everyone' && id !== here)

/** "in Field service": two at most, the rest as a number. Draws nothing for what stands only with everyone, or here. */
export function InPlaces({ item, here }: { item: ItemCard; here?: string | undefined }) {
  const places = placesToName(item, here)
  if (!places.length) return null
  const shown = places.slice(0, 2)
  const more = places.length - shown.length
  const links = shown.map((audience, index) => (
    <Fragment key={audience.id}>
      {index > 0 && ', '}
      <Anchor href={audienceAddress(audience)}>{audience.name}</Anchor>
    </Fragment>
  ))
  return more ? (
    <Trans>
      in {links} and {more} more
    </Trans>
  ) : (
    <Trans>in {links}</Trans>
  )
}
