import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useRead } from '../app/client/query.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import { useAct } from '../app/client/use-act.ts'
import {
  EmptyState,
  Heading,
  IconButton,
  LinkButton,
  Menu,
  Meta,
  Row,
  SideBlock,
  SideLine,
  SideList,
  Split,
  Stack,
  TextLink,
  toast,
  useNavigateTo,
} from '../kit/index.ts'
import { departmentAddress } from './addresses.ts'
import { DepartmentDialog } from './department-dialogs.tsx'
import { PeopleList } from './people-list.tsx'
import styles from './people-page.module.css'
import { usePeopleWords } from './use-people-words.ts'

type Task = 'create' | 'rename' | 'move'

/** One department: what lies above and below it, and everyone in it. */
export function DepartmentPage({ departmentId }: { departmentId: string }) {
  const { t } = useLingui()
  const go = useNavigateTo()
  const words = usePeopleWords()
  const [task, setTask] = useState<Task | null>(null)
  const { data, error } = useRead('departmentLevel', { parentId: departmentId }, { throwOnError: false })
  const remove = useAct('removeDepartment', { refreshes: ['departmentLevel'] })
  if (error instanceof RefusalError && error.status === 404) return <NotThere />
  if (error && !data) throw error
  const own = data?.path.at(-1)
  if (!data || !own) return null
  const { name } = own
  const above = data.path.slice(0, -1)
  const titles: Record<Task, string> = {
    create: t`New department below ${name}`,
    rename: t`Rename ${name}`,
    move: t`Move ${name}`,
  }

  async function removeIt() {
    try {
      await remove.act({ departmentId })
      toast({ text: t`${name} is removed.` })
      go(above.length ? departmentAddress(above.at(-1)!.id) : '/departments')
    } catch (failure) {
      toast({ text: words.whole(failure) })
    }
  }

  return (
    <div className={styles.page}>
      <Stack gap="lg">
        <header>
          <Meta as="div">
            <TextLink small href="/departments">
              <Trans>Departments</Trans>
            </TextLink>
            {above.map((one) => (
              <span key={one.id}>
                {' › '}
                <TextLink small href={departmentAddress(one.id)}>
                  {one.name}
                </TextLink>
              </span>
            ))}
          </Meta>
          <Row between>
            <Heading level={1}>{name}</Heading>
            {data.can.manage && (
              <Menu
                label={t`Change ${name}`}
                trigger={<IconButton icon={<Ellipsis />} label={t`Change ${name}`} />}
                entries={[
                  { id: 'create', label: t`New department below this`, onAction: () => setTask('create') },
                  { id: 'rename', label: t`Rename`, onAction: () => setTask('rename') },
                  { id: 'move', label: t`Move`, onAction: () => setTask('move') },
                  'line',
                  { id: 'remove', label: t`Remove`, danger: true, onAction: () => void removeIt() },
                ]}
              />
            )}
          </Row>
        </header>
        <Split className={styles.under}>
          <section>
            <Heading level={2} look="h3">
              <Trans>Everyone here and below</Trans>
            </Heading>
            <PeopleList filters={{ departmentId }} />
          </section>
          {data.departments.length > 0 && (
            <aside className={styles.below}>
              <SideBlock title={<Trans>Below {name}</Trans>}>
                <SideList>
                  {data.departments.map((one) => (
                    <SideLine key={one.id} href={departmentAddress(one.id)}>
                      {one.name}{' '}
                      <Meta as="span">
                        <Plural value={one.peopleCount} one="# person" other="# people" />
                      </Meta>
                    </SideLine>
                  ))}
                </SideList>
              </SideBlock>
            </aside>
          )}
        </Split>
        {task && (
          <DepartmentDialog
            task={task}
            title={titles[task]}
            department={own}
            parent={task === 'create' ? own : (above.at(-1) ?? null)}
            onClose={() => setTask(null)}
          />
        )}
      </Stack>
    </div>
  )
}

function NotThere() {
  return (
    <div>
      <EmptyState
        level={1}
        title={<Trans>This department is no longer there</Trans>}
        action={
          <LinkButton look="primary" href="/departments">
            <Trans>All departments</Trans>
          </LinkButton>
        }
      />
    </div>
  )
}
