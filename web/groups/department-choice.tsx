import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useRead } from '../app/client/query.ts'
import { IconButton, SideLine, SideList, Stack } from '../kit/index.ts'
import { ComboBox } from '../kit/late-combo-box.tsx'

export interface NamedDepartment {
  id: string
  name: string
}

/** Some departments, chosen by typing. */
export function DepartmentChoice({
  label,
  hint,
  error,
  chosen,
  onChosen,
}: {
  label: string
  hint?: string
  error?: string | undefined
  chosen: readonly NamedDepartment[]
  onChosen: (departments: NamedDepartment[]) => void
}) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim().slice(0, 80))
  const { data } = useRead('suggestDepartments', { q })
  const found = (data?.departments ?? []).filter(({ id }) => !chosen.some((one) => one.id === id))
  return (
    <Stack gap="xs">
      <ComboBox
        label={label}
        hint={hint}
        error={error}
        options={found.map(({ id, name, path }) => ({ id, text: name, extra: path.join(' › ') }))}
        selected={null}
        onSelect={(departmentId) => {
          const department = found.find(({ id }) => id === departmentId)
          if (!department) return
          onChosen([...chosen, { id: department.id, name: department.name }])
          setText('')
        }}
        text={text}
        onText={setText}
        emptyText={t`No department of that name`}
      />
      {chosen.length > 0 && (
        <SideList>
          {chosen.map(({ id, name }) => (
            <SideLine
              key={id}
              end={
                <IconButton
                  label={t`Take ${name} off`}
                  icon={<X />}
                  onClick={() => onChosen(chosen.filter((one) => one.id !== id))}
                />
              }
            >
              {name}
            </SideLine>
          ))}
        </SideList>
      )}
    </Stack>
  )
}
