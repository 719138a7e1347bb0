import { type I18n, type Messages, setupI18n } from '@lingui/core'

const catalogues: Record<'nl' | 'en', () => Promise<{ messages: Messages }>> = {
  nl: () => import('../../locales/compiled/nl-mail.ts'),
  en: () => import('../../locales/compiled/en-mail.ts'),
}
const speakers = new Map<string, Promise<I18n>>()

/** The texts of mail and notifications in one language: `i18n._('English sentence {name}', { name })`. */
export function textsIn(language: 'nl' | 'en'): Promise<I18n> {
  let speaker = speakers.get(language)
  if (!speaker) {
    speaker = catalogues[language]().then(({ messages }) =>
      setupI18n({ locale: language, messages: { [language]: messages } }),
    )
    speakers.set(language, speaker)
  }
  return speaker
}
