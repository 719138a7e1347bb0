import { Trans, useLingui } from '@lingui/react/macro'
import { Split, Stack } from '../../kit/layout.tsx'
import { TabLinks } from '../../kit/tabs.tsx'
import { Heading } from '../../kit/type.tsx'
import { articleDraftAddress } from '../../newsroom/index.ts'
import { DraftList } from '../../posts/draft-list.tsx'
import { ScheduledList } from '../../posts/scheduled-list.tsx'
import { usePageTitle } from '../page-title.ts'

/** What one is still writing. */
export function DraftsPage() {
  const { t } = useLingui()
  usePageTitle(t`Drafts`)
  return (
    <Unposted current="/drafts">
      <DraftList linkOf={({ id, kind }) => (kind === 'article' ? articleDraftAddress(id) : undefined)} />
    </Unposted>
  )
}

/** What waits for its moment. */
export function ScheduledPage() {
  const { t } = useLingui()
  usePageTitle(t`Scheduled`)
  return (
    <Unposted current="/scheduled">
      <ScheduledList />
    </Unposted>
  )
}

function Unposted({ current, children }: { current: string; children: React.ReactNode }) {
  const { t } = useLingui()
  return (
    <Split>
      <Stack>
        <Heading level={1}>
          <Trans>Not posted yet</Trans>
        </Heading>
        <TabLinks
          label={t`Drafts and scheduled posts`}
          current={current}
          tabs={[
            { id: '/drafts', label: t`Drafts`, href: '/drafts' },
            { id: '/scheduled', label: t`Scheduled`, href: '/scheduled' },
          ]}
        />
        {children}
      </Stack>
    </Split>
  )
}
