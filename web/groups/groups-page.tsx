import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { type ListInput, useReadPages } from '../app/client/query.ts'
import {
  Button,
  Chip,
  EmptyState,
  FilterRow,
  Heading,
  LoadMore,
  Notice,
  PageHead,
  preloadDialog,
  SearchField,
  Stack,
} from '../kit/index.ts'
import { GroupTiles, WaitingTiles } from './group-tiles.tsx'
import styles from './groups-page.module.css'
import { StartGroupDialog } from './start-group-dialog.tsx'
import { useRefusal } from './use-refusal.ts'

/** What the list shows; kept in the address. */
export interface GroupsSearch {
  q?: string | undefined
  show?: string | undefined
}

type Filter = 'all' | 'mine' | 'open' | 'closed' | 'archived'

const inputOf: Record<Filter, ListInput<'groups'>> = {
  all: {},
  mine: { which: 'mine' },
  open: { visibility: 'open' },
  closed: { visibility: 'closed' },
  archived: { archived: 'only' },
}

/** All groups one may know of: one's own first, the others by their life. */
export function GroupsPage({ search, onSearch }: { search: GroupsSearch; onSearch: (changes: GroupsSearch) => void }) {
  const { t } = useLingui()
  const [isStarting, setStarting] = useState(false)
  const q = useDeferredValue((search.q ?? '').trim().slice(0, 80))
  const filter = (search.show && search.show in inputOf ? search.show : 'all') as Filter
  const filters: [Filter, string][] = [
    ['all', t`All groups`],
    ['mine', t`My groups`],
    ['open', t`Open`],
    ['closed', t`Closed`],
    ['archived', t`Archived`],
  ]
  return (
    <>
      <Stack gap="lg" className={styles.page}>
        <PageHead
          title={t`Groups`}
          lead={<Trans>Find each other around a subject, a task or a shared pleasure.</Trans>}
          action={
            <Button
              look="primary"
              icon={<Plus />}
              onPointerEnter={preloadDialog}
              onClick={() => setStarting(true)}
            >{t`Start a group`}</Button>
          }
        />
        <Stack gap="sm" className={styles.find}>
          <SearchField
            label={t`Search in groups`}
            hideLabel
            placeholder={t`Search in groups`}
            value={search.q ?? ''}
            onText={(text) => onSearch({ q: text })}
          />
          <FilterRow label={t`Which groups`}>
            {filters.map(([id, label]) => (
              <Chip key={id} selected={id === filter} onClick={() => onSearch({ show: id === 'all' ? undefined : id })}>
                {label}
              </Chip>
            ))}
          </FilterRow>
        </Stack>
        {filter === 'all' && !q ? (
          <Everything onStart={() => setStarting(true)} />
        ) : (
          <Part
            title={filters.find(([id]) => id === filter)?.[1] ?? ''}
            input={{ ...inputOf[filter], ...(q && { q }) }}
            empty={<NothingFound q={q} />}
          />
        )}
      </Stack>
      <StartGroupDialog isOpen={isStarting} onClose={() => setStarting(false)} />
    </>
  )
}

/** One's own and the others, together: the second list does not begin where the first is still to come. */
function Everything({ onStart }: { onStart: () => void }) {
  const { t } = useLingui()
  const own = useReadPages('groups', { which: 'mine' })
  const others = useReadPages('groups', { which: 'other' })
  if (own.isPending || others.isPending) return <WaitingTiles />
  return (
    <>
      <Part title={t`Your groups`} input={{ which: 'mine' }} />
      <Part
        title={t`More groups`}
        input={{ which: 'other' }}
        empty={<NoGroups isFirst={!own.rows?.length} onStart={onStart} />}
      />
    </>
  )
}

function Part({ title, input, empty }: { title: string; input: ListInput<'groups'>; empty?: React.ReactNode }) {
  const { whole } = useRefusal()
  const list = useReadPages('groups', input)
  if (list.error && !list.rows) return <Notice tone="negative">{whole(list.error)}</Notice>
  if (!list.rows) return <WaitingTiles />
  if (!list.rows.length) return empty ?? null
  return (
    <Stack as="section">
      <Heading level={2}>{title}</Heading>
      <GroupTiles label={title} groups={list.rows} />
      <LoadMore
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        failed={list.isFetchNextPageError}
        onLoad={() => void list.fetchNextPage()}
      />
    </Stack>
  )
}

function NoGroups({ isFirst, onStart }: { isFirst: boolean; onStart: () => void }) {
  const { t } = useLingui()
  return (
    <EmptyState
      scene="bench"
      title={isFirst ? t`No groups yet` : t`No other groups yet`}
      example={
        <Trans>“Running group. Tuesdays and Thursdays at a quarter past five, in front of the town hall.”</Trans>
      }
      action={<Button look="soft" onClick={onStart}>{t`Start a group`}</Button>}
    >
      <Trans>A group is a place for a subject or a team: questions, photos and agreements in one spot.</Trans>
    </EmptyState>
  )
}

function NothingFound({ q }: { q: string }) {
  const { t } = useLingui()
  return (
    <EmptyState title={q ? t`No group called “${q}”` : t`No groups here`}>
      {q ? <Trans>Try another word, or start this group yourself.</Trans> : null}
    </EmptyState>
  )
}
