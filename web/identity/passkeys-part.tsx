import { useLingui } from '@lingui/react/macro'
import { Ellipsis, KeyRound } from 'lucide-react'
import { useState } from 'react'
import type { AnswerOf } from '../app/client/call.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, Dialog, IconButton, Menu, Meta, TextField, Time, toast } from '../kit/index.ts'
import { EntranceForm, Wrong } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import { canUsePasskeys, makePasskey } from './passkey.ts'
import styles from './settings.module.css'
import { SettingsPart } from './settings.tsx'

type Passkey = AnswerOf<'ownAccount'>['passkeys'][number]
type WithProof = (act: () => Promise<unknown>) => Promise<boolean>

/** Ways in without a password. */
export function PasskeysPart({ passkeys, withProof }: { passkeys: Passkey[]; withProof: WithProof }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const [renaming, setRenaming] = useState<Passkey | null>(null)
  const [error, setError] = useState<unknown>()
  const add = useAct('addPasskey', { refreshes: ['ownAccount'] })
  const remove = useAct('removePasskey', { refreshes: ['ownAccount'] })

  const attempt = async (act: () => Promise<unknown>) => {
    setError(undefined)
    return withProof(act).catch((problem: unknown) => {
      setError(problem)
      return false
    })
  }
  const make = () =>
    attempt(async () => {
      const answer = await makePasskey()
      if (answer) await add.act({ answer })
    })
  const take = async (passkey: Passkey) => {
    const done = await attempt(() => remove.act({ passkeyId: passkey.passkeyId }))
    if (done) toast({ text: t`“${passkey.name}” no longer opens your account.` })
  }

  return (
    <SettingsPart
      title={t`Passkeys`}
      hint={t`Sign in with the fingerprint, face or PIN of your own phone or computer.`}
    >
      {error !== undefined && <Wrong>{texts.whole(error)}</Wrong>}
      {passkeys.length > 0 && (
        <div className={styles.list}>
          {passkeys.map((passkey) => (
            <div className={styles.line} key={passkey.passkeyId}>
              <KeyRound />
              <div className={styles.words}>
                {passkey.name}
                <Meta>
                  {t`Made`} <Time at={passkey.createdAt} />
                </Meta>
              </div>
              <Menu
                label={t`Change passkey ${passkey.name}`}
                trigger={<IconButton label={t`Change passkey ${passkey.name}`} icon={<Ellipsis />} />}
                entries={[
                  { id: 'rename', label: t`Give it another name`, onAction: () => setRenaming(passkey) },
                  { id: 'remove', label: t`Remove`, danger: true, onAction: () => void take(passkey) },
                ]}
              />
            </div>
          ))}
        </div>
      )}
      <div>
        {canUsePasskeys() ? (
          <Button icon={<KeyRound />} pending={add.isSending} onClick={() => void make()}>
            {t`Make a passkey on this device`}
          </Button>
        ) : (
          <Meta>{t`This browser, or this address without https, cannot make passkeys.`}</Meta>
        )}
      </div>
      {renaming && <RenamePasskey passkey={renaming} onClose={() => setRenaming(null)} />}
    </SettingsPart>
  )
}

function RenamePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const [name, setName] = useState(passkey.name)
  const rename = useAct('renamePasskey', { refreshes: ['ownAccount'] })
  const send = () => void rename.act({ passkeyId: passkey.passkeyId, name }).then(onClose, () => undefined)
  return (
    <Dialog isOpen title={t`Name of this passkey`} onClose={onClose}>
      <EntranceForm wrong={texts.whole(rename.error, ['name'])} onSend={send}>
        <TextField
          label={t`Name`}
          autoFocus
          maxLength={60}
          value={name}
          onText={setName}
          error={texts.field(rename.error, 'name')}
        />
        <div className={styles.save}>
          <Button look="primary" type="submit" pending={rename.isSending}>
            {t`Save name`}
          </Button>
        </div>
      </EntranceForm>
    </Dialog>
  )
}
