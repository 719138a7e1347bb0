import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const databaseAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'it is an address like postgres://plein:password@host:5432/plein',
})

/** A setting that is a whole number in a range; the range is named when the number lies outside it. */
function wholeNumber(min: number, max: number = Number.MAX_SAFE_INTEGER) {
  const inRange = {
    error: max === Number.MAX_SAFE_INTEGER ? `it is ${min} or more` : `it lies between ${min} and ${max}`,
  }
  const whole = { error: 'it is a whole number' }
  return z.coerce.number(whole).int(whole).min(min, inRange).max(max, inRange)
}

/** A setting that is one of a few words, which are named when it is another. */
const oneOf = <const Words extends [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `it is one of ${words.join(', ')}` })

const schema = z.object({
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** The address people type; links in mail and passkeys are made from it, never from a request's headers. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'it is an address like https://plein.example.org' }).optional(),
  DATABASE_URL: databaseAddress.optional(),
  /** Beside a pooler in transaction mode: an address that reaches PostgreSQL itself, for locks and notifications. */
  DATABASE_DIRECT_URL: databaseAddress.optional(),
  DATA_FOLDER: z.string().default('data'),
  PLEIN_ROLE: oneOf(['all', 'web', 'worker']).default('all'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'it is an address like smtps://user:password@host:465' }).optional(),
  MAIL_FROM: z.string().default('Plein <plein@localhost>'),
  /** How many proxies stand before Plein; 0 ignores X-Forwarded-For. */
  TRUSTED_PROXIES: wholeNumber(0, 5).default(0),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATABASE_POOL: wholeNumber(2, 200).default(16),
  /** 'open' lets whoever opens /demo in a demo organisation look as one of its people; `npm run demo` sets it. */
  DEMO_DOOR: oneOf(['open', 'closed']).default('closed'),
  /** How often one caller may call one endpoint in a minute, where the endpoint does not say otherwise. */
  CALLS_PER_MINUTE: wholeNumber(10).default(600),
  NODE_ENV: oneOf(['production', 'development', 'test']).default('production'),
})

/** The names that may stand in the environment, each also with _FILE behind it. */
export const settingNames = Object.keys(schema.shape)

/** The settings of this process, read once at its start. */
export interface Config {
  port: number
  host: string
  publicUrl: string
  databaseUrl: string | undefined
  databaseDirectUrl: string | undefined
  dataFolder: string
  role: 'all' | 'web' | 'worker'
  smtpUrl: string | undefined
  mailFrom: string
  trustedProxies: number
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  databasePool: number
  isDemoOpen: boolean
  callsPerMinute: number
  environment: 'production' | 'development' | 'test'
}

/** A setting in the environment is not right; the message is for whoever starts Plein. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/**
 * Reads the settings from the environment. A name that ends in _FILE holds the path of a file with the value, for secrets.
 * @throws SettingsError that names each wrong setting in one sentence.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const values: Record<string, string | undefined> = {}
  for (const name of settingNames) {
    const file = environment[`${name}_FILE`]
    const value = file ? readSecret(`${name}_FILE`, file) : environment[name]
    if (value !== undefined && value !== '') values[name] = value
  }
  const parsed = schema.safeParse(values)
  if (!parsed.success)
    throw new SettingsError(
      parsed.error.issues.map((issue) => `Setting ${issue.path.join('.')} is not right: ${issue.message}.`).join('\n'),
    )
  const it = parsed.data
  return {
    port: it.PORT,
    host: it.HOST,
    publicUrl: (it.PUBLIC_URL ?? `http://localhost:${it.PORT}`).replace(/\/$/, ''),
    databaseUrl: it.DATABASE_URL,
    databaseDirectUrl: it.DATABASE_DIRECT_URL,
    dataFolder: resolve(it.DATA_FOLDER),
    role: it.PLEIN_ROLE,
    smtpUrl: it.SMTP_URL,
    mailFrom: it.MAIL_FROM,
    trustedProxies: it.TRUSTED_PROXIES,
    logLevel: it.LOG_LEVEL,
    databasePool: it.DATABASE_POOL,
    isDemoOpen: it.DEMO_DOOR === 'open',
    callsPerMinute: it.CALLS_PER_MINUTE,
    environment: it.NODE_ENV,
  }
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new SettingsError(
      `Setting ${name} is not right: ${file} cannot be read (${(error as { code?: string }).code}).`,
    )
  }
}
