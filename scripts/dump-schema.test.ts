import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../tests/database.ts'
import { dumpSchema, schemaFile } from './dump-schema.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('migrations/schema.sql is what the migrations make; if not, run: npm run schema', async () => {
  expect(await dumpSchema(database.sql)).toBe(await readFile(schemaFile, 'utf8'))
})

test('prints every part of a table', async () => {
  const { sql } = database
  await sql`create type shade as enum ('light', 'dark')`
  await sql`create table sample (
    id uuid primary key default gen_random_uuid(), shade shade not null, size int check (size > 0),
    twice int generated always as (size * 2) stored, parent uuid references sample on delete cascade)`
  await sql`create index sample_by_size on sample (size desc) where size > 3`
  await sql`comment on index sample_by_size is 'for the largest samples'`
  const text = await dumpSchema(sql)
  expect(text).toContain(`create type shade as enum ('light', 'dark');`)
  const [table] = /create table sample \([^;]*;[^;]*;[^\n]*/.exec(text) ?? []
  expect(table).toBe(`create table sample (
  id uuid not null default gen_random_uuid(),
  shade shade not null,
  size integer,
  twice integer generated always as ((size * 2)),
  parent uuid,
  constraint sample_pkey PRIMARY KEY (id),
  constraint sample_size_check CHECK ((size > 0)),
  constraint sample_parent_fkey FOREIGN KEY (parent) REFERENCES sample(id) ON DELETE CASCADE
);
CREATE INDEX sample_by_size ON sample USING btree (size DESC) WHERE (size > 3);  -- for the largest samples`)
})
