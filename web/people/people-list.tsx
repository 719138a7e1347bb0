import { Trans, useLingui } from '@lingui/react/macro'
import { Phone } from 'lucide-react'
import type { DirectoryRow } from '../../contract/people.ts'
import { type ListInput, useReadPages } from '../app/client/query.ts'
import { EmptyState, IconLink, LoadMore, PersonLine, SkeletonFace, SkeletonLine, Waiting } from '../kit/index.ts'
import { personAddress } from './addresses.ts'
import { face, placeOf } from './face.ts'
import { FollowButton } from './follow-button.tsx'
import styles from './people-list.module.css'

/** Colleagues one below the other, reading on as one scrolls. */
export function PeopleList({ filters }: { filters: ListInput<'directory'> }) {
  const { rows, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useReadPages(
    'directory',
    filters,
  )
  if (!rows) {
    return (
      <Waiting>
        {[1, 2, 3, 4].map((line) => (
          <span key={line} className={styles.waiting}>
            <SkeletonFace />
            <SkeletonLine width="45%" />
          </span>
        ))}
      </Waiting>
    )
  }
  if (rows.length === 0) {
    return (
      <EmptyState title={<Trans>Nobody found</Trans>}>
        <Trans>Take a filter away, or type only a part of the name. Names with a small typo are found too.</Trans>
      </EmptyState>
    )
  }
  return (
    <>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <Line row={row} />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        failed={isFetchNextPageError}
        onLoad={() => void fetchNextPage()}
      />
    </>
  )
}

function Line({ row }: { row: DirectoryRow }) {
  const { t } = useLingui()
  const { name } = row
  return (
    <PersonLine
      person={face(row)}
      href={personAddress(row.id)}
      className={styles.line}
      end={
        <span className={styles.end}>
          {row.phone && (
            <IconLink icon={<Phone />} label={t`Call ${name}`} href={`tel:${row.phone.replace(/[^\d+]/g, '')}`} />
          )}
          <span className={styles.follow}>
            {row.can.follow && <FollowButton small personId={row.id} name={name} isFollowed={row.isFollowed} />}
          </span>
        </span>
      }
    >
      {placeOf(row)}
      {row.location && (
        <span className={placeOf(row) ? styles.location : undefined}>
          {placeOf(row) && ' · '}
          {row.location}
        </span>
      )}
      {row.expertise.length > 0 && (
        <span className={styles.topics}>
          {row.expertise
            .slice(0, 3)
            .map(({ label }) => label)
            .join(', ')}
        </span>
      )}
    </PersonLine>
  )
}
