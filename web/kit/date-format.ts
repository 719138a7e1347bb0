const known = new Map<string, Intl.DateTimeFormat>()

/** As `new Intl.DateTimeFormat`, made once for each way of writing: making one costs a phone more than using it a hundred times. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = known.get(key) ?? new Intl.DateTimeFormat(locale, options)
  known.set(key, format)
  return format
}
