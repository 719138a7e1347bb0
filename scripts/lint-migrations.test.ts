import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lintMigrations } from './lint-migrations.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plein-lint-'))
})
afterAll(() => rm(folder, { recursive: true }))

const lint = async (text: string) => {
  await writeFile(join(folder, '0099-x.sql'), text)
  return lintMigrations(folder, ['0099-x.sql'])
}

test.each([
  ['alter table item alter column title type varchar(40);', 'changing-column-type'],
  ['create index item_title on item (title);', 'require-concurrent-index-creation'],
  ['alter table item add constraint short check (length(title) < 99);', 'constraint-missing-not-valid'],
  ['alter table item drop column title;', 'ban-drop-column'],
  ['alter table item rename column title to heading;', 'renaming-column'],
  ['alter table item add column many int not null;', 'adding-required-field'],
])('a migration that holds people up is named: %s', async (text, rule) => {
  expect(await lint(text)).toContain(rule)
})

test.each([
  'create table mood (id uuid primary key, word text not null);\ncreate index mood_word on mood (word);',
  'alter table item add column mood text;',
  '-- outside a transaction\ncreate index concurrently item_title on item (title);',
])('one that does not is let through: %s', async (text) => {
  expect(await lint(text)).toBe('')
})
