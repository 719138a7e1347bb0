import { Trans, useLingui } from '@lingui/react/macro'
import { FileUp, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useRead } from '../app/client/query.ts'
import { Button, EmptyState, LinkButton, PageHead, Row, Split, Stack } from '../kit/index.ts'
import { DepartmentDialog } from './department-dialogs.tsx'
import { DepartmentTree } from './department-tree.tsx'
import styles from './people-page.module.css'
import { PeopleTabs } from './people-tabs.tsx'

/**
 * The whole organisation as a tree.
 * @param beside where the reader stands in it
 */
export function DepartmentsPage({ beside }: { beside?: ReactNode }) {
  const { t } = useLingui()
  const { data } = useRead('departmentLevel', {})
  const [isMaking, setMaking] = useState(false)
  const manage = data?.can.manage ?? false
  return (
    <div className={styles.page}>
      <Stack gap="lg">
        <PageHead
          title={<Trans>People</Trans>}
          lead={<Trans>Walk through the organisation, from department to person.</Trans>}
        />
        <PeopleTabs current="departments" />
        {manage && (
          <Row wrap>
            <Button icon={<Plus />} onClick={() => setMaking(true)}>
              <Trans>New department</Trans>
            </Button>
            <LinkButton icon={<FileUp />} href="/employee-import">
              <Trans>Import employees</Trans>
            </LinkButton>
          </Row>
        )}
        {data && data.departments.length === 0 ? (
          <EmptyState scene="board" title={<Trans>No departments yet</Trans>}>
            {manage ? (
              <Trans>Make the first one, or import a list of employees: it brings its departments along.</Trans>
            ) : (
              <Trans>As soon as the administrator makes departments, you find your colleagues here.</Trans>
            )}
          </EmptyState>
        ) : (
          <Split className={styles.under}>
            <DepartmentTree />
            {beside && <aside>{beside}</aside>}
          </Split>
        )}
        {isMaking && (
          <DepartmentDialog task="create" parent={null} title={t`New department`} onClose={() => setMaking(false)} />
        )}
      </Stack>
    </div>
  )
}
