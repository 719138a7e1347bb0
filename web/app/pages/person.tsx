import { Trans, useLingui } from '@lingui/react/macro'
import { Button, EmptyState, Small } from '../../kit/index.ts'
import { PersonPage as Person } from '../../people/person-page.tsx'
import { openComposer } from '../../posts/index.ts'
import { PersonItems } from '../../stream/index.ts'
import { useViewer } from '../session.ts'

/** A colleague's page, with what they shared. */
export function PersonPage({ personId }: { personId: string }) {
  const { t } = useLingui()
  return (
    <Person
      personId={personId}
      recent={
        <PersonItems key={personId} personId={personId} title={t`Shared`} empty={<NothingYet personId={personId} />} />
      }
    />
  )
}

function NothingYet({ personId }: { personId: string }) {
  const { t } = useLingui()
  const { id } = useViewer()
  if (id !== personId)
    return (
      <Small quiet>
        <Trans>Nothing yet that you can see.</Trans>
      </Small>
    )
  return (
    <EmptyState
      level={3}
      title={t`You have not shared anything yet`}
      action={
        <Button look="soft" onClick={() => openComposer()}>
          <Trans>Write something</Trans>
        </Button>
      }
    >
      <Trans>What you write in open places stands here too, so that colleagues get to know you.</Trans>
    </EmptyState>
  )
}
