import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { GroupPage } from '../../contract/groups.ts'
import type { AnswerOf } from '../app/client/call.ts'
import { useRead } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, Heading, Notice, Sheet, Small, Stack, SwitchField, toast } from '../kit/index.ts'
import { DepartmentChoice } from './department-choice.tsx'
import { useRefusal } from './use-refusal.ts'

/** A direct button to this group on the home screen of everyone, or of some departments. */
export function ButtonsForm({ group }: { group: GroupPage }) {
  const { data } = useRead('groupButtons', { groupId: group.id })
  return data ? <Form key={group.id} group={group} start={data} /> : null
}

function Form({ group, start }: { group: GroupPage; start: AnswerOf<'groupButtons'> }) {
  const { t } = useLingui()
  const { whole, field } = useRefusal()
  const [everyone, setEveryone] = useState(start.everyone)
  const [departments, setDepartments] = useState(start.departments)
  const act = useAct('setGroupButtons', { refreshes: ['groupButtons', 'myGroupButtons'] })
  const save = () =>
    void act
      .act({ groupId: group.id, everyone, departmentIds: departments.map(({ id }) => id) })
      .then(() => toast({ text: t`Saved. The button is on home at once.` }))
      .catch(() => undefined)
  const problem = whole(act.error, ['departmentIds'])
  return (
    <Sheet bleed>
      <Stack>
        <Heading level={2}>{t`Button on the home screen`}</Heading>
        <Small quiet>
          <Trans>For what people need in one tap, such as reporting a fault on the street.</Trans>
        </Small>
        {problem && (
          <Notice tone="negative" live>
            {problem}
          </Notice>
        )}
        <SwitchField label={t`For everyone`} checked={everyone} onChecked={setEveryone} />
        {!everyone && (
          <DepartmentChoice
            label={t`For departments`}
            hint={t`With all departments below them.`}
            error={field(act.error, 'departmentIds')}
            chosen={departments}
            onChosen={setDepartments}
          />
        )}
        <div>
          <Button pending={act.isSending} onClick={save}>{t`Save the button`}</Button>
        </div>
      </Stack>
    </Sheet>
  )
}
