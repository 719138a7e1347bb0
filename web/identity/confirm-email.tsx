import { useLingui } from '@lingui/react/macro'
import { useAct } from '../app/client/use-act.ts'
import { Button, LinkButton } from '../kit/index.ts'
import { Entrance, EntranceActions, EntranceForm } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import { useLinkSecret } from './use-link-secret.ts'

/** Where the link in the mail to a new address leads. Opening the page changes nothing: mail scanners open it too. */
export function ConfirmEmail() {
  const { t } = useLingui()
  const texts = useIdentityText()
  const secret = useLinkSecret()
  const confirm = useAct('confirmEmail')
  if (confirm.isDone)
    return (
      <Entrance title={t`Done`} lead={t`From now on you sign in with this e-mail address.`}>
        <LinkButton look="primary" href="/">{t`To the square`}</LinkButton>
      </Entrance>
    )
  return (
    <Entrance title={t`Is this your address?`} lead={t`Confirm it, and from now on you sign in with it.`}>
      <EntranceForm wrong={texts.whole(confirm.error)} onSend={() => confirm.send({ secret })}>
        <EntranceActions>
          <Button look="primary" type="submit" pending={confirm.isSending}>
            {t`Yes, confirm`}
          </Button>
        </EntranceActions>
      </EntranceForm>
    </Entrance>
  )
}
