import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAct } from '../app/client/use-act.ts'
import { Button, TextLink } from '../kit/index.ts'
import { Entrance, EntranceActions, EntranceForm } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import { NewPasswordField } from './password-field.tsx'
import { useLinkSecret } from './use-link-secret.ts'

/** Where the link of "forgot password" leads. */
export function NewPassword({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const secret = useLinkSecret()
  const [password, setPassword] = useState('')
  const reset = useAct('resetPassword')
  const send = () => void reset.act({ secret, password }).then(onSignedIn, () => undefined)
  return (
    <Entrance
      title={t`Choose a new password`}
      lead={t`On your other devices you sign in again with it.`}
      below={<TextLink href="/forgot-password">{t`Ask for a new link`}</TextLink>}
    >
      <EntranceForm wrong={texts.whole(reset.error, ['password'])} onSend={send}>
        <NewPasswordField
          label={t`New password`}
          name="new-password"
          value={password}
          onText={setPassword}
          error={texts.field(reset.error, 'password')}
        />
        <EntranceActions>
          <Button look="primary" type="submit" pending={reset.isSending}>
            {t`Save and step in`}
          </Button>
        </EntranceActions>
      </EntranceForm>
    </Entrance>
  )
}
