import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAct } from '../app/client/use-act.ts'
import { Button, TextField, TextLink } from '../kit/index.ts'
import { Entrance, EntranceActions, EntranceForm } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'

/** Asks for a link to choose a new password. Says the same for everyone. */
export function ForgotPassword() {
  const { t } = useLingui()
  const texts = useIdentityText()
  const [identifier, setIdentifier] = useState('')
  const ask = useAct('requestPasswordReset')
  const back = <TextLink href="/sign-in">{t`Back to signing in`}</TextLink>
  if (ask.isDone)
    return (
      <Entrance
        title={t`Look in your mail`}
        lead={t`Do we know this name, and does it have an e-mail address? Then a link is on its way. It works for an hour.`}
        below={
          <>
            {back}
            <TextLink href="/welcome">{t`No mail? Ask your administrator for an access code`}</TextLink>
          </>
        }
      />
    )
  return (
    <Entrance
      title={t`A new password`}
      lead={t`Tell us with what you sign in. We send you a link to choose a new password.`}
      below={back}
    >
      <EntranceForm wrong={texts.whole(ask.error, ['identifier'])} onSend={() => ask.send({ identifier })}>
        <TextField
          label={t`E-mail address or staff number`}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="email"
          value={identifier}
          onText={setIdentifier}
          error={texts.field(ask.error, 'identifier')}
        />
        <EntranceActions>
          <Button look="primary" type="submit" pending={ask.isSending}>
            {t`Send me the link`}
          </Button>
        </EntranceActions>
      </EntranceForm>
    </Entrance>
  )
}
