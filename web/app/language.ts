import type { Messages } from '@lingui/core'
import { i18n } from '@lingui/core'

export const languages = { nl: 'Nederlands', en: 'English' } as const
export type Language = keyof typeof languages

const storageKey = 'plein-language'
const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  nl: () => import('../../locales/compiled/nl.ts'),
  en: () => import('../../locales/compiled/en.ts'),
}

const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in languages

/** The language this device was last used in, else the first of the browser's that Plein speaks, else Dutch. */
export function preferredLanguage(): Language {
  const remembered = localStorage.getItem(storageKey)
  if (isLanguage(remembered)) return remembered
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'nl'
}

/** Loads a language's texts and shows the web in it. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogues[language]()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
}

/** As speak, and remembers it on this device, so that the next visit starts in it. */
export async function speakAndRemember(language: Language): Promise<void> {
  if (i18n.locale !== language) await speak(language)
  localStorage.setItem(storageKey, language)
}
