import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'

/** One message whose translation differs between two catalogues: after merging only one of them could win. */
export interface Clash {
  locale: string
  message: string
  translations: string[]
}

type Catalogue = Awaited<ReturnType<typeof getCatalogs>>[number]

/** Name of the domain a catalogue belongs to: the last part of its path. */
export const domainOf = (catalogue: Catalogue) => catalogue.path.split('/').at(-1) ?? ''

/**
 * Merges every domain's catalogue into `locales/compiled/{locale}.ts` (the web) and `{locale}-mail.ts` (the server),
 * both git-ignored. A text without a translation falls back to English.
 * @throws Error when a text is not valid ICU.
 */
export async function compileTexts(): Promise<Clash[]> {
  const config = getConfig()
  const catalogues = await getCatalogs(config)
  const clashes: Clash[] = []
  mkdirSync('locales/compiled', { recursive: true })
  for (const locale of config.locales) {
    const web: Record<string, string> = {}
    const mail: Record<string, string> = {}
    for (const catalogue of catalogues) {
      const target = domainOf(catalogue) === 'mail' ? mail : web
      for (const [id, entry] of Object.entries((await catalogue.read(locale)) ?? {})) {
        const english = entry.message ?? id
        const text = entry.translation || english
        const earlier = target[id]
        // What one domain has not translated yet may well be translated in another.
        if (earlier !== undefined && text === english) continue
        if (earlier !== undefined && earlier !== english && earlier !== text) {
          clashes.push({ locale, message: english, translations: [earlier, text] })
        }
        target[id] = text
      }
    }
    writeCompiled(`locales/compiled/${locale}.ts`, locale, web)
    writeCompiled(`locales/compiled/${locale}-mail.ts`, locale, mail)
  }
  return clashes
}

function writeCompiled(file: string, locale: string, messages: Record<string, string>) {
  const { source, errors } = createCompiledCatalog(locale, messages, { namespace: 'ts', outputPrefix: '' })
  const [first] = errors
  if (first) throw new Error(`${file}: "${first.source}" is not a valid ICU text: ${first.error.message}`)
  // Left alone when nothing changed, so that the build can see that nothing changed.
  if (readIfThere(file) !== source) writeFileSync(file, source)
}

function readIfThere(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
