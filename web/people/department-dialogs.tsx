import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAct } from '../app/client/use-act.ts'
import { Button, Dialog, Small, Stack, TextField } from '../kit/index.ts'
import { PickDepartment } from './pick-department.tsx'
import { usePeopleWords } from './use-people-words.ts'

interface Named {
  id: string
  name: string
}

/**
 * Makes, renames or moves a department.
 * @param parent under which it is made, or where it lies now; null is the top
 */
export function DepartmentDialog({
  task,
  title,
  department,
  parent,
  onClose,
}: {
  task: 'create' | 'rename' | 'move'
  title: string
  department?: Named
  parent: Named | null
  onClose: () => void
}) {
  const { t } = useLingui()
  const words = usePeopleWords()
  const [name, setName] = useState(task === 'rename' ? (department?.name ?? '') : '')
  const [target, setTarget] = useState(parent)
  const refreshes = ['departmentLevel', 'suggestDepartments', 'directory', 'profile'] as const
  const create = useAct('createDepartment', { refreshes: [...refreshes] })
  const rename = useAct('renameDepartment', { refreshes: [...refreshes] })
  const move = useAct('moveDepartment', { refreshes: [...refreshes] })
  const used = { create, rename, move }[task]

  async function send() {
    try {
      if (task === 'create') await create.act({ name, parentId: parent?.id ?? null })
      if (task === 'rename' && department) await rename.act({ departmentId: department.id, name })
      if (task === 'move' && department) await move.act({ departmentId: department.id, parentId: target?.id ?? null })
      onClose()
    } catch {
      // The window stays, with the reason in it.
    }
  }

  const problem = words.field(used.error, 'name') ?? words.field(used.error, 'parentId')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      width="narrow"
      footer={
        <>
          <Button look="subtle" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button look="primary" pending={used.isSending} onClick={() => void send()}>
            {task === 'create' ? (
              <Trans>Make it</Trans>
            ) : task === 'rename' ? (
              <Trans>Rename</Trans>
            ) : (
              <Trans>Move</Trans>
            )}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Stack>
          {task === 'move' ? (
            <>
              <PickDepartment
                label={t`New place, below`}
                hint={t`Empty: at the top of the organisation.`}
                error={problem}
                department={target}
                onDepartment={setTarget}
              />
              <Small quiet>
                <Trans>Everyone in it moves along, and sees what is shared in the departments above.</Trans>
              </Small>
            </>
          ) : (
            <TextField
              label={t`Name of the department`}
              autoFocus
              maxLength={120}
              value={name}
              onText={setName}
              error={problem}
            />
          )}
          {!problem && used.error && <p role="alert">{words.whole(used.error)}</p>}
        </Stack>
      </form>
    </Dialog>
  )
}
