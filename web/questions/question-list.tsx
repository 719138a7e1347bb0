import { Trans, useLingui } from '@lingui/react/macro'
import { CircleQuestionMark, Hash, Users, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useReadPages } from '../app/client/query.ts'
import { ItemCard } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { Chip } from '../kit/chip.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { FilterRow, PageHead, SectionHead, Stack } from '../kit/layout.tsx'
import { EndOfList } from '../kit/list-marks.tsx'
import { LoadMore } from '../kit/load-more.tsx'
import { ItemSkeleton } from '../kit/skeleton.tsx'
import { Heading } from '../kit/type.tsx'
import { openComposer } from '../posts/index.ts'

export type QuestionView = 'open' | 'answered' | 'mine'

/** Which questions: everything is undefined. The page keeps it in the address. */
interface QuestionFilter {
  view?: QuestionView | undefined
  tag?: string | undefined
  group?: { id: string; name: string } | undefined
}

/** All questions: what nobody answered yet first, then what was answered; or one of the filters. */
export function QuestionList({
  filter,
  onFilter,
}: {
  filter: QuestionFilter
  onFilter: (filter: QuestionFilter) => void
}) {
  const { t } = useLingui()
  const { view, tag, group } = filter
  const groupName = group?.name ?? ''
  const about = { ...(tag && { tag }), ...(group && { groupId: group.id }) }
  const views: { id: QuestionView | undefined; label: string }[] = [
    { id: undefined, label: t`All` },
    { id: 'open', label: t`Not answered yet` },
    { id: 'answered', label: t`Answered` },
    { id: 'mine', label: t`Asked by me` },
  ]
  return (
    <Stack gap="lg">
      <PageHead
        title={<Trans>Questions</Trans>}
        lead={<Trans>Somebody here knows. Ask, or help a colleague on.</Trans>}
        action={
          <Button look="primary" icon={<CircleQuestionMark />} onClick={() => openComposer({ kind: 'question' })}>
            <Trans>Ask a question</Trans>
          </Button>
        }
      />
      <FilterRow label={t`Which questions`}>
        {views.map(({ id, label }) => (
          <Chip key={label} selected={view === id} onSelected={() => onFilter({ ...filter, view: id })}>
            {label}
          </Chip>
        ))}
        {tag && (
          <Chip
            selected
            icon={<Hash />}
            aria-label={t`No longer only about ${tag}`}
            onSelected={() => onFilter({ ...filter, tag: undefined })}
          >
            {tag} <X aria-hidden="true" />
          </Chip>
        )}
        {group && (
          <Chip
            selected
            icon={<Users />}
            aria-label={t`No longer only in ${groupName}`}
            onSelected={() => onFilter({ ...filter, group: undefined })}
          >
            {groupName} <X aria-hidden="true" />
          </Chip>
        )}
      </FilterRow>
      {view === undefined ? (
        <Everything about={about} onMoreOpen={() => onFilter({ ...filter, view: 'open' })} />
      ) : (
        <Listed
          input={view === 'mine' ? { ...about, mine: 'true' } : { ...about, state: view }}
          empty={<Empty view={view} />}
        />
      )}
    </Stack>
  )
}

interface About {
  tag?: string
  groupId?: string
}

const shelf = 5

/** The shelf of what is still open, and below it what was answered. */
function Everything({ about, onMoreOpen }: { about: About; onMoreOpen: () => void }) {
  const open = useReadPages('questions', { ...about, state: 'open', size: shelf })
  const answered = useReadPages('questions', { ...about, state: 'answered', size: shelf })
  if (!open.rows || !answered.rows) return <ItemSkeleton />
  if (open.rows.length + answered.rows.length === 0) return <Empty view={undefined} />
  return (
    <>
      {open.rows.length > 0 && (
        <Stack as="section" gap="md" aria-labelledby="questions-open">
          <SectionHead>
            <Heading level={2} look="h3" id="questions-open">
              <Trans>Not answered yet</Trans>
            </Heading>
            {open.hasNextPage && (
              <Button look="subtle" small onClick={onMoreOpen}>
                <Trans>See all</Trans>
              </Button>
            )}
          </SectionHead>
          {open.rows.slice(0, shelf).map((item) => (
            <ItemCard key={item.id} item={item} />
          ))}
        </Stack>
      )}
      {answered.rows.length > 0 && (
        <Stack as="section" gap="md" aria-labelledby="questions-answered">
          <Heading level={2} look="h3" id="questions-answered">
            <Trans>Answered</Trans>
          </Heading>
          <Listed input={{ ...about, state: 'answered', size: shelf }} empty={null} />
        </Stack>
      )}
    </>
  )
}

function Listed({ input, empty }: { input: Parameters<typeof useReadPages<'questions'>>[1]; empty: ReactNode }) {
  const { rows, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useReadPages(
    'questions',
    input,
  )
  if (!rows) return <ItemSkeleton />
  if (rows.length === 0) return empty
  return (
    <Stack gap="md">
      {rows.map((item) => (
        <ItemCard key={item.id} item={item} />
      ))}
      <LoadMore
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        failed={isFetchNextPageError}
        onLoad={() => void fetchNextPage()}
      />
      {!hasNextPage && (
        <EndOfList>
          <Trans>These are all the questions.</Trans>
        </EndOfList>
      )}
    </Stack>
  )
}

function Empty({ view }: { view: QuestionView | undefined }) {
  const ask = (
    <Button look="soft" onClick={() => openComposer({ kind: 'question' })}>
      <Trans>Ask a question</Trans>
    </Button>
  )
  if (view === 'open')
    return (
      <EmptyState scene="bench" title={<Trans>Every question has an answer</Trans>}>
        <Trans>Nobody is waiting. New questions appear here until a colleague answers.</Trans>
      </EmptyState>
    )
  if (view === 'mine')
    return (
      <EmptyState scene="stall" title={<Trans>You have not asked anything yet</Trans>} action={ask}>
        <Trans>Stuck on something? A colleague has often found out before.</Trans>
      </EmptyState>
    )
  if (view === 'answered')
    return (
      <EmptyState scene="stall" title={<Trans>No answers yet</Trans>}>
        <Trans>Here you find what colleagues have already explained to each other.</Trans>
      </EmptyState>
    )
  return (
    <EmptyState
      scene="stall"
      title={<Trans>No questions yet</Trans>}
      action={ask}
      example={<Trans>“Who knows how I book the big meeting room for a whole week?”</Trans>}
    >
      <Trans>Here you ask what you cannot find, and see what colleagues already know.</Trans>
    </EmptyState>
  )
}
