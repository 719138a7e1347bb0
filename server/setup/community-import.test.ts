import { readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { communityImport, communityImports, importCommunity } from '../../contract/community-import.ts'
import { conversation } from '../../contract/conversation.ts'
import { profile } from '../../contract/people.ts'
import { search } from '../../contract/search.ts'
import { audienceStream, homeStream } from '../../contract/stream.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { upload } from '../../tests/upload.ts'
import { sourceId } from './community/source-id.ts'
import { importFromPath } from './import-from-path.ts'
import { dumpFiles, writeFolder, writeZip } from './stack-exchange/sample-dump.ts'

const idOf = (what: string) => sourceId(`stackexchange:bridges.stackexchange:${what}`)

let app: TestApp
let administrator: Caller
let reader: Caller
const written: string[] = []

beforeAll(async () => {
  app = await testApp()
  administrator = await app.person('Vera de Boer', { role: 'administrator' })
  reader = await app.person('Samira')
})
afterAll(async () => {
  for (const path of written) await rm(dirname(path), { recursive: true, force: true })
  await app.stop()
})

async function finished(importId: string) {
  for (let round = 0; round < 300; round++) {
    const state = await administrator.call(communityImport, { importId })
    if (state.state === 'done' || state.state === 'failed') return state
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('The import did not end')
}

async function uploadZip(files: Record<string, string | Buffer>) {
  const path = await writeZip(files)
  written.push(path)
  return upload(app, administrator, await readFile(path), { name: 'bridges.stackexchange.com.zip' })
}

test('an uploaded community comes in with its people, dates, answers and numbers', async () => {
  const { fileId } = await uploadZip(dumpFiles())
  const { importId } = await administrator.call(importCommunity, {
    fileId,
    site: 'bridges.stackexchange',
    into: 'group',
  })
  const done = await finished(importId)
  expect(done).toMatchObject({ state: 'done', site: 'bridges.stackexchange', group: 'bridges', failure: null })
  expect(done.report).toMatchObject({
    made: { questions: 2, answers: 2, comments: 3, bookmarks: 1, accepted: 1 },
    tables: expect.arrayContaining([expect.objectContaining({ table: 'badges', read: 1, carried: 0 })]),
  })

  const { rows } = await reader.call(conversation, { itemId: idOf('post:10') })
  const answer = rows.find(({ id }) => id === idOf('post:11'))
  expect(answer).toMatchObject({ role: 'answer', createdAt: '2018-03-12T17:00:45.567Z', isAccepted: true })
  expect(answer?.helped.count).toBe(1)
  const [item] = await app.sql`
    select comment_count, answer_count, reaction_counts[1] as likes, published_at, edited_at is not null as edited
    from item where id = ${idOf('post:10')}`
  expect(item).toMatchObject({ commentCount: 4, answerCount: 2, likes: 2, edited: true })
})

test('it is there as everything else: in the group, in the stream of its members, on profiles, in search', async () => {
  await app.settle()
  const [made] = await app.sql<{ id: string }[]>`select id from "group" where slug = 'bridges'`
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  expect(ids((await reader.call(audienceStream, { audienceId: made!.id })).rows)).toContain(idOf('post:10'))
  expect(ids((await administrator.call(homeStream)).rows)).toContain(idOf('post:10'))
  expect(await reader.call(profile, { personId: idOf('user:1') })).toMatchObject({
    person: { name: 'Noor' },
    location: 'Zwolle',
    about: 'Loves canals & é',
  })
  await expect
    .poll(async () => ids((await reader.call(search, { q: 'lorry' })).rows), { timeout: 8000, interval: 100 })
    .toContain(idOf('post:10'))
})

test('nobody of it can sign in, and nobody is told of it', async () => {
  const states = await app.sql`select distinct state from account where id = ${idOf('user:1')}`
  expect([...states]).toEqual([{ state: 'none' }])
  expect([...(await app.sql`select from notification`)]).toEqual([])
})

test('again changes nothing, also from a folder, and says so', async () => {
  await app.sql`update item set state = 'removed', removed_at = now() where id = ${idOf('post:15')}`
  const folder = await writeFolder(dumpFiles())
  written.push(folder)
  const report = await importFromPath(app.services, { path: folder, into: 'group', site: undefined }, () => {})
  expect(Object.values(report.made).every((count) => count === 0)).toBe(true)
  const [item] = await app.sql`select state from item where id = ${idOf('post:15')}`
  expect(item).toEqual({ state: 'removed' })
})

test('the nightly repair leaves numbers without names as they are', async () => {
  const { countConversations } = await import('../conversation/repair-counts.ts')
  expect(await countConversations(app.services.sql as never, null)).toEqual({ items: 0, comments: 0 })
})

test('a file that is no dump is refused in so many words, and nothing of it stays', async () => {
  const { Users: _, ...files } = Object.fromEntries(
    Object.entries(dumpFiles()).map(([name, content]) => [name.replace('.xml', ''), content]),
  )
  const incomplete = Object.fromEntries(Object.entries(files).map(([name, content]) => [`${name}.xml`, content!]))
  const { fileId } = await uploadZip(incomplete)
  const { importId } = await administrator.call(importCommunity, { fileId, site: 'half', into: 'everyone' })
  expect(await finished(importId)).toMatchObject({
    state: 'failed',
    failure: 'file.file-missing',
    failedFile: 'Users.xml',
  })
  expect((await administrator.call(communityImports)).imports).toHaveLength(3)
  expect([...(await app.sql`select from item where source like 'stackexchange:half:%'`)]).toEqual([])
})

test('a group that became secret since is not named to administrators by its import', async () => {
  const named = async () => (await administrator.call(communityImports)).imports.map((one) => one.group)
  expect(await named()).toContain('bridges')
  await app.sql`update "group" set visibility = 'secret', joining = 'invitation' where slug = 'bridges'`
  expect(await named()).not.toContain('bridges')
})
