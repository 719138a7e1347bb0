import { Trans, useLingui } from '@lingui/react/macro'
import { Globe, Lock, Users } from 'lucide-react'
import { useState } from 'react'
import type { ItemCard } from '../../contract/item.ts'
import { call } from '../app/client/call.ts'
import { useRead } from '../app/client/query.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { SkeletonLine, Waiting } from '../kit/skeleton.tsx'
import { toast } from '../kit/toast.tsx'
import { Small } from '../kit/type.tsx'
import { refreshItem } from './change-item.ts'
import { useAudienceName } from './place-words.tsx'
import styles from './share-dialog.module.css'
import { useSayFailure } from './use-say-failure.ts'

/** Shares an item in one more group: one item, one conversation, seen in both. */
export function ShareDialog({ item, onClose }: { item: ItemCard; onClose: () => void }) {
  const { t } = useLingui()
  const { data } = useRead('placesToPost', {})
  const [look, setLook] = useState('')
  const nameOf = useAudienceName()
  const sayFailure = useSayFailure()
  const has = new Set(item.placements.map(({ audience }) => audience.id))
  const places = data?.places.filter(
    (place) => !has.has(place.id) && nameOf(place).toLowerCase().includes(look.trim().toLowerCase()),
  )
  const share = (audienceId: string, name: string) => {
    onClose()
    call('shareItem', { itemId: item.id, audienceId }).then(() => {
      toast({
        text: t`Shared in ${name}.`,
        undo: () =>
          void call('unshareItem', { itemId: item.id, audienceId }).then(() => refreshItem(item.id), sayFailure),
      })
      return refreshItem(item.id)
    }, sayFailure)
  }
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Share in another group</Trans>}>
      <Small quiet>
        <Trans>It stays one post with one conversation. Who reads it there can read all comments.</Trans>
      </Small>
      {(data?.places.length ?? 0) > 8 && <SearchField label={t`Search a place`} value={look} onText={setLook} />}
      {places ? (
        <ul className={styles.places}>
          {places.map((place) => {
            const Icon = place.kind === 'everyone' ? Globe : place.visibility === 'open' ? Users : Lock
            const name = nameOf(place)
            return (
              <li key={place.id} className={styles.place}>
                <Icon aria-hidden="true" />
                <span>{name}</span>
                <Button small look="soft" aria-label={t`Share in ${name}`} onClick={() => share(place.id, name)}>
                  <Trans>Share</Trans>
                </Button>
              </li>
            )
          })}
          {places.length === 0 && (
            <li className={styles.none}>
              <Trans>No other place to share this in. Join a group to share there.</Trans>
            </li>
          )}
        </ul>
      ) : (
        <Waiting>
          <SkeletonLine />
          <SkeletonLine />
        </Waiting>
      )}
    </Dialog>
  )
}
