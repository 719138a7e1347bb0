import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftContent } from '../../contract/content.ts'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { insertPerson } from '../../tests/insert-person.ts'
// drafts say at the door of their domain that they refer to files
import '../app.ts'
import type { MemberContext, Query } from '../platform/context.ts'
import { dropDraft } from './draft-files.ts'
import { discardDraft, drafts, saveDraft } from './drafts.ts'

let database: TestDatabase
let writer: string
let other: string
beforeAll(async () => {
  database = await testDatabase()
  writer = (await insertPerson(database.sql, 'Samira el Idrissi')).id
  other = (await insertPerson(database.sql, 'Joris Veenhof')).id
})
afterAll(() => database.drop())

const as = (id: string) =>
  ({ sql: database.sql as unknown as Query, viewer: { id }, now: new Date() }) as unknown as MemberContext
const save = (draftId: string, version: number, files: { attached?: string[]; cover?: string } = {}, by = writer) => {
  const attachments = (files.attached ?? []).map((fileId) => ({ fileId, alt: '' }))
  const cover = files.cover ? { fileId: files.cover, alt: '' } : null
  return saveDraft(as(by), { draftId, kind: 'article', version, content: draftContent.parse({ attachments, cover }) })
}
const refusal = (error: unknown) => error

async function file(owner = writer) {
  const [row] = await database.sql<{ id: string }[]>`
    insert into file (owner_id, name, media_type, bytes, sha256, kind)
    values (${owner}, 'foto.webp', 'image/webp', 10, '', 'document') returning id`
  return row!.id
}
/** Of each: does it wait to be claimed, is it kept, is it gone? */
async function states(...ids: string[]) {
  const rows = await database.sql<{ id: string; state: string }[]>`
    select id, case when removed_at is not null then 'gone' when claimed_at is null then 'waits' else 'kept' end as state
    from file where id = any(${ids}::uuid[])`
  return ids.map((id) => rows.find((row) => row.id === id)!.state)
}

describe('the files of a draft', () => {
  test('are kept with it, cover and all, and go when they are taken out of it', async () => {
    const [first, second, third, cover, loose] = [await file(), await file(), await file(), await file(), await file()]
    const draftId = randomUUID()
    await save(draftId, 0, { attached: [first, second], cover })
    expect(await states(first, second, cover, loose)).toEqual(['kept', 'kept', 'kept', 'waits'])
    await save(draftId, 1, { attached: [second, third], cover })
    expect(await states(first, second, third, cover, loose)).toEqual(['gone', 'kept', 'kept', 'kept', 'waits'])
    await save(draftId, 2, { attached: [third] })
    expect(await states(second, third, cover)).toEqual(['gone', 'kept', 'gone'])
  })

  test('stay where another draft has them too', async () => {
    const shared = await file()
    const [one, two] = [randomUUID(), randomUUID()]
    await save(one, 0, { attached: [shared] })
    await save(two, 0, { attached: [shared] })
    await discardDraft(as(writer), { draftId: one })
    expect(await states(shared)).toEqual(['kept'])
    await discardDraft(as(writer), { draftId: two })
    expect(await states(shared)).toEqual(['gone'])
  })

  test('are one’s own: nobody keeps another’s in a draft', async () => {
    const [mine, theirs] = [await file(), await file(other)]
    for (const files of [{ attached: [mine, theirs] }, { cover: theirs }])
      expect(await save(randomUUID(), 0, files).catch(refusal)).toMatchObject({ status: 422 })
    expect(await states(theirs)).toEqual(['waits'])
  })

  test('all go when it is thrown away, and only by its writer', async () => {
    const [attached, cover] = [await file(), await file()]
    const [draftId, kept] = [randomUUID(), randomUUID()]
    await save(draftId, 0, { attached: [attached], cover })
    const beside = await file()
    await save(kept, 0, { attached: [beside] })
    await discardDraft(as(other), { draftId })
    expect(await states(attached, cover)).toEqual(['kept', 'kept'])
    await discardDraft(as(writer), { draftId })
    expect(await states(attached, cover, beside)).toEqual(['gone', 'gone', 'kept'])
    expect((await drafts(as(writer))).drafts.map(({ id }) => id)).toContain(kept)
    // once more is fine
    await discardDraft(as(writer), { draftId })
  })

  test('but its cover go when it is published: the article takes that over', async () => {
    const [attached, cover] = [await file(), await file()]
    const draftId = randomUUID()
    await save(draftId, 0, { attached: [attached], cover })
    await dropDraft(as(writer), draftId, true)
    expect(await states(attached, cover)).toEqual(['gone', 'kept'])
  })
})

test('which version stands there is said to whom another device was before', async () => {
  const draftId = randomUUID()
  expect(await save(draftId, 3).catch(refusal)).toMatchObject({ status: 409, params: { version: 0 } })
  await save(draftId, 0)
  expect(await save(draftId, 0).catch(refusal)).toMatchObject({ status: 409, params: { version: 1 } })
})

test('of a hundred drafts none more is begun, each can be written on, and others are not held back', async () => {
  const ids = Array.from({ length: 100 }, () => randomUUID())
  const person = (await insertPerson(database.sql, 'Veel Schrijver')).id
  for (const id of ids) await save(id, 0, {}, person)
  const one = randomUUID()
  expect(await save(one, 0, {}, person).catch(refusal)).toMatchObject({
    status: 409,
    code: 'draft.too-many',
  })
  expect(await save(ids[0]!, 1, {}, person)).toMatchObject({ version: 2 })
  expect(await save(one, 0, {}, other)).toMatchObject({ version: 1 })
  await discardDraft(as(person), { draftId: ids[1]! })
  expect(await save(one, 0, {}, person)).toMatchObject({ version: 1 })
})
