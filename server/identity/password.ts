import { hash, verify } from '@node-rs/argon2'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { passwordLength } from '../../contract/password-length.ts'
import { badField } from '../platform/refusal.ts'

// OWASP's second choice for argon2id: 19 MiB, two passes, one lane. Some twenty milliseconds.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The same text typed on another keyboard or system gives the same bytes. */
const normal = (password: string) => password.normalize('NFC')

/** @returns argon2id in its own text form, salt and cost included. */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost)

let dummy: Promise<string> | undefined

/**
 * Whether this is the password. Without a hash (no such account, no password yet) it does the same work against a hash
 * that nothing fits, so that the time tells nothing.
 */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword(crypto.randomUUID())
  const fits = await verify(stored ?? (await dummy), normal(password))
  return stored ? fits : false
}

/** Words that everyone here would try first, beside the bundled list of common passwords. */
const ofPlein = [
  'plein',
  'intranet',
  'wachtwoord',
  'welkom',
  'welkom01',
  'geheim',
  'inloggen',
  'medewerker',
  'gemeente',
  // The example beside the field, in both languages.
  'lantaarn bakker noordenwind',
  'lantern bakery northwind',
]

let judge: Promise<ZxcvbnFactory> | undefined

/** Tens of megabytes of word lists, so only a process that judges a password holds them. */
async function loadJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}

/** Below this many guesses (as a power of ten) a password is on every list, or is one with something stuck to it. */
const leastGuesses = 8

/**
 * Holds a new password to NIST 800-63B-4: at least 15 characters where it is the only proof, no rules of composition,
 * nothing that is common, repeated, or made of the person's own details.
 * @param context words that belong to the person and the organisation.
 * @throws Refusal 422 on the field: 'too-short', 'too-long', 'control-characters', 'too-common'.
 */
export async function checkNewPassword(password: string, context: string[], field = 'password'): Promise<void> {
  const text = normal(password)
  const length = [...text].length
  if (length < passwordLength.min) throw badField(field, 'password-short', { minimum: passwordLength.min })
  if (length > passwordLength.max) throw badField(field, 'password-long', { maximum: passwordLength.max })
  if (text.includes('\0')) throw badField(field, 'control-characters')
  judge ??= loadJudge()
  const words = context.flatMap((part) => [part, ...part.split(/[^\p{L}\p{N}]+/u)]).filter((part) => part.length > 2)
  // What a password is worth shows in its beginning; the work grows with the square of the length.
  const { guessesLog10 } = (await judge).check([...text].slice(0, 64).join(''), [...ofPlein, ...words])
  if (guessesLog10 < leastGuesses || isMadeOf(text, [...ofPlein, ...words])) throw badField(field, 'password-common')
}

const folded = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether hardly anything is left of it without these words: 'samiraelamrani2026'. */
function isMadeOf(password: string, words: string[]): boolean {
  const text = folded(password)
  const longestFirst = words.map(folded).filter((word) => word.length > 2)
  longestFirst.sort((a, b) => b.length - a.length)
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), text)
  return left.length < text.length && left.length < 7
}
