import { Trans, useLingui } from '@lingui/react/macro'
import { Building2, ChevronDown, Globe, Lock, Users } from 'lucide-react'
import type { AudienceBrief } from '../../contract/audience.ts'
import { useAudienceName } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { FieldError } from '../kit/field.tsx'
import { Menu } from '../kit/menu.tsx'
import { Small } from '../kit/type.tsx'
import styles from './composer.module.css'

const iconOf = ({ kind, visibility }: AudienceBrief) =>
  kind === 'everyone' ? <Globe /> : kind === 'department' ? <Building2 /> : visibility === 'open' ? <Users /> : <Lock />

/** Where it will stand, and who can then see it: said before anything is sent. */
export function AudiencePicker({
  places,
  value,
  onValue,
  error,
}: {
  places: readonly AudienceBrief[]
  value: AudienceBrief | undefined
  /** Without it the place is fixed: an item does not move. */
  onValue?: ((audienceId: string) => void) | undefined
  error?: string | undefined
}) {
  const { t } = useLingui()
  const nameOf = useAudienceName()
  const name = value ? nameOf(value) : ''
  const words = !value ? t`Choose a place` : value.kind === 'everyone' ? t`For everyone` : t`In ${name}`
  return (
    <div className={styles.audience}>
      {onValue ? (
        <Menu
          label={t`Where it will stand`}
          placement="bottom start"
          trigger={
            <Button small className={styles.chip} icon={value && iconOf(value)} iconAfter={<ChevronDown />}>
              {words}
            </Button>
          }
          entries={places.map((place) => ({
            id: place.id,
            label: nameOf(place),
            icon: iconOf(place),
            selected: place.id === value?.id,
            onAction: () => onValue(place.id),
          }))}
        />
      ) : (
        <span className={styles.fixed}>
          {value && iconOf(value)}
          {words}
        </span>
      )}
      {value && (
        <Small quiet>
          <WhoCanSee audience={value} />
        </Small>
      )}
      <FieldError>{error}</FieldError>
    </div>
  )
}

function WhoCanSee({ audience: { kind, visibility, name } }: { audience: AudienceBrief }) {
  if (kind === 'everyone') return <Trans>Every colleague can see this.</Trans>
  if (kind === 'department') return <Trans>Everyone who works in {name} can see this, and nobody else.</Trans>
  if (visibility === 'open') return <Trans>An open group: every colleague can see this.</Trans>
  return <Trans>Only the members of {name} can see this.</Trans>
}
