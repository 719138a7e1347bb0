import { expect, test } from 'vitest'
import { readConfig, SettingsError } from './config.ts'
import { openDatabase } from './database.ts'
import { refusalFromDatabase } from './refusal-from-database.ts'
import { StartRefusal } from './start-refusal.ts'

test('an address where nothing answers is said in one sentence, without the password', async () => {
  const url = 'postgres://plein:geheim@127.0.0.1:1/plein'
  const sql = openDatabase({ url, max: 1 })
  const error = await sql`select 1`.catch((reason: unknown) => refusalFromDatabase(reason, url))
  await sql.end()
  expect(error).toBeInstanceOf(StartRefusal)
  expect((error as Error).message).toBe(
    'No PostgreSQL answers at 127.0.0.1:1 (ECONNREFUSED). Start it, or correct DATABASE_URL.',
  )
})

test('what is not about the address stays what it is', () => {
  const error = new Error('a fault of ours')
  expect(refusalFromDatabase(error, 'postgres://plein@localhost/plein')).toBe(error)
})

test.each([
  [{ DATABASE_URL: 'foo' }, 'DATABASE_URL'],
  [{ DATABASE_URL_FILE: '/nowhere/secret' }, 'DATABASE_URL_FILE'],
  [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL'],
  [{ PUBLIC_URL: 'plein.example.org' }, 'PUBLIC_URL'],
])('%o is refused by name', (environment, name) => {
  expect(() => readConfig(environment)).toThrow(SettingsError)
  expect(() => readConfig(environment)).toThrow(`Setting ${name} is not right`)
})

test.each(['abc', '30.5'])('a port of %s is refused in plain words', (PORT) => {
  expect(() => readConfig({ PORT })).toThrow('Setting PORT is not right: it is a whole number.')
})

test.each([
  [{ PORT: '80000' }, 'PORT is not right: it lies between 0 and 65535.'],
  [{ CALLS_PER_MINUTE: '2' }, 'CALLS_PER_MINUTE is not right: it is 10 or more.'],
  [{ PLEIN_ROLE: 'server' }, 'PLEIN_ROLE is not right: it is one of all, web, worker.'],
])('%o is refused with what it may be', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence)
})
