import { useLingui } from '@lingui/react/macro'
import { KeyRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { AnswerOf } from '../app/client/call.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, TextField, TextLink } from '../kit/index.ts'
import styles from './entrance.module.css'
import { Entrance, EntranceActions, EntranceForm } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import { canUsePasskeys, makePasskey } from './passkey.ts'
import { NewPasswordField } from './password-field.tsx'
import { useLinkSecret } from './use-link-secret.ts'

type Guest = AnswerOf<'invitation'> & { secret: string }

/** Where an invitation leads, and where a printed code is typed: who you are, a password, a passkey if you like. */
export function Welcome({ organisation, onSignedIn }: { organisation: string; onSignedIn: () => Promise<void> }) {
  const fromLink = useLinkSecret()
  const [guest, setGuest] = useState<Guest | null>(null)
  const [isIn, setIn] = useState(false)
  if (isIn) return <OfferPasskey onDone={onSignedIn} />
  if (guest) {
    const next = canUsePasskeys() ? () => setIn(true) : () => void onSignedIn()
    return <ChoosePassword guest={guest} organisation={organisation} onDone={next} />
  }
  return <ShowInvitation fromLink={fromLink} onGuest={setGuest} />
}

function ShowInvitation({ fromLink, onGuest }: { fromLink: string; onGuest: (guest: Guest) => void }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const [code, setCode] = useState('')
  const look = useAct('invitation')
  const open = (secret: string) =>
    void look.act({ secret }).then(
      (found) => onGuest({ ...found, secret }),
      () => undefined,
    )
  const openLink = useRef(open)
  useEffect(() => {
    if (fromLink) openLink.current(fromLink)
  }, [fromLink])
  if (fromLink && !look.error) return null
  return (
    <Entrance
      title={t`Your access code`}
      lead={t`It is on the letter that you were given. Capitals and dashes do not matter.`}
      below={<TextLink href="/sign-in">{t`I have a password already`}</TextLink>}
    >
      <EntranceForm wrong={texts.whole(look.error, ['secret'])} onSend={() => open(code)}>
        <TextField
          className={styles.code}
          label={t`Access code`}
          name="access-code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
          value={code}
          onText={setCode}
          error={texts.field(look.error, 'secret')}
        />
        <EntranceActions>
          <Button look="primary" type="submit" pending={look.isSending}>
            {t`Go on`}
          </Button>
        </EntranceActions>
      </EntranceForm>
    </Entrance>
  )
}

function ChoosePassword({ guest, organisation, onDone }: { guest: Guest; organisation: string; onDone: () => void }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const [password, setPassword] = useState('')
  const accept = useAct('acceptInvitation')
  const firstName = guest.name.split(' ')[0] ?? guest.name
  const send = () => void accept.act({ secret: guest.secret, password }).then(onDone, () => undefined)
  return (
    <Entrance
      title={t`Welcome, ${firstName}`}
      lead={t`Choose a password and step into ${organisation}. From then on you sign in as ${guest.signInName}.`}
    >
      <EntranceForm wrong={texts.whole(accept.error, ['password'])} onSend={send}>
        <input type="text" name="username" autoComplete="username" value={guest.signInName} readOnly hidden />
        <NewPasswordField
          label={t`Password`}
          name="new-password"
          value={password}
          onText={setPassword}
          error={texts.field(accept.error, 'password')}
        />
        <EntranceActions>
          <Button look="primary" type="submit" pending={accept.isSending}>
            {t`Save and step in`}
          </Button>
        </EntranceActions>
      </EntranceForm>
    </Entrance>
  )
}

function OfferPasskey({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const [error, setError] = useState<unknown>()
  const add = useAct('addPasskey')
  const make = async () => {
    setError(undefined)
    try {
      const answer = await makePasskey()
      if (!answer) return
      await add.act({ answer })
      await onDone()
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <Entrance
      title={t`Next time without a password?`}
      lead={t`With a passkey you sign in with your fingerprint, your face or the PIN of this device. Only on a device of your own.`}
    >
      <EntranceForm wrong={texts.whole(error)} onSend={() => void make()}>
        <EntranceActions>
          <Button look="primary" type="submit" icon={<KeyRound />} pending={add.isSending}>
            {t`Make a passkey`}
          </Button>
          <Button look="subtle" onClick={() => void onDone()}>
            {t`Not now, to the square`}
          </Button>
        </EntranceActions>
      </EntranceForm>
    </Entrance>
  )
}
