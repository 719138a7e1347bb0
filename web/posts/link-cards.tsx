import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import type { ItemCard, LinkCard } from '../../contract/item.ts'
import { call } from '../app/client/call.ts'
import { pictureAddress } from '../app/client/file-address.ts'
import { refreshOf } from '../app/client/query.ts'
import { changeItemEarly, refreshItem, useOwn, useSayFailure } from '../content/index.ts'
import { classNames } from '../kit/class-names.ts'
import { IconButton } from '../kit/icon-button.tsx'
import { toast } from '../kit/toast.tsx'
import styles from './link-cards.module.css'

/** What pages that an item links to say of themselves. The author may take a card away. */
export function LinkCards({ item, links }: { item: ItemCard; links: LinkCard[] }) {
  const { t } = useLingui()
  const own = useOwn()
  const sayFailure = useSayFailure()
  if (!links.length) return null
  const itemId = item.id
  const hide = (url: string) => {
    const show = () =>
      void call('hidePreview', { itemId, url, hidden: false }).then(() => {
        void refreshOf('item', { itemId })
        return refreshItem(itemId)
      }, sayFailure)
    changeItemEarly(
      itemId,
      ({ detail }) =>
        detail.kind === 'article'
          ? {}
          : { detail: { ...detail, links: detail.links.filter((link) => link.url !== url) } },
      () => call('hidePreview', { itemId, url, hidden: true }),
    ).then(() => toast({ text: t`The card of this link is gone.`, undo: show }), sayFailure)
  }
  return (
    <ul className={styles.cards} aria-label={t`Links`}>
      {links.map(({ url, title, description, siteName, image }) => (
        <li key={url} className={styles.place}>
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer nofollow ugc"
            className={classNames(styles.card, image && styles.pictured)}
          >
            {image && <img src={pictureAddress(image, 320)} alt="" width={320} height={200} loading="lazy" />}
            <span className={styles.words}>
              <span className={styles.site}>{siteName}</span>
              <span className={styles.title}>{title}</span>
              {description && <span className={styles.description}>{description}</span>}
            </span>
          </a>
          {own?.id === item.author.id && (
            <IconButton
              className={styles.hide}
              label={t`Take away the card of ${title}`}
              icon={<X />}
              onClick={() => hide(url)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
