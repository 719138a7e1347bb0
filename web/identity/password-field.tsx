import { useLingui } from '@lingui/react/macro'
import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { passwordLength } from '../../contract/password-length.ts'
import { IconButton, TextField } from '../kit/index.ts'

type Props = Omit<ComponentProps<typeof TextField>, 'type' | 'end'>

/** A password that can be looked at while typing: on a phone that helps more than dots. */
export function PasswordField(props: Props) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      end={
        <IconButton
          label={shown ? t`Hide password` : t`Show password`}
          icon={shown ? <EyeOff /> : <Eye />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  )
}

/** The same for choosing one, with the only rule that there is. */
export function NewPasswordField(props: Props) {
  const { t } = useLingui()
  return (
    <PasswordField
      autoComplete="new-password"
      {...props}
      hint={t`At least ${passwordLength.min} characters. Three or four words in a row are easy to remember: "lantern bakery northwind".`}
    />
  )
}
