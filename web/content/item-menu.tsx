import { useLingui } from '@lingui/react/macro'
import {
  Bell,
  BellOff,
  BellRing,
  Ellipsis,
  History,
  Link2,
  Pencil,
  Pin,
  PinOff,
  Share2,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useState } from 'react'
import type { ItemCard } from '../../contract/item.ts'
import { IconButton } from '../kit/icon-button.tsx'
import { useNavigateTo } from '../kit/link.tsx'
import { Menu, type MenuEntry } from '../kit/menu.tsx'
import { drawingOf } from './kind-drawings.ts'
import { useAudienceName } from './place-words.tsx'
import { RevisionsDialog } from './revisions-dialog.tsx'
import { ShareDialog } from './share-dialog.tsx'
import { useItemActs } from './use-item-acts.tsx'
import { useItemName } from './use-item-name.ts'

/** Everything else one may do with an item, behind the dots. Lines that the viewer may not use are absent. */
export function ItemMenu({ item, here }: { item: ItemCard; here: string | undefined }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<'share' | 'history' | null>(null)
  const name = useItemName(item)
  const nameOf = useAudienceName()
  const acts = useItemActs(item)
  const navigate = useNavigateTo()
  const edit = drawingOf(item.kind)?.edit
  const isPublished = item.state === 'published'
  const places = here ? item.placements.filter(({ audience }) => audience.id === here) : item.placements

  const entries: MenuEntry[] = []
  if (item.can.edit && edit)
    entries.push({ id: 'edit', label: t`Edit`, icon: <Pencil />, onAction: () => edit(item, navigate) })
  if (item.can.share && isPublished)
    entries.push({ id: 'share', label: t`Share in another group`, icon: <Share2 />, onAction: () => setOpen('share') })
  for (const { audience, isPinned, can } of places) {
    const place = nameOf(audience)
    if (can.pin)
      entries.push(
        isPinned
          ? {
              id: `pin-${audience.id}`,
              label: t`Take off the top of ${place}`,
              icon: <PinOff />,
              onAction: () => acts.pin(audience.id, false),
            }
          : {
              id: `pin-${audience.id}`,
              label: t`Keep on top of ${place}`,
              icon: <Pin />,
              onAction: () => acts.pin(audience.id, true),
            },
      )
    if (can.unshare)
      entries.push({
        id: `unshare-${audience.id}`,
        label: t`Take out of ${place}`,
        icon: <Undo2 />,
        onAction: () => acts.unshare(audience.id, place),
      })
  }
  if (isPublished) {
    const { followLevel } = item
    if (followLevel !== 'following')
      entries.push({ id: 'follow', label: t`Follow this`, icon: <Bell />, onAction: () => acts.follow('following') })
    if (followLevel !== 'muted')
      entries.push({ id: 'mute', label: t`Mute this`, icon: <BellOff />, onAction: () => acts.follow('muted') })
    if (followLevel)
      entries.push({
        id: 'default',
        label: followLevel === 'muted' ? t`Stop muting` : t`Stop following`,
        icon: <BellRing />,
        onAction: () => acts.follow(null),
      })
    entries.push({ id: 'copy', label: t`Copy link`, icon: <Link2 />, onAction: acts.copyLink })
  }
  if (item.editedAt)
    entries.push({
      id: 'history',
      label: t`What it said before`,
      icon: <History />,
      onAction: () => setOpen('history'),
    })
  if (item.can.remove)
    entries.push('line', { id: 'remove', label: t`Remove`, icon: <Trash2 />, danger: true, onAction: acts.remove })
  if (!entries.length) return null
  const label = t`More actions for ${name}`
  return (
    <>
      <Menu label={label} entries={entries} trigger={<IconButton label={label} icon={<Ellipsis />} />} />
      {open === 'share' && <ShareDialog item={item} onClose={() => setOpen(null)} />}
      {open === 'history' && <RevisionsDialog item={item} onClose={() => setOpen(null)} />}
    </>
  )
}
