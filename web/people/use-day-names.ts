import { useLingui } from '@lingui/react/macro'

/** Names of the days in the reader's language; 1 is Monday. */
export function useDayNames() {
  const { i18n, t } = useLingui()
  const name = (day: number, style: 'long' | 'short') =>
    // 1 January 2024 was a Monday.
    new Intl.DateTimeFormat(i18n.locale, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))
  return {
    name,
    /** "maandag tot en met donderdag", "maandag en woensdag". */
    inWords: (days: readonly number[]): string => {
      const sorted = [...days].sort()
      const first = sorted[0]
      const last = sorted.at(-1)
      if (first === undefined || last === undefined) return ''
      if (sorted.length > 2 && last - first === sorted.length - 1) {
        const from = name(first, 'long')
        const to = name(last, 'long')
        return t`${from} to ${to}`
      }
      return new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(sorted.map((day) => name(day, 'long')))
    },
  }
}
