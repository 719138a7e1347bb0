import { useLingui } from '@lingui/react/macro'
import { RadioGroupField, TextArea, TextField } from '../kit/index.ts'
import type { StepProps } from './step-props.ts'

/** Name, what the square is for, and its language. */
export function NameStep({
  answers,
  set,
  errorOf,
  onLanguage,
}: StepProps & { onLanguage: (language: 'nl' | 'en') => void }) {
  const { t } = useLingui()
  return (
    <>
      <TextField
        label={t`Name of the square`}
        hint={t`Short, and easy to say aloud.`}
        maxLength={60}
        autoComplete="organization"
        value={answers.name}
        onText={(name) => set({ name })}
        error={errorOf('name')}
      />
      <TextArea
        label={t`What is it for?`}
        optional={t`(optional)`}
        hint={t`What should be easier for your colleagues in a year? It is kept with the organisation, so that you can look back on it.`}
        rows={3}
        maxLength={1000}
        value={answers.purpose}
        onText={(purpose) => set({ purpose })}
        error={errorOf('purpose')}
      />
      <RadioGroupField
        label={t`Language`}
        hint={t`Everyone can choose another one for themselves.`}
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
        value={answers.language}
        onValue={(language) => {
          set({ language })
          onLanguage(language)
        }}
      />
    </>
  )
}
