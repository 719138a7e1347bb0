/** The clock of a zone at a moment, as the fields of a date-time field want it: "2026-11-24T08:52". */
export function zonedTextOf(at: string | Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/**
 * The moment at which the clock of a zone says `text` ("2026-11-24T08:52"), as ISO 8601 in UTC; null for what is no date.
 * An hour that the clock skips in spring becomes the hour after it; one that comes twice in autumn is the first.
 */
export function momentOfZonedText(text: string, zone: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return null
  const asIfUtc = Date.parse(`${text}:00Z`)
  if (Number.isNaN(asIfUtc)) return null
  const offsetAt = (at: number) => Date.parse(`${zonedTextOf(new Date(at), zone)}:00Z`) - at
  const before = offsetAt(asIfUtc - 86_400_000)
  const after = offsetAt(asIfUtc + 86_400_000)
  const first = [before, after].map((offset) => asIfUtc - offset).filter((at) => at + offsetAt(at) === asIfUtc)
  return new Date(first.length > 0 ? Math.min(...first) : asIfUtc - before).toISOString()
}
