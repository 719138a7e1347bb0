import { useLingui } from '@lingui/react/macro'
import { Dialog } from '../kit/dialog.tsx'
import { Kbd } from '../kit/kbd.tsx'
import { SwitchField } from '../kit/switch-field.tsx'
import styles from './shortcut-sheet.module.css'
import { isMac, useShortcuts, useShortcutsSwitch } from './shortcuts.ts'

/** All that can be done by key on this page, and the switch to do without. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const shortcuts = useShortcuts()
  const [on, choose] = useShortcutsSwitch()
  const labels = [...new Set(shortcuts.map(({ label }) => label))]
  return (
    <Dialog isOpen onClose={onClose} title={t`Keys`}>
      <dl className={styles.list}>
        {labels.map((label) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {shortcuts
                .filter((one) => one.label === label)
                .map(({ keys }) => (
                  <span key={keys}>
                    {keys.split(/[ +]/).map((key) => (
                      <Kbd key={key}>{written(key)}</Kbd>
                    ))}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
      <SwitchField
        label={t`Use single keys`}
        hint={t`Switch this off when keys do things you do not want. Combinations with Ctrl or ⌘ keep working.`}
        checked={on}
        onChecked={choose}
      />
    </Dialog>
  )
}

const names: Record<string, string> = { mod: isMac ? '⌘' : 'Ctrl', Escape: 'Esc' }
const written = (key: string) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
