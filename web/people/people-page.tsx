import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { useDeferredValue, useEffect, useState } from 'react'
import { useRead } from '../app/client/query.ts'
import { Button, Chip, FilterRow, PageHead, SearchField, SelectField, SideBlock, Split, Stack } from '../kit/index.ts'
import { DepartmentTree } from './department-tree.tsx'
import { PeopleList } from './people-list.tsx'
import styles from './people-page.module.css'
import { PeopleTabs } from './people-tabs.tsx'

export type DirectoryFilters = Partial<Record<'name' | 'location' | 'expertise' | 'language' | 'today', string>>

/**
 * The directory: who works here, by any combination of filters.
 * @param filters as the address has them, so that back and sharing keep them
 */
export function PeoplePage({
  filters,
  onFilters,
}: {
  filters: DirectoryFilters
  onFilters: (changes: DirectoryFilters) => void
}) {
  const { t } = useLingui()
  const [name, setName] = useState(filters.name ?? '')
  const asked = useDeferredValue(name.trim())
  const { data: choices } = useRead('directoryChoices', {})
  const { data: top } = useRead('departmentLevel', {})
  const { location = '', language = '', expertise = '', today = '' } = filters

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed goes to the address, not the way back
  useEffect(() => {
    const timer = setTimeout(() => asked !== (filters.name ?? '') && onFilters({ name: asked }), 400)
    return () => clearTimeout(timer)
  }, [asked])

  const isNarrowed = Boolean(asked || location || language || expertise || today)
  return (
    <div className={styles.page}>
      <Stack gap="lg">
        <PageHead
          title={<Trans>People</Trans>}
          lead={<Trans>Find somebody by name, or by what you need to know.</Trans>}
        />
        <PeopleTabs current="people" />
        <Split className={styles.under}>
          <Stack>
            <SearchField
              label={t`Name or subject`}
              hideLabel
              placeholder={t`Name or subject`}
              value={name}
              onText={setName}
            />
            <FilterRow label={t`Filters`}>
              <Chip selected={today === 'true'} onSelected={(on) => onFilters({ today: on ? 'true' : '' })}>
                <Trans>Works today</Trans>
              </Chip>
              {expertise && (
                <Chip selected icon={<X />} onClick={() => onFilters({ expertise: '' })}>
                  {expertise}
                </Chip>
              )}
              {(choices?.locations.length || location) && (
                <SelectField
                  label={t`Where they work`}
                  hideLabel
                  className={styles.select}
                  value={location}
                  options={[
                    { value: '', label: t`Everywhere` },
                    ...withOwn(choices?.locations ?? [], location).map((value) => ({ value, label: value })),
                  ]}
                  onValue={(value) => onFilters({ location: value })}
                />
              )}
              {(choices?.languages.length || language) && (
                <SelectField
                  label={t`Language`}
                  hideLabel
                  className={styles.select}
                  value={language}
                  options={[
                    { value: '', label: t`Any language` },
                    ...withOwn(choices?.languages ?? [], language).map((value) => ({ value, label: value })),
                  ]}
                  onValue={(value) => onFilters({ language: value })}
                />
              )}
              {isNarrowed && (
                <Button
                  look="subtle"
                  small
                  icon={<X />}
                  onClick={() => {
                    setName('')
                    onFilters({ name: '', location: '', language: '', expertise: '', today: '' })
                  }}
                >
                  <Trans>Clear all</Trans>
                </Button>
              )}
            </FilterRow>
            {!expertise && (
              <ExpertiseChips
                text={asked}
                onValue={(value) => {
                  setName('')
                  onFilters({ expertise: value, name: '' })
                }}
              />
            )}
            <PeopleList
              filters={{
                ...(asked && { name: asked }),
                ...(location && { location }),
                ...(language && { language }),
                ...(expertise && { expertise }),
                ...(today && { today: 'true' as const }),
              }}
            />
          </Stack>
          <aside className={styles.tree}>
            {top && top.departments.length > 0 && (
              <SideBlock title={<Trans>Departments</Trans>}>
                <DepartmentTree />
              </SideBlock>
            )}
          </aside>
        </Split>
      </Stack>
    </div>
  )
}

/** What colleagues can be asked about, from what was typed; the most named words while nothing is. */
function ExpertiseChips({ text, onValue }: { text: string; onValue: (value: string) => void }) {
  const { t } = useLingui()
  const { data } = useRead('suggestTopics', { q: text, kind: 'expertise' })
  const offered = data?.topics.slice(0, 6) ?? []
  if (offered.length === 0) return null
  return (
    <FilterRow label={t`Who knows about`}>
      <span className={styles.word}>
        <Trans>Who knows about</Trans>
      </span>
      {offered.map((one) => (
        <Chip key={one.topic} selected={false} onClick={() => onValue(one.label)}>
          {one.label}
        </Chip>
      ))}
    </FilterRow>
  )
}

const withOwn = (values: readonly string[], own: string) => (own && !values.includes(own) ? [own, ...values] : values)
