import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ItemCard as Card } from '../../contract/item.ts'
import { type ListInput, useReadPages } from '../app/client/query.ts'
import { ItemCard } from '../content/index.ts'
import { Heading, Stack } from '../kit/index.ts'
import { ItemList } from './item-list.tsx'
import { useFirstRows } from './use-first-rows.ts'
import { useKeptPages } from './use-kept-pages.ts'

type Listed = 'audienceStream' | 'personItems' | 'tagItems'

function useList<Name extends Listed>(name: Name, input: ListInput<Name>) {
  const reading = useReadPages(name, input)
  useKeptPages(`${name} ${JSON.stringify(input)}`, reading)
  return { ...reading, ...useFirstRows(reading.rows as Card[] | undefined) }
}

/** What is said in one group or department; what is kept on top comes first. */
export function AudienceStream({ audienceId, empty }: { audienceId: string; empty: ReactNode }) {
  const { t } = useLingui()
  const reading = useList('audienceStream', { audienceId })
  const pinned = reading.data?.pages[0]?.pinned ?? []
  return (
    <Stack>
      {pinned.length > 0 && (
        <Stack as="section" aria-label={t`Kept on top`}>
          {pinned.map((item) => (
            <ItemCard key={item.id} item={item} here={audienceId} headingLevel={2} />
          ))}
        </Stack>
      )}
      <ItemList reading={reading} here={audienceId} headingLevel={2} empty={pinned.length ? null : empty} />
    </Stack>
  )
}

/** What one colleague shared, as far as one may see it. */
export function PersonItems({ personId, title, empty }: { personId: string; title: string; empty: ReactNode }) {
  const reading = useList('personItems', { personId })
  return (
    <Stack as="section">
      <Heading level={2}>{title}</Heading>
      <ItemList reading={reading} empty={empty} />
    </Stack>
  )
}

/** What carries one tag. */
export function TagItems({ tag, empty }: { tag: string; empty: ReactNode }) {
  const reading = useList('tagItems', { tag })
  return <ItemList reading={reading} headingLevel={2} empty={empty} />
}
