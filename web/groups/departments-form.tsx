import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { GroupPage } from '../../contract/groups.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, Heading, Notice, Sheet, Small, Stack, toast } from '../kit/index.ts'
import { DepartmentChoice } from './department-choice.tsx'
import { useRefusal } from './use-refusal.ts'

/** Departments whose people join by themselves. */
export function DepartmentsForm({ group }: { group: GroupPage }) {
  const { t } = useLingui()
  const { whole, field } = useRefusal()
  const [departments, setDepartments] = useState(group.departments)
  const act = useAct('setGroupDepartments', { refreshes: ['group', 'groups', 'groupMembers'] })
  const save = () =>
    void act
      .act({ groupId: group.id, departmentIds: departments.map(({ id }) => id) })
      .then(({ added }) =>
        toast({
          text: added ? (
            <Plural value={added} one="Saved. # colleague joined." other="Saved. # colleagues joined." />
          ) : (
            t`Saved.`
          ),
        }),
      )
      .catch(() => undefined)
  const problem = whole(act.error, ['departmentIds'])
  return (
    <Sheet bleed>
      <Stack>
        <Heading level={2}>{t`Departments that join by themselves`}</Heading>
        <Small quiet>
          <Trans>
            Whoever works there, or comes to work there, becomes a member. Whoever leaves the group is not taken in
            again.
          </Trans>
        </Small>
        {problem && (
          <Notice tone="negative" live>
            {problem}
          </Notice>
        )}
        <DepartmentChoice
          label={t`Add a department`}
          hint={t`With all departments below it.`}
          error={field(act.error, 'departmentIds')}
          chosen={departments}
          onChosen={setDepartments}
        />
        <div>
          <Button pending={act.isSending} onClick={save}>{t`Save departments`}</Button>
        </div>
      </Stack>
    </Sheet>
  )
}
