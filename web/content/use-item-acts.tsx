import { useLingui } from '@lingui/react/macro'
import type { ItemCard } from '../../contract/item.ts'
import { call } from '../app/client/call.ts'
import { toast } from '../kit/toast.tsx'
import { itemAddress } from './addresses.ts'
import { changeItem, changeItemEarly, refreshItem } from './change-item.ts'
import { useSayFailure } from './use-say-failure.ts'

/** What the menu of an item does. Everything shows at once and is put back when it is refused. */
export function useItemActs(item: ItemCard) {
  const { t } = useLingui()
  const sayFailure = useSayFailure()
  const { id } = item

  const restore = () =>
    call('restoreItem', { itemId: id }).then(() => {
      changeItem(id, () => item)
      return refreshItem(id)
    }, sayFailure)

  return {
    remove: () =>
      void changeItemEarly(
        id,
        () => ({ state: 'removed', removed: { at: new Date().toISOString(), as: 'author' } }),
        () => call('removeItem', { itemId: id }),
      ).then(() => {
        toast({ text: t`Removed.`, undo: () => void restore() })
        return refreshItem(id)
      }, sayFailure),

    follow: (level: ItemCard['followLevel']) =>
      void changeItemEarly(
        id,
        () => ({ followLevel: level }),
        () => call('followItem', { itemId: id, level }),
      ).then(() => {
        if (level === 'following') toast({ text: t`You hear of every new comment here.` })
        if (level === 'muted') toast({ text: t`You hear nothing more of this.` })
      }, sayFailure),

    pin: (audienceId: string, pinned: boolean) =>
      void changeItemEarly(
        id,
        (card) => ({
          placements: card.placements.map((place) =>
            place.audience.id === audienceId ? { ...place, isPinned: pinned } : place,
          ),
        }),
        () => call('pinItem', { itemId: id, audienceId, pinned }),
      ).then(() => refreshItem(id), sayFailure),

    unshare: (audienceId: string, place: string) =>
      void changeItemEarly(
        id,
        (card) => ({ placements: card.placements.filter(({ audience }) => audience.id !== audienceId) }),
        () => call('unshareItem', { itemId: id, audienceId }),
      ).then(() => {
        toast({
          text: t`Taken out of ${place}.`,
          undo: () => void call('shareItem', { itemId: id, audienceId }).then(() => refreshItem(id), sayFailure),
        })
        return refreshItem(id)
      }, sayFailure),

    copyLink: () => {
      const address = new URL(itemAddress(id), location.href).href
      navigator.clipboard
        .writeText(address)
        .then(() => toast({ text: t`Link copied. Only who may see this can open it.` }))
        .catch(() => toast({ text: address }))
    },
  }
}
