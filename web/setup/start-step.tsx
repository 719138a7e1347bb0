import { useLingui } from '@lingui/react/macro'
import { RadioGroupField } from '../kit/index.ts'
import type { StepProps } from './step-props.ts'

/** Empty, or filled with a made-up municipality. */
export function StartStep({ answers, set }: StepProps) {
  const { t } = useLingui()
  return (
    <RadioGroupField
      hideLabel
      label={t`How do you want to begin?`}
      options={[
        {
          value: 'empty',
          label: t`With an empty square`,
          hint: t`For real use. You invite colleagues yourself, or bring them in from a file.`,
        },
        {
          value: 'demo',
          label: t`With a demo organisation`,
          hint: t`For looking around. The municipality of Lindeplein: some 120 made-up people who work, ask and celebrate. All in Dutch. It cannot be emptied later: for real use you start a new square.`,
        },
      ]}
      value={answers.start}
      onValue={(start) => set({ start })}
    />
  )
}
