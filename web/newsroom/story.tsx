import { Trans } from '@lingui/react/macro'
import type { ItemCard } from '../../contract/item.ts'
import type { Story } from '../../contract/newsroom.ts'
import { faceOf, itemAddress } from '../content/index.ts'
import { classNames } from '../kit/class-names.ts'
import { Faces } from '../kit/faces.tsx'
import { Anchor } from '../kit/link.tsx'
import { Time } from '../kit/time.tsx'
import { Heading, Kicker, Lead, Meta } from '../kit/type.tsx'
import { articleOf } from './article-detail.ts'
import { Cover } from './cover.tsx'
import styles from './story.module.css'
import { useTalkSentence } from './use-talk-sentence.ts'

/** What leads: picture, kicker, a title in display type, the introduction, and who joins in. Straight on the stone. */
export function StoryLead({ story }: { story: Story }) {
  const { card, talkers } = story
  const detail = articleOf(card)
  const talk = useTalkSentence(story)
  if (!detail) return null
  return (
    <article data-place={card.id} className={styles.lead}>
      <Anchor href={itemAddress(card.id)} className={styles.link}>
        {detail.cover && <Cover cover={detail.cover} shape="lead" className={styles.picture} />}
        {detail.kicker && <Kicker>{detail.kicker}</Kicker>}
        <Heading level={3} look="display" className={styles.display}>
          {card.title}
        </Heading>
      </Anchor>
      {detail.intro && <Lead>{detail.intro}</Lead>}
      {talk ? (
        <Faces people={talkers.map(faceOf)} size="sm" onGround className={styles.talk}>
          <Meta as="span">{talk}</Meta>
        </Faces>
      ) : (
        <StoryMeta card={card} className={styles.talk} />
      )}
    </article>
  )
}

/** The newest of the archive: as what leads, at the measure of a page. */
export function FirstStory({ card }: { card: ItemCard }) {
  const detail = articleOf(card)
  if (!detail?.cover) return <StoryLine card={card} dated />
  return (
    <article data-place={card.id} className={styles.first}>
      <Anchor href={itemAddress(card.id)} className={styles.link}>
        <Cover cover={detail.cover} shape="page" className={styles.picture} />
        <div>
          {detail.kicker && <Kicker>{detail.kicker}</Kicker>}
          <Heading level={3} look="display" className={styles.display}>
            {card.title}
          </Heading>
          {detail.intro && <Lead className={styles.intro}>{detail.intro}</Lead>}
          <StoryMeta card={card} dated />
        </div>
      </Anchor>
    </article>
  )
}

/** One story below it: kicker, title, who wrote it, and a small picture where there is one. */
export function StoryLine({ card, dated = false }: { card: ItemCard; dated?: boolean }) {
  const detail = articleOf(card)
  if (!detail) return null
  return (
    <article data-place={card.id} className={classNames(styles.story, !detail.cover && styles.text)}>
      <Anchor href={itemAddress(card.id)} className={styles.link}>
        {detail.kicker && <Kicker>{detail.kicker}</Kicker>}
        <Heading level={3} className={styles.title}>
          {card.title}
        </Heading>
        {dated && detail.intro && <p className={styles.intro}>{detail.intro}</p>}
        <StoryMeta card={card} dated={dated} />
      </Anchor>
      {detail.cover && (
        <Anchor href={itemAddress(card.id)} tabIndex={-1} aria-hidden="true">
          <Cover cover={detail.cover} shape="square" />
        </Anchor>
      )}
    </article>
  )
}

/** Who wrote it and how long it takes. */
function StoryMeta({
  card,
  dated = false,
  className,
}: {
  card: ItemCard
  dated?: boolean
  className?: string | undefined
}) {
  const minutes = articleOf(card)?.readingMinutes ?? 1
  const { name } = card.author
  return (
    <Meta className={className}>
      {name} · <Trans>{minutes} min read</Trans>
      {dated && card.publishedAt && (
        <>
          {' '}
          · <Time at={card.publishedAt} />
        </>
      )}
    </Meta>
  )
}
