import { useLingui } from '@lingui/react/macro'
import { TabLinks } from '../kit/index.ts'

/** The two ways to find somebody: by looking for them, or along the organisation. */
export function PeopleTabs({ current }: { current: 'people' | 'departments' }) {
  const { t } = useLingui()
  return (
    <TabLinks
      label={t`Ways to find people`}
      current={current}
      tabs={[
        { id: 'people', label: t`By name`, href: '/people' },
        { id: 'departments', label: t`By department`, href: '/departments' },
      ]}
    />
  )
}
