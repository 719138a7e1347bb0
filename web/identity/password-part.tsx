import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAct } from '../app/client/use-act.ts'
import { Button, toast } from '../kit/index.ts'
import { EntranceForm } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import { NewPasswordField } from './password-field.tsx'
import styles from './settings.module.css'
import { SettingsPart } from './settings.tsx'

/** Another password: opened when wanted, so that a password manager does not fill it by itself. */
export function PasswordPart({
  hasPassword,
  withProof,
}: {
  hasPassword: boolean
  withProof: (act: () => Promise<unknown>) => Promise<boolean>
}) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const [isOpen, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  const change = useAct('changePassword', { refreshes: ['ownAccount'] })
  const close = () => {
    setOpen(false)
    setPassword('')
    change.reset()
  }
  const send = async () => {
    const done = await withProof(() => change.act({ password })).catch(() => false)
    if (!done) return
    close()
    toast({ text: t`Your password is changed. Your other devices are signed out.` })
  }
  return (
    <SettingsPart title={t`Password`}>
      {isOpen ? (
        <EntranceForm wrong={texts.whole(change.error, ['password'])} onSend={() => void send()}>
          <NewPasswordField
            label={t`New password`}
            name="new-password"
            autoFocus
            value={password}
            onText={setPassword}
            error={texts.field(change.error, 'password')}
          />
          <div className={styles.save}>
            <Button look="primary" type="submit" pending={change.isSending}>
              {t`Save password`}
            </Button>
            <Button look="subtle" onClick={close}>
              {t`Leave as it was`}
            </Button>
          </div>
        </EntranceForm>
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>
            {hasPassword ? t`Choose another password` : t`Choose a password`}
          </Button>
        </div>
      )}
    </SettingsPart>
  )
}
