import type { Messages } from '@lingui/core'
import { i18n } from '@lingui/core'

export const languages = { nl: 'Nederlands', en: 'English' } as const
export type Language = keyof typeof languages

const storageKey = 'plein-language'
type Load = () => Promise<{ messages: Messages }>
/** What the first view needs, and what comes with the pages. scripts/texts-in-two.ts decides which text is where. */
const catalogues: Record<Language, { first: Load; rest: Load }> = {
  nl: { first: () => import('virtual:texts/nl/first'), rest: () => import('virtual:texts/nl/rest') },
  en: { first: () => import('virtual:texts/en/first'), rest: () => import('virtual:texts/en/rest') },
}
const whole = new Set<Language>()
/** Something on its way draws more than the first view, in whatever language is spoken by then. */
let wantsAll = false

const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in languages

/** The language this device was last used in, else the first of the browser's that Plein speaks, else Dutch. */
export function preferredLanguage(): Language {
  const remembered = localStorage.getItem(storageKey)
  if (isLanguage(remembered)) return remembered
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'nl'
}

/** The one that was asked for last: texts that come later than those of a newer choice are not shown any more. */
let asked: Language | undefined

/** Loads a language's texts and shows the web in it, unless another was asked for meanwhile. */
export async function speak(language: Language): Promise<void> {
  asked = language
  const { messages } = await catalogues[language].first()
  // Looked at last: a page may have begun to wait for all texts in the language that was spoken before.
  if (wantsAll) await loadRest(language)
  if (asked !== language) return
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
}

/** Waits for the texts beyond the first view, in the language that is spoken. Whatever is loaded later needs them. */
export const allTexts = () => loadRest(i18n.locale as Language)

async function loadRest(language: Language): Promise<void> {
  wantsAll = true
  if (whole.has(language)) return
  const [{ messages }, rest] = await Promise.all([catalogues[language].first(), catalogues[language].rest()])
  // Into the object that Lingui holds: nothing on screen uses these yet, so nothing needs to be drawn again.
  Object.assign(messages, rest.messages)
  whole.add(language)
}

/** As speak, and remembers it on this device, so that the next visit starts in it. False when another was asked for since. */
export async function speakAndRemember(language: Language): Promise<boolean> {
  if (asked !== language || i18n.locale !== language) await speak(language)
  if (asked !== language) return false
  localStorage.setItem(storageKey, language)
  return true
}
