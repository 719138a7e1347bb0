import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AnswerOf } from '../app/client/call.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, Small, TextField, toast } from '../kit/index.ts'
import { EntranceForm } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import styles from './settings.module.css'
import { SettingsPart } from './settings.tsx'

type WithProof = (act: () => Promise<unknown>) => Promise<boolean>

/** With what one signs in; another address counts after its link is opened. */
export function EmailPart({ account, withProof }: { account: AnswerOf<'ownAccount'>; withProof: WithProof }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const [email, setEmail] = useState(account.email ?? '')
  const change = useAct('requestEmailChange')
  const send = async () => {
    const done = await withProof(() => change.act({ email })).catch(() => false)
    if (done) toast({ text: t`Open the link in the mail to ${email}. Until then nothing changes.` })
  }
  return (
    <SettingsPart title={t`How you sign in`}>
      {account.staffNumber && <Small>{t`Your staff number: ${account.staffNumber}`}</Small>}
      <EntranceForm wrong={texts.whole(change.error, ['email'])} onSend={() => void send()}>
        <TextField
          label={t`E-mail address`}
          type="email"
          name="email"
          autoComplete="email"
          value={email}
          onText={setEmail}
          error={texts.field(change.error, 'email')}
        />
        {email.trim().toLowerCase() !== (account.email ?? '') && (
          <div className={styles.save}>
            <Button look="primary" type="submit" pending={change.isSending}>
              {t`Use this address`}
            </Button>
            <Button look="subtle" onClick={() => setEmail(account.email ?? '')}>
              {t`Leave as it was`}
            </Button>
          </div>
        )}
      </EntranceForm>
    </SettingsPart>
  )
}
