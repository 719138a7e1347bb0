import { Trans, useLingui } from '@lingui/react/macro'
import { CircleCheck, Lock, TextSearch, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FoundGroup, FoundItem } from '../../contract/search.ts'
import { audienceAddress, commentAddress, firstNameOf, itemAddress, useAudienceName } from '../content/index.ts'
import { Anchor, Heading, Meta, Time } from '../kit/index.ts'
import { personAddress } from '../people/index.ts'
import { FoundText, plainOf } from './found-text.tsx'
import styles from './result.module.css'
import { useKindWord } from './use-kind-word.tsx'
import { useWhyFound } from './use-why-found.ts'

/** One found item: what it is, its title and best passage, what was said about it, whose it is, and why it was found. */
export function ItemResult({ found }: { found: FoundItem }) {
  const { t } = useLingui()
  const kindWord = useKindWord()
  const audienceName = useAudienceName()
  const why = useWhyFound()
  const { id, kind, title, passage, author, place, publishedAt, comment, isAnswered } = found
  const { word, icon: Icon } = kindWord(kind)
  const hasTitle = title.length > 0
  return (
    <article
      className={styles.result}
      data-place={id}
      tabIndex={-1}
      aria-label={hasTitle ? plainOf(title) : `${word}, ${author.name}`}
    >
      <p className={styles.kind}>
        <Icon />
        {word}
        {isAnswered && (
          <span className={styles.answered}>
            <CircleCheck /> <Trans>answered</Trans>
          </span>
        )}
      </p>
      {hasTitle && (
        <Heading level={3} look="title" className={styles.title}>
          <Anchor href={itemAddress(id)}>
            <FoundText segments={title} />
          </Anchor>
        </Heading>
      )}
      {passage.length > 0 &&
        (hasTitle ? (
          <p className={styles.passage}>
            <FoundText segments={passage} />
          </p>
        ) : (
          <p className={styles.passage}>
            <Anchor href={itemAddress(id)}>
              <FoundText segments={passage} />
            </Anchor>
          </p>
        ))}
      {comment && (
        <p className={styles.said}>
          <Anchor href={commentAddress(id, comment.id)}>
            {comment.role === 'answer'
              ? t`${firstNameOf(comment.author.name)} answered:`
              : t`${firstNameOf(comment.author.name)} said:`}
          </Anchor>{' '}
          <FoundText segments={comment.passage} />
        </p>
      )}
      <Meta>
        <Anchor href={personAddress(author.id)} className={styles.quiet}>
          {author.name}
        </Anchor>
        {place.kind !== 'everyone' && (
          <>
            {', '}
            <Trans>
              in{' '}
              <Anchor href={audienceAddress(place)} className={styles.quiet}>
                {audienceName(place)}
              </Anchor>
            </Trans>
          </>
        )}
        {' · '}
        <Time at={publishedAt} />
      </Meta>
      <Why>{why.item(found)}</Why>
    </article>
  )
}

/** One found group. */
export function GroupResult({ found }: { found: FoundGroup }) {
  const { group, name, purpose } = found
  const why = useWhyFound()
  return (
    <article className={styles.result} data-place={group.id} tabIndex={-1} aria-label={group.name}>
      <p className={styles.kind}>
        {group.visibility === 'open' ? <Users /> : <Lock />}
        <Trans>Group</Trans>
        {group.membership?.state === 'active' && (
          <span className={styles.answered}>
            <CircleCheck /> <Trans>you are in it</Trans>
          </span>
        )}
      </p>
      <Heading level={3} look="title" className={styles.title}>
        <Anchor href={audienceAddress({ ...group, kind: 'group' })}>
          <FoundText segments={name} />
        </Anchor>
      </Heading>
      {purpose.length > 0 && (
        <p className={styles.passage}>
          <FoundText segments={purpose} />
        </p>
      )}
      <Why>{why.group(found)}</Why>
    </article>
  )
}

function Why({ children }: { children: ReactNode }) {
  if (!children) return null
  return (
    <p className={styles.why}>
      <TextSearch />
      <span>{children}</span>
    </p>
  )
}
