import { useLingui } from '@lingui/react/macro'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '../app/client/use-act.ts'
import { Button, TextField, TextLink } from '../kit/index.ts'
import { Entrance, EntranceActions, EntranceForm, Or } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import { answerWithPasskey, canUsePasskeys } from './passkey.ts'
import { PasswordField } from './password-field.tsx'

/** In with e-mail address or staff number and password, or with a passkey. `onSignedIn` goes on to the square. */
export function SignIn({ organisation, onSignedIn }: { organisation: string; onSignedIn: () => Promise<void> }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const [identifier, setIdentifier] = useState('')
  const [password, setPassword] = useState('')
  const [keyError, setKeyError] = useState<unknown>()
  const signIn = useAct('signIn')
  const withKey = useAct('signInWithPasskey')

  const send = async () => {
    setKeyError(undefined)
    await signIn.act({ identifier, password }).then(onSignedIn, () => undefined)
  }
  const sendKey = async () => {
    signIn.reset()
    setKeyError(undefined)
    try {
      const answer = await answerWithPasskey()
      if (!answer) return
      await withKey.act({ answer })
      await onSignedIn()
    } catch (error) {
      setKeyError(error)
    }
  }

  return (
    <Entrance
      title={t`Good to see you`}
      lead={t`Sign in to ${organisation}.`}
      below={
        <>
          <TextLink href="/forgot-password">{t`Forgot your password?`}</TextLink>
          <TextLink href="/welcome">{t`I have a letter with an access code`}</TextLink>
        </>
      }
    >
      <EntranceForm
        wrong={texts.whole(signIn.error ?? keyError, ['identifier', 'password'])}
        onSend={() => void send()}
      >
        <TextField
          label={t`E-mail address or staff number`}
          name="username"
          autoComplete="username webauthn"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="email"
          value={identifier}
          onText={setIdentifier}
          error={texts.field(signIn.error, 'identifier')}
        />
        <PasswordField
          label={t`Password`}
          name="password"
          autoComplete="current-password"
          value={password}
          onText={setPassword}
          error={texts.field(signIn.error, 'password')}
        />
        <EntranceActions>
          <Button look="primary" type="submit" pending={signIn.isSending}>
            {t`Sign in`}
          </Button>
          {canUsePasskeys() && (
            <>
              <Or>{t`or`}</Or>
              <Button icon={<KeyRound />} pending={withKey.isSending} onClick={() => void sendKey()}>
                {t`With fingerprint, face or PIN`}
              </Button>
            </>
          )}
        </EntranceActions>
      </EntranceForm>
    </Entrance>
  )
}
