import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { useState } from 'react'
import { everyone } from '../../contract/everyone.ts'
import { useRead } from '../app/client/query.ts'
import { Chip } from '../kit/chip.tsx'
import { ComboBox } from '../kit/late-combo-box.tsx'
import { Row, Stack } from '../kit/layout.tsx'
import { RadioGroupField } from '../kit/radio-group-field.tsx'

/** For whom an article is: everyone, or chosen departments and groups. */
export function PlacesField({
  value,
  onChange,
  error,
}: {
  value: string[]
  onChange: (value: string[]) => void
  error?: string | undefined
}) {
  const { t } = useLingui()
  const { data } = useRead('placesToPublish', {})
  const [isChosen, setChosen] = useState(!value.includes(everyone))
  const [text, setText] = useState('')
  const places = (data?.places ?? []).filter(({ audience }) => audience.kind !== 'everyone')
  const nameOf = (id: string) => places.find(({ audience }) => audience.id === id)?.audience.name ?? ''
  const typed = text.trim().toLocaleLowerCase()
  const options = places
    .filter(({ audience }) => !value.includes(audience.id) && audience.name.toLocaleLowerCase().includes(typed))
    .slice(0, 50)
    .map(({ audience, above }) => ({
      id: audience.id,
      text: audience.name,
      extra: audience.kind === 'group' ? t`group` : above.join(' › '),
    }))
  return (
    <Stack gap="sm">
      <RadioGroupField
        label={t`Who is it for?`}
        value={isChosen ? 'chosen' : 'everyone'}
        onValue={(next) => {
          setChosen(next === 'chosen')
          onChange(next === 'chosen' ? [] : [everyone])
        }}
        options={[
          { value: 'everyone', label: t`Everyone` },
          { value: 'chosen', label: t`Chosen departments and groups` },
        ]}
        error={isChosen ? undefined : error}
      />
      {isChosen && (
        <>
          {value.length > 0 && (
            <Row wrap>
              {value.map((id) => (
                <Chip
                  key={id}
                  selected
                  icon={<X />}
                  aria-label={t`Take away ${nameOf(id)}`}
                  onSelected={() => onChange(value.filter((one) => one !== id))}
                >
                  {nameOf(id)}
                </Chip>
              ))}
            </Row>
          )}
          <ComboBox
            label={t`Department or group`}
            hint={<Trans>You can choose every department, and the groups you host.</Trans>}
            options={options}
            selected={null}
            onSelect={(id) => {
              if (!id) return
              onChange([...value, id])
              setText('')
            }}
            text={text}
            onText={setText}
            emptyText={t`Nothing found`}
            error={error}
          />
        </>
      )}
    </Stack>
  )
}
