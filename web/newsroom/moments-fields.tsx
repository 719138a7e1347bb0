import { useLingui } from '@lingui/react/macro'
import { CheckboxField } from '../kit/checkbox-field.tsx'
import { DateTimeField } from '../kit/date-time-field.tsx'
import { Stack } from '../kit/layout.tsx'
import { RadioGroupField } from '../kit/radio-group-field.tsx'
import { zonedTextOf } from '../kit/zoned-moment.ts'

const day = 86_400_000
const inDays = (days: number, zone: string) =>
  `${zonedTextOf(new Date(Date.now() + days * day), zone).slice(0, 11)}09:00`

interface Moment {
  /** The clock of the zone, or '' for none. */
  value: string
  onChange: (value: string) => void
  zone: string
  error?: string | undefined
}

/** Whether the article leads the front page, and until when. */
export function LeadsField({ value, onChange, zone, error }: Moment) {
  const { t } = useLingui()
  return (
    <Stack gap="sm">
      <CheckboxField
        label={t`Lead the front page with it`}
        checked={value !== ''}
        onChecked={(checked) => onChange(checked ? inDays(3, zone) : '')}
      />
      {value !== '' && (
        <DateTimeField id="article-leadsUntil" label={t`Until`} value={value} error={error} onText={onChange} />
      )}
    </Stack>
  )
}

/** Now, or at a moment to come. */
export function WhenField({ value, onChange, zone, error }: Moment) {
  const { t } = useLingui()
  return (
    <Stack gap="sm">
      <RadioGroupField
        label={t`When does it appear?`}
        value={value === '' ? 'now' : 'later'}
        onValue={(when) => onChange(when === 'later' ? inDays(1, zone) : '')}
        options={[
          { value: 'now', label: t`Right away` },
          { value: 'later', label: t`Later` },
        ]}
      />
      {value !== '' && (
        <DateTimeField
          id="article-scheduledFor"
          label={t`Day and time`}
          value={value}
          error={error}
          onText={onChange}
        />
      )}
    </Stack>
  )
}
