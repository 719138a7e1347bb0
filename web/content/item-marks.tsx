import { Trans, useLingui } from '@lingui/react/macro'
import { Clock, Compass, Pin, Share2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ItemCard } from '../../contract/item.ts'
import { NameLink } from '../kit/person-line.tsx'
import { Time } from '../kit/time.tsx'
import { personAddress } from './addresses.ts'
import styles from './item-card.module.css'

/** The lines above an item: waits for its moment, kept on top, shared by somebody, why it stands here. */
export function ItemMarks({ item, here }: { item: ItemCard; here?: string | undefined }) {
  const placement = item.placements.find(({ audience }) => audience.id === here)
  const shared = placement && !placement.isOrigin ? placement.placedBy : null
  return (
    <>
      {item.state === 'scheduled' && item.scheduledFor && (
        <Mark icon={<Clock />}>
          <Trans>
            Will be posted on <Time at={item.scheduledFor} format="full" />
          </Trans>
        </Mark>
      )}
      {placement?.isPinned && (
        <Mark icon={<Pin />}>
          <Trans>On top here</Trans>
        </Mark>
      )}
      {shared && (
        <Mark icon={<Share2 />}>
          <Trans>
            Shared by <NameLink name={shared.name} href={personAddress(shared.id)} />
          </Trans>
        </Mark>
      )}
      {item.reason && <ReasonMark reason={item.reason} />}
    </>
  )
}

function Mark({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className={styles.mark}>
      {icon}
      <span>{children}</span>
    </p>
  )
}

function ReasonMark({ reason: { code, name } }: { reason: NonNullable<ItemCard['reason']> }) {
  const { t } = useLingui()
  const who = name ?? ''
  const words = {
    'follows-author': t`Because you follow ${who}`,
    'follows-tag': t`Because you follow #${who}`,
    'own-group': t`Because you are in ${who}`,
    'own-department': t`Because you work in ${who}`,
    'talked-about': t`Because colleagues are talking about it`,
    mentioned: t`Because you are mentioned`,
    news: t`News for you`,
    new: t`Shared with everyone`,
  }[code]
  return <Mark icon={<Compass />}>{words}</Mark>
}
