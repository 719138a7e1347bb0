import { useLingui } from '@lingui/react/macro'
import { KeyRound } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { RefusalError } from '../app/client/refusal-error.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, Dialog } from '../kit/index.ts'
import { EntranceActions, EntranceForm } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import { answerWithPasskey, canUsePasskeys } from './passkey.ts'
import { PasswordField } from './password-field.tsx'

/**
 * For what the server only does for somebody who proved who they are within the last ten minutes. `withProof(act)` runs it;
 * when the server asks for proof, the window opens and the same is done again. `proofWindow` stands somewhere on the page.
 * @returns from withProof: whether it was done; other refusals are thrown.
 */
export function useProof(): { withProof: (act: () => Promise<unknown>) => Promise<boolean>; proofWindow: ReactNode } {
  const [asking, setAsking] = useState<{ settle: (proved: boolean) => void } | null>(null)
  const withProof = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act()
      return true
    } catch (error) {
      if (!(error instanceof RefusalError && error.code === 'proof.needed')) throw error
    }
    const proved = await new Promise<boolean>((settle) => setAsking({ settle }))
    setAsking(null)
    if (proved) await act()
    return proved
  }
  return { withProof, proofWindow: asking && <ProofWindow onSettle={asking.settle} /> }
}

function ProofWindow({ onSettle }: { onSettle: (proved: boolean) => void }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const [password, setPassword] = useState('')
  const [keyError, setKeyError] = useState<unknown>()
  const prove = useAct('proveWithPassword')
  const withKey = useAct('proveWithPasskey')
  const send = () =>
    void prove.act({ password }).then(
      () => onSettle(true),
      () => undefined,
    )
  const sendKey = async () => {
    setKeyError(undefined)
    try {
      const answer = await answerWithPasskey()
      if (!answer) return
      await withKey.act({ answer })
      onSettle(true)
    } catch (error) {
      setKeyError(error)
    }
  }
  return (
    <Dialog isOpen title={t`Is it you?`} onClose={() => onSettle(false)}>
      <p>{t`This changes who can get in. Show once more that it is you; that holds for ten minutes.`}</p>
      <EntranceForm wrong={texts.whole(keyError ?? prove.error, ['password'])} onSend={send}>
        <PasswordField
          label={t`Password`}
          name="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          onText={setPassword}
          error={texts.field(prove.error, 'password')}
        />
        <EntranceActions>
          <Button look="primary" type="submit" pending={prove.isSending}>
            {t`Yes, it is me`}
          </Button>
          {canUsePasskeys() && (
            <Button icon={<KeyRound />} pending={withKey.isSending} onClick={() => void sendKey()}>
              {t`With fingerprint, face or PIN`}
            </Button>
          )}
        </EntranceActions>
      </EntranceForm>
    </Dialog>
  )
}
