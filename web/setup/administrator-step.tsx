import { useLingui } from '@lingui/react/macro'
import { NewPasswordField } from '../identity/index.ts'
import { TextField } from '../kit/index.ts'
import type { StepProps } from './step-props.ts'

/** The first administrator: a person like everyone else, who may set things for all. */
export function AdministratorStep({ answers, set, errorOf }: StepProps) {
  const { t } = useLingui()
  return (
    <>
      <TextField
        label={t`Your name`}
        hint={t`As colleagues know you.`}
        autoComplete="name"
        maxLength={120}
        value={answers.personName}
        onText={(personName) => set({ personName })}
        error={errorOf('personName')}
      />
      <TextField
        label={t`E-mail address or staff number`}
        hint={t`With this you sign in.`}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="email"
        maxLength={320}
        value={answers.identifier}
        onText={(identifier) => set({ identifier })}
        error={errorOf('email') ?? errorOf('staffNumber')}
      />
      <NewPasswordField
        label={t`Password`}
        name="password"
        value={answers.password}
        onText={(password) => set({ password })}
        error={errorOf('password')}
      />
    </>
  )
}
