import type { ComponentProps } from 'react'
import { TextField } from './text-field.tsx'

/**
 * A day, or a day and an hour: the browser's own field, in the person's language. `value` and `onText` are
 * "2026-11-24" or "2026-11-24T08:52", without a zone: whoever reads it knows the organisation's.
 */
export function DateTimeField({
  withTime = true,
  ...rest
}: Omit<ComponentProps<typeof TextField>, 'type' | 'icon' | 'end'> & { withTime?: boolean }) {
  return <TextField {...rest} type={withTime ? 'datetime-local' : 'date'} />
}
