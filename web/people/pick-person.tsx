import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { PersonBrief } from '../../contract/person-brief.ts'
import { useRead } from '../app/client/query.ts'
import { ComboBox } from '../kit/combo-box.tsx'
import { Avatar } from '../kit/index.ts'
import { face, placeOf } from './face.ts'

/** One colleague, by typing a name. Everyone of the directory can be chosen, also who never signed in. Heavy. */
export function PickPerson({
  label,
  hint,
  error,
  person,
  onPerson,
}: {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  person: Pick<PersonBrief, 'id' | 'name'> | null
  onPerson: (person: PersonBrief | null) => void
}) {
  const { t } = useLingui()
  const [text, setText] = useState(person?.name ?? '')
  const name = useDeferredValue(text.trim())
  const { data } = useRead('directory', { name, size: 10 }, { enabled: name.length > 1 && name !== person?.name })
  const rows = data?.rows ?? []
  return (
    <ComboBox
      {...{ label, hint, error, text }}
      options={rows.map((one) => ({
        id: one.id,
        text: one.name,
        lead: <Avatar {...face(one)} size="xs" />,
        extra: placeOf(one),
      }))}
      selected={person?.id ?? null}
      onText={(next) => {
        setText(next)
        if (next === '' && person) onPerson(null)
      }}
      onSelect={(id) => {
        const chosen = rows.find((one) => one.id === id)
        if (!chosen) return
        setText(chosen.name)
        onPerson(chosen)
      }}
      emptyText={name.length > 1 ? t`Nobody found with this name` : t`Type a name`}
    />
  )
}
