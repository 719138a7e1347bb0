import { isDeepStrictEqual } from 'node:util'
import { getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import { domainOf } from './compile-texts.ts'

export interface Extraction {
  domain: string
  /** The catalogue on disk differs from what the code says. */
  changed: boolean
  /** English texts without a Dutch one. */
  untranslated: string[]
}

/**
 * Reads the texts out of the code, per domain, and writes `locales/{locale}/<domain>.po` where something changed.
 * @param domains only these; all when empty. Nothing outside them is read or written.
 * @param write false to only look.
 * @throws Error for a domain that does not exist, or a file that cannot be parsed.
 */
export async function extractTexts(domains: string[], write: boolean): Promise<Extraction[]> {
  const config = getConfig()
  const all = await getCatalogs(config)
  const unknown = domains.filter((domain) => !all.some((catalogue) => domainOf(catalogue) === domain))
  if (unknown.length > 0) {
    throw new Error(`There is no domain ${unknown.join(', ')}; there are: ${all.map(domainOf).join(', ')}`)
  }
  const extractions: Extraction[] = []
  for (const catalogue of all) {
    const domain = domainOf(catalogue)
    if (domains.length > 0 && !domains.includes(domain)) continue
    const found = await catalogue.collect()
    if (!found) throw new Error(`The texts of ${domain} could not be read; see the message above`)
    const before = await catalogue.readAll()
    if (Object.keys(found).length === 0 && Object.values(before).every((one) => !one)) continue
    const merged = catalogue.merge(before, found, {})
    const extraction: Extraction = { domain, changed: false, untranslated: [] }
    for (const locale of config.locales) {
      const entries = Object.entries(merged[locale] ?? {})
        .filter(([, entry]) => !entry.obsolete)
        .sort(([a, left], [b, right]) => compare(left.message ?? a, right.message ?? b) || compare(a, b))
      const was = Object.entries(before[locale] ?? {})
      if (!isDeepStrictEqual(entries.map(essence), was.map(essence))) {
        extraction.changed = true
        if (write) await catalogue.write(locale, Object.fromEntries(entries))
      }
      if (locale === config.sourceLocale) continue
      extraction.untranslated.push(
        ...entries.filter(([, entry]) => !entry.translation).map(([id, entry]) => entry.message ?? id),
      )
    }
    extractions.push(extraction)
  }
  return extractions
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type Entry = { message?: string; translation?: string; context?: string; comments?: string[] }
const essence = ([id, entry]: [string, Entry]) => [
  id,
  entry.message ?? '',
  entry.translation ?? '',
  entry.context ?? '',
  entry.comments ?? [],
]
