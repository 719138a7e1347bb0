import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useRead } from '../app/client/query.ts'
import { Heading, Sheet, Small, Stack } from '../kit/index.ts'
import { DevicesPart } from './devices-part.tsx'
import { EmailPart } from './email-part.tsx'
import { PasskeysPart } from './passkeys-part.tsx'
import { PasswordPart } from './password-part.tsx'
import styles from './settings.module.css'
import { useProof } from './use-proof.tsx'

/** One's own account. `appearance` is the app's: language, light or dark. */
export function Settings({ appearance, onLeft }: { appearance: ReactNode; onLeft: () => Promise<void> }) {
  const { t } = useLingui()
  const { data: account } = useRead('ownAccount', {})
  const { withProof, proofWindow } = useProof()
  if (!account) return null
  return (
    <div className={styles.page}>
      <Heading level={1}>{t`Settings`}</Heading>
      {appearance}
      <EmailPart account={account} withProof={withProof} />
      <PasswordPart hasPassword={account.hasPassword} withProof={withProof} />
      <PasskeysPart passkeys={account.passkeys} withProof={withProof} />
      <DevicesPart devices={account.devices} onLeft={onLeft} />
      {proofWindow}
    </div>
  )
}

/** One subject of the settings. */
export function SettingsPart({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <Sheet bleed>
      <Stack gap="md">
        <div>
          <Heading level={2} look="h3">
            {title}
          </Heading>
          {hint && <Small quiet>{hint}</Small>}
        </div>
        {children}
      </Stack>
    </Sheet>
  )
}
