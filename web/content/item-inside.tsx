import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { ItemCard } from '../../contract/item.ts'
import { isEmpty, tagsOf } from '../../contract/rich-text-reading.ts'
import { fileAddress } from '../app/client/file-address.ts'
import { Album } from '../kit/album.tsx'
import { Byline } from '../kit/byline.tsx'
import { Anchor, MoreLink } from '../kit/link.tsx'
import { Tag } from '../kit/tag.tsx'
import { Time } from '../kit/time.tsx'
import { Heading } from '../kit/type.tsx'
import { itemAddress, personAddress, tagAddress } from './addresses.ts'
import { AttachedFiles } from './attached-files.tsx'
import { useEcho } from './echoes.ts'
import { faceOf } from './face-of.ts'
import { ItemActions } from './item-actions.tsx'
import styles from './item-card.module.css'
import { ItemMarks } from './item-marks.tsx'
import { ItemMenu } from './item-menu.tsx'
import { ItemText } from './item-text.tsx'
import { drawingOf } from './kind-drawings.ts'
import { InPlaces, placesToName } from './place-words.tsx'
import { RemovedItem } from './removed-item.tsx'
import { RevisionsDialog } from './revisions-dialog.tsx'
import { WaitsForConnection } from './waits-for-connection.tsx'

export interface ItemInsideProps {
  item: ItemCard
  /** The audience whose page this is: its name is left out, and pinning is about it. */
  here?: string | undefined
  /** On the item's own page: nothing folded, and the title is the page's. */
  whole?: boolean | undefined
  headingLevel?: 2 | 3 | undefined
  /** What "Comment" does where the conversation is on the page; elsewhere it leads there. */
  onComment?: (() => void) | undefined
}

/** All of an item but the sheet it lies on. */
export function ItemInside({ item, here, whole = false, headingLevel = 3, onComment }: ItemInsideProps) {
  const { t } = useLingui()
  const textId = useId()
  const isEcho = useEcho(item.id)
  if (item.removed) return <RemovedItem item={item} />
  const { author, title, body } = item
  const { label, Whole, Above, Intro, Below } = drawingOf(item.kind) ?? {}
  if (whole && Whole) return <Whole item={item} here={here} onComment={onComment} />
  const when = item.publishedAt ?? item.scheduledFor
  const inText = tagsOf(body)
  const tags = item.tags.filter(({ name }) => !inText.includes(name))
  return (
    <div className={styles.item}>
      <ItemMarks item={item} here={here} />
      {Above && <Above item={item} whole={whole} />}
      <Byline
        author={faceOf(author)}
        href={personAddress(author.id)}
        time={
          when &&
          (isEcho ? (
            <span role="status">{isEcho === 'waiting' ? <WaitsForConnection /> : <Trans>on its way</Trans>}</span>
          ) : (
            <>
              <Anchor href={itemAddress(item.id)}>
                <Time at={when} />
              </Anchor>
              {item.editedAt && <Edited item={item} />}
            </>
          ))
        }
        second={secondLine(item, here, !label)}
        action={!isEcho && <ItemMenu item={item} here={here} />}
      />
      {(label || title) && (
        <div>
          {label && <KindLine item={item} here={here} />}
          {title && (
            <Heading level={whole ? 1 : headingLevel} {...(!whole && { look: 'title' })}>
              {whole ? title : <Anchor href={itemAddress(item.id)}>{title}</Anchor>}
            </Heading>
          )}
        </div>
      )}
      {Intro && <Intro item={item} whole={whole} />}
      {item.isShortened ? (
        <div>
          <div className={styles.folded} id={textId}>
            <ItemText value={body} headingLevel={4} />
          </div>
          <MoreLink href={itemAddress(item.id)}>
            <Trans>Read more</Trans>
          </MoreLink>
        </div>
      ) : (
        !isEmpty(body) && <ItemText value={body} headingLevel={whole ? 2 : 4} {...(!whole && { clampLines: 10 })} />
      )}
      <Album
        photos={item.photos.map(({ fileId, alt, width, height }) => ({
          id: fileId,
          src: fileAddress(fileId, 640),
          srcSet: `${fileAddress(fileId, 640)} 640w, ${fileAddress(fileId, 1280)} 1280w`,
          full: fileAddress(fileId, 'full'),
          alt,
          width,
          height,
        }))}
      />
      <AttachedFiles files={item.files} />
      {Below && <Below item={item} whole={whole} />}
      {whole && tags.length > 0 && (
        <ul className={styles.tags} aria-label={t`Tags`}>
          {tags.map(({ name, label }) => (
            <li key={name}>
              <Tag href={tagAddress(name)}>{label}</Tag>
            </li>
          ))}
        </ul>
      )}
      {item.state === 'published' && !isEcho && <ItemActions item={item} onComment={onComment} />}
    </div>
  )
}

function KindLine({ item, here }: { item: ItemCard; here: string | undefined }) {
  const { i18n } = useLingui()
  const label = drawingOf(item.kind)?.label
  if (!label) return null
  return (
    <p className={styles.kind}>
      <label.icon />
      {i18n._(label.word)}
      {placesToName(item, here).length > 0 && (
        <span>
          <InPlaces item={item} here={here} />
        </span>
      )}
    </p>
  )
}

/** What the author does, and where it stands. */
function secondLine(item: ItemCard, here: string | undefined, namesPlace: boolean) {
  const work = item.author.jobTitle || item.author.department
  const hasPlace = namesPlace && placesToName(item, here).length > 0
  if (!work && !hasPlace) return null
  return (
    <>
      {work}
      {work && hasPlace && ', '}
      {hasPlace && (
        <span className={styles.place}>
          <InPlaces item={item} here={here} />
        </span>
      )}
    </>
  )
}

/** That it was changed; the history is behind the word. */
function Edited({ item }: { item: ItemCard }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.edited} title={t`See what it said before`} onClick={() => setOpen(true)}>
        <Trans>edited</Trans>
      </button>
      {isOpen && <RevisionsDialog item={item} onClose={() => setOpen(false)} />}
    </>
  )
}
