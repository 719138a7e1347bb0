import { Trans, useLingui } from '@lingui/react/macro'
import { Eye, EyeOff, UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FieldVisibility } from '../../contract/people.ts'
import { Button, Menu } from '../kit/index.ts'
import styles from './seen-by.module.css'

/** A field with the choice of who sees it at its foot. `of` names the field for screen readers. */
export function SeenBy({
  value,
  of,
  onValue,
  children,
}: {
  value: FieldVisibility
  of: string
  onValue: (value: FieldVisibility) => void
  children: ReactNode
}) {
  const { t } = useLingui()
  const choices: Record<FieldVisibility, { label: string; icon: ReactNode }> = {
    everyone: { label: t`All colleagues`, icon: <Eye /> },
    department: { label: t`My department`, icon: <UsersRound /> },
    nobody: { label: t`Only me`, icon: <EyeOff /> },
  }
  return (
    <div className={styles.field}>
      {children}
      <Menu
        label={t`Who sees this: ${of}`}
        placement="bottom start"
        trigger={
          <Button look="subtle" small icon={choices[value].icon}>
            <span>
              <Trans>Seen by:</Trans> {choices[value].label}
            </span>
          </Button>
        }
        entries={(Object.keys(choices) as FieldVisibility[]).map((id) => ({
          id,
          ...choices[id],
          selected: id === value,
          onAction: () => onValue(id),
        }))}
      />
    </div>
  )
}
