import { Trans, useLingui } from '@lingui/react/macro'
import { Archive, ArchiveRestore } from 'lucide-react'
import type { GroupPage } from '../../contract/groups.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, EmptyState, Heading, Sheet, Small, Split, Stack, toast } from '../kit/index.ts'
import { ButtonsForm } from './buttons-form.tsx'
import { DepartmentsForm } from './departments-form.tsx'
import { GroupForm } from './group-form.tsx'
import { GroupSide } from './group-side.tsx'
import { useRefusal } from './use-refusal.ts'

/** What hosts decide about their group, and what the organisation does with it. */
export function GroupSettings({ group }: { group: GroupPage }) {
  const { t } = useLingui()
  const { can } = group
  if (!can.edit && !can.archive && !can.setDepartments && !can.setButtons)
    return <EmptyState title={t`Settings are for hosts`} />
  return (
    <Split>
      <Stack gap="lg">
        {can.edit && <GroupForm key={group.id} group={group} />}
        {can.setDepartments && <DepartmentsForm group={group} />}
        {can.setButtons && <ButtonsForm group={group} />}
        {can.archive && <Archiving group={group} />}
      </Stack>
      {group.can.read ? <GroupSide group={group} /> : null}
    </Split>
  )
}

function Archiving({ group }: { group: GroupPage }) {
  const { t } = useLingui()
  const { say } = useRefusal()
  const archive = useAct('archiveGroup', { refreshes: ['group', 'groups', 'myGroupButtons', 'placesToPost'] })
  const set = (archived: boolean) =>
    void archive
      .act({ groupId: group.id, archived })
      .then(() =>
        toast({
          text: archived ? t`${group.name} is archived.` : t`${group.name} is open for writing again.`,
          ...(archived && { undo: () => set(false) }),
        }),
      )
      .catch(say)
  return (
    <Sheet bleed>
      <Stack gap="sm">
        <Heading level={2}>{group.isArchived ? t`Bring back` : t`Archive`}</Heading>
        <Small quiet>
          {group.isArchived ? (
            <Trans>Members can write here again.</Trans>
          ) : (
            <Trans>Is the work done? Everything stays readable for the same people; nothing new is added.</Trans>
          )}
        </Small>
        <div>
          <Button
            icon={group.isArchived ? <ArchiveRestore /> : <Archive />}
            pending={archive.isSending}
            onClick={() => set(!group.isArchived)}
          >
            {group.isArchived ? t`Open the group again` : t`Archive this group`}
          </Button>
        </div>
      </Stack>
    </Sheet>
  )
}
