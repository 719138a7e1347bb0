import type { InputTo } from '../app/client/call.ts'

/** What the wizard asks, as it stands now. Kept in memory only: it holds a password. */
export interface Answers {
  name: string
  purpose: string
  brandColour: string
  logo: File | null
  language: 'nl' | 'en'
  personName: string
  /** E-mail address or staff number. */
  identifier: string
  password: string
  start: 'empty' | 'demo'
}

export const firstAnswers = (language: 'nl' | 'en'): Answers => ({
  name: '',
  purpose: '',
  brandColour: '#17604c',
  logo: null,
  language,
  personName: '',
  identifier: '',
  password: '',
  start: 'empty',
})

/** The wizard's answers as the endpoint takes them: what holds an @ is an address, the rest a staff number. */
export function inputOf({ logo: _, identifier, ...answers }: Answers): InputTo<'setUp'> {
  const isEmail = identifier.includes('@')
  const given = identifier.trim()
  return {
    ...answers,
    email: isEmail ? given : null,
    staffNumber: !isEmail && given ? given : null,
  }
}

export const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text)
