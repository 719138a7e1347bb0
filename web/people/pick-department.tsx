import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { useRead } from '../app/client/query.ts'
import { ComboBox } from '../kit/combo-box.tsx'

interface Named {
  id: string
  name: string
}

/** One department, by typing; each with what it lies in. Heavy. */
export function PickDepartment({
  label,
  hint,
  error,
  hideLabel,
  department,
  onDepartment,
}: {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  hideLabel?: boolean
  department: Named | null
  onDepartment: (department: Named | null) => void
}) {
  const { t } = useLingui()
  const [text, setText] = useState(department?.name ?? '')
  const q = useDeferredValue(text.trim() === department?.name ? '' : text.trim())
  const { data } = useRead('suggestDepartments', { q })
  const found = data?.departments ?? []
  return (
    <ComboBox
      {...{ label, hint, error, hideLabel, text }}
      options={found.map((one) => ({ id: one.id, text: one.name, extra: one.path.join(' › ') }))}
      selected={department?.id ?? null}
      onText={(next) => {
        setText(next)
        if (next === '' && department) onDepartment(null)
      }}
      onSelect={(id) => {
        const chosen = found.find((one) => one.id === id)
        if (!chosen) return
        setText(chosen.name)
        onDepartment({ id: chosen.id, name: chosen.name })
      }}
      emptyText={t`No department with this name`}
    />
  )
}
