import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { CircleQuestionMark } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { pagesOptionsFor, useRead } from '../app/client/query.ts'
import {
  Chip,
  FilterRow,
  HintNote,
  SearchField,
  SelectField,
  SideBlock,
  Split,
  Stack,
  TextLink,
  VisuallyHidden,
} from '../kit/index.ts'
import { openComposer } from '../posts/index.ts'
import { Beginning } from './beginning.tsx'
import { rememberSearch } from './remembered.ts'
import { Results } from './results.tsx'
import { inputOf, type SearchFilter, type What, whats } from './search-filter.ts'
import { SearchTips } from './search-tips.tsx'
import styles from './search-view.module.css'

/** The search page: one big field, filters, and what was found with its reasons. The filter stands in the address. */
export function SearchView({
  accountId,
  filter,
  onFilter,
}: {
  accountId: string
  filter: SearchFilter
  onFilter: (changes: Partial<SearchFilter>) => void
}) {
  const { t } = useLingui()
  const [text, setText] = useState(filter.q)
  const latest = useRef(onFilter)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = onFilter
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  // The address can change by itself: back, or another search from the palette.
  useEffect(() => setText((typed) => (typed.trim() === filter.q ? typed : filter.q)), [filter.q])
  const look = (words: string, wait: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current({ q: words.trim() }), wait)
  }
  const q = filter.q.slice(0, 200)
  const query = useInfiniteQuery({
    ...pagesOptionsFor('search', inputOf(filter)),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  useEffect(() => {
    const timer = setTimeout(() => rememberSearch(accountId, q), 2000)
    return () => clearTimeout(timer)
  }, [accountId, q])

  const first = query.data?.pages[0]
  // where nothing is found, the page itself already says to ask
  const hasFound =
    !q || !first || [first.rows, first.people, first.groups, first.experts].some((found) => found.length > 0)

  return (
    <div>
      <VisuallyHidden as="h1">
        <Trans>Search</Trans>
      </VisuallyHidden>
      <search className={styles.top}>
        <form
          className={styles.box}
          onSubmit={(event) => {
            event.preventDefault()
            look(text, 0)
            rememberSearch(accountId, text)
          }}
        >
          <SearchField
            big
            hideLabel
            label={t`Search for anything or anyone`}
            placeholder={t`Search for anything or anyone`}
            maxLength={200}
            autoFocus={!filter.q}
            value={text}
            onText={(words) => {
              setText(words)
              look(words, 250)
            }}
          />
        </form>
        <WhatChips what={filter.what} onWhat={(what) => onFilter({ what })} />
      </search>
      <Split className={styles.split}>
        <Stack gap="xl">
          {q ? (
            <Results
              q={q}
              filter={filter}
              query={query}
              controls={<Narrowing filter={filter} onFilter={onFilter} />}
              onFilter={onFilter}
            />
          ) : (
            <Beginning accountId={accountId} onSearch={(words) => onFilter({ q: words })} />
          )}
        </Stack>
        <Stack as="aside" gap="lg" aria-label={t`More about searching`}>
          {/* On a phone it stands below what is found, which must be there first. */}
          {!(q && query.isPending) && (
            <>
              <SearchTips />
              {hasFound && (
                <SideBlock>
                  <HintNote icon={<CircleQuestionMark />}>
                    <Trans>Not found? Somebody here knows.</Trans>{' '}
                    <TextLink
                      href="/questions"
                      onClick={(event) => {
                        event.preventDefault()
                        openComposer({ kind: 'question' })
                      }}
                    >
                      <Trans>Ask a question</Trans>
                    </TextLink>
                  </HintNote>
                </SideBlock>
              )}
            </>
          )}
        </Stack>
      </Split>
    </div>
  )
}

function WhatChips({ what, onWhat }: { what: What; onWhat: (what: What) => void }) {
  const { t } = useLingui()
  const names: Record<What, string> = {
    all: t`Everything`,
    people: t`People`,
    groups: t`Groups`,
    questions: t`Questions`,
    news: t`News`,
    posts: t`Posts`,
  }
  return (
    <FilterRow label={t`What to look for`}>
      {whats.map((one) => (
        <Chip key={one} selected={one === what} onSelected={() => onWhat(one)}>
          {names[one]}
        </Chip>
      ))}
    </FilterRow>
  )
}

/** Where, since when, and in which order: only about items. */
function Narrowing({ filter, onFilter }: { filter: SearchFilter; onFilter: (changes: Partial<SearchFilter>) => void }) {
  const { t } = useLingui()
  const { data } = useRead('groups', { which: 'mine', size: 50 }, { staleTime: 300_000 })
  const own = data?.rows.filter((group) => group.membership?.state === 'active') ?? []
  return (
    <div className={styles.narrowing}>
      {own.length > 0 && (
        <SelectField
          hideLabel
          label={t`Where`}
          value={filter.group ?? ''}
          onValue={(group) => onFilter({ group: group || undefined })}
          options={[{ value: '', label: t`Everywhere` }, ...own.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <SelectField
        hideLabel
        label={t`From when`}
        value={filter.since}
        onValue={(since) => onFilter({ since: since as SearchFilter['since'] })}
        options={[
          { value: 'ever', label: t`From any time` },
          { value: 'week', label: t`Last seven days` },
          { value: 'month', label: t`Last month` },
          { value: 'year', label: t`Last year` },
        ]}
      />
      <SelectField
        hideLabel
        label={t`Order`}
        value={filter.order}
        onValue={(order) => onFilter({ order: order as SearchFilter['order'] })}
        options={[
          { value: 'best', label: t`Best first` },
          { value: 'newest', label: t`Newest first` },
        ]}
      />
    </div>
  )
}
