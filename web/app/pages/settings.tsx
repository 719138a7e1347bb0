import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { SettingsPart } from '../../identity/index.ts'
import { Settings } from '../../identity/settings.tsx'
import { SelectField, SwitchField, toast } from '../../kit/index.ts'
import { chooseLanguage } from '../choose-language.ts'
import { type Language, languages } from '../language.ts'
import { usePageTitle } from '../page-title.ts'
import { renewSession } from '../session.ts'
import { useShortcutsSwitch } from '../shortcuts.ts'
import { chooseTheme, type Theme, useTheme } from '../theme.ts'

/** One's own settings: how it looks here, how one signs in, where one is signed in. */
export function SettingsPage() {
  const { t } = useLingui()
  usePageTitle(t`Settings`)
  const router = useRouter()
  const onLeft = async () => {
    await renewSession()
    await router.navigate({ href: '/sign-in' })
  }
  return <Settings appearance={<Appearance />} onLeft={onLeft} />
}

function Appearance() {
  const { t, i18n } = useLingui()
  const theme = useTheme()
  const [keysAreOn, setKeys] = useShortcutsSwitch()
  const speak = (language: string) =>
    void chooseLanguage(language as Language).catch(() =>
      toast({ text: t`Kept on this device only: your account could not be reached.` }),
    )
  return (
    <SettingsPart title={t`Language and appearance`}>
      <SelectField
        label={t`Language`}
        value={i18n.locale}
        options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        onValue={speak}
      />
      <SelectField
        label={t`Light or dark`}
        value={theme}
        options={[
          { value: 'system', label: t`As on this device` },
          { value: 'light', label: t`Light` },
          { value: 'dark', label: t`Dark` },
        ]}
        onValue={(value) => chooseTheme(value as Theme)}
      />
      <SwitchField
        label={t`Single keys do something`}
        hint={t`Such as N to write and / to search. Press ? to see them all.`}
        checked={keysAreOn}
        onChecked={setKeys}
      />
    </SettingsPart>
  )
}
