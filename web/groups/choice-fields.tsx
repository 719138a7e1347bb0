import { useLingui } from '@lingui/react/macro'
import type { GroupJoining, GroupVisibility } from '../../contract/groups.ts'
import { RadioGroupField, SelectField } from '../kit/index.ts'
import { useGroupWords } from './visibility-mark.tsx'

interface Choice {
  visibility: GroupVisibility
  joining: GroupJoining
}

/** Who sees the group and how one joins: two questions, apart. A secret group is always by invitation. */
export function ChoiceFields({
  value,
  onValue,
  errors = {},
}: {
  value: Choice
  onValue: (value: Choice) => void
  errors?: { visibility?: string | undefined; joining?: string | undefined }
}) {
  const { t } = useLingui()
  const words = useGroupWords()
  const isSecret = value.visibility === 'secret'
  return (
    <>
      <RadioGroupField
        label={t`Who sees it?`}
        error={errors.visibility}
        value={value.visibility}
        options={(['open', 'closed', 'secret'] as const).map((one) => ({
          value: one,
          label: words.visibility[one].name,
          hint: words.visibility[one].text,
        }))}
        onValue={(visibility) =>
          onValue({
            visibility,
            joining: visibility === 'secret' ? 'invitation' : isSecret ? 'request' : value.joining,
          })
        }
      />
      <SelectField
        label={t`How do people join?`}
        hint={words.joining[value.joining].text}
        error={errors.joining}
        value={value.joining}
        options={(['direct', 'request', 'invitation'] as const).map((one) => ({
          value: one,
          label: words.joining[one].name,
          disabled: isSecret && one !== 'invitation',
        }))}
        onValue={(joining) => onValue({ ...value, joining: joining as GroupJoining })}
      />
    </>
  )
}
