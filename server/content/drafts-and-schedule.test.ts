import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import {
  discardDraft,
  drafts,
  item as itemEndpoint,
  removeItem,
  reschedule,
  saveDraft,
  scheduledItems,
} from '../../contract/content.ts'
import { createPost, editPost } from '../../contract/posts.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { leaveGroup, makeGroup } from '../../tests/group.ts'
import { upload } from '../../tests/upload.ts'
import { publishScheduled } from './schedule.ts'

let app: TestApp
let samira: Caller
let joris: Caller
let later = 0
const hour = 3_600_000
const body = textToDocument('Morgen is er taart.')
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

beforeAll(async () => {
  app = await testApp({ now: () => new Date(Date.now() + later) })
  samira = await app.person('Samira el Idrissi')
  joris = await app.person('Joris Veenhof')
})
afterAll(() => app.stop())

const save = (draftId: string, version: number, text: string, more: object = {}) =>
  samira.try(saveDraft, { draftId, kind: 'post', version, content: { body: textToDocument(text), ...more } })
const words = async () => (await samira.call(drafts)).drafts.map(({ content }) => content.body)

describe('a draft', () => {
  test('is there on every device of its writer, and on nobody else’s', async () => {
    const draftId = randomUUID()
    expect(await save(draftId, 0, 'Begin')).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await save(draftId, 1, 'Begin en verder')).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await words()).toEqual([textToDocument('Begin en verder')])
    expect((await joris.call(drafts)).drafts).toEqual([])
    await joris.call(discardDraft, { draftId })
    expect(await words()).toHaveLength(1)
    await samira.call(discardDraft, { draftId })
    expect(await words()).toEqual([])
  })
  test('of somebody else is like none: whoever takes its id has a draft of their own', async () => {
    const [taken, free] = [randomUUID(), randomUUID()]
    await save(taken, 0, 'Van Samira')
    for (const version of [2, 0, 0, 1]) {
      const ask = (draftId: string) => joris.try(saveDraft, { draftId, kind: 'post', version, content: {} })
      const [another, unknown] = [await ask(taken), await ask(free)]
      const asked = ({ status, body }: typeof another) => [
        status,
        { ...(body as object), changedAt: '', requestId: '' },
      ]
      expect(asked(another)).toEqual(asked(unknown))
    }
    expect(await words()).toEqual([textToDocument('Van Samira')])
    expect((await joris.call(drafts)).drafts).toMatchObject([{ version: 2 }, { version: 2 }])
    for (const draftId of [taken, free]) await joris.call(discardDraft, { draftId })
    expect(await words()).toHaveLength(1)
    await samira.call(discardDraft, { draftId: taken })
  })
  test('that another device changed is not overwritten', async () => {
    const draftId = randomUUID()
    await save(draftId, 0, 'Op de telefoon')
    await save(draftId, 1, 'Op de telefoon, verder')
    expect(await save(draftId, 1, 'Op de laptop')).toMatchObject({
      status: 409,
      body: { code: 'version.changed', params: { version: 2 } },
    })
    expect(await words()).toEqual([textToDocument('Op de telefoon, verder')])
    expect(await save(draftId, 2, 'Op de laptop')).toMatchObject({ status: 200 })
    await samira.call(discardDraft, { draftId })
  })
  test('begun twice at once under one id is one draft', async () => {
    const draftId = randomUUID()
    const both = await Promise.all([save(draftId, 0, 'Een'), save(draftId, 0, 'Twee')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    await samira.call(discardDraft, { draftId })
  })
  test('disappears with what came of it, and its files go along', async () => {
    const { fileId } = await upload(app, samira, Buffer.from('agenda'), { name: 'agenda.txt' })
    const { fileId: dropped } = await upload(app, samira, Buffer.from('weg'), { name: 'weg.txt' })
    const draftId = randomUUID()
    const files = [fileId, dropped].map((id) => ({ fileId: id, alt: '' }))
    await save(draftId, 0, 'Met bijlagen', { attachments: files })
    const state = async (id: string) =>
      (
        await app.sql`select claimed_at is not null as kept, removed_at is not null as gone from file where id = ${id}`
      )[0]
    expect(await state(dropped)).toEqual({ kept: true, gone: false })
    await samira.call(createPost, { audienceId: everyone, body, draftId, attachments: [{ fileId }] })
    expect(await words()).toEqual([])
    expect(await state(fileId)).toEqual({ kept: true, gone: false })
    expect(await state(dropped)).toEqual({ kept: true, gone: true })
  })
  test('stays when its post is refused', async () => {
    const draftId = randomUUID()
    await save(draftId, 0, 'Nog niet')
    const refused = await samira.try(createPost, { audienceId: randomUUID(), body, draftId })
    expect(refused.status).toBe(422)
    expect(await words()).toHaveLength(1)
    await samira.call(discardDraft, { draftId })
  })
})

describe('a scheduled post', () => {
  const tick = () => {
    const { services } = app
    return publishScheduled({ services, sql: app.sql, now: services.now(), log: services.log })
  }
  const schedule = async (audienceId: string = everyone, hours = 2) =>
    (await samira.call(createPost, { audienceId, body, scheduledFor: inHours(hours) })).id

  test('is its author’s only, until its moment', async () => {
    const id = await schedule()
    expect(await joris.try(itemEndpoint, { itemId: id })).toMatchObject({ status: 404 })
    expect((await samira.call(scheduledItems)).items.map((card) => card.id)).toEqual([id])
    await tick()
    expect((await joris.try(itemEndpoint, { itemId: id })).status).toBe(404)
    later = 3 * hour
    await tick()
    const card = await joris.call(itemEndpoint, { itemId: id })
    expect(card).toMatchObject({ state: 'published', editedAt: null, scheduledFor: null })
    later = 0
    const told = await app.sql`select from outbox where kind = 'item.published' and payload ->> 'itemId' = ${id}`
    expect(told).toHaveLength(1)
    expect((await samira.call(scheduledItems)).items).toEqual([])
  })
  test('may be changed before without a history, moved, or posted now', async () => {
    const id = await schedule()
    await samira.call(editPost, { itemId: id, version: 1, body: textToDocument('Taart en thee.') })
    await samira.call(reschedule, { itemId: id, scheduledFor: inHours(5) })
    expect(await samira.try(reschedule, { itemId: id, scheduledFor: inHours(-1) })).toMatchObject({ status: 422 })
    expect(await joris.try(reschedule, { itemId: id, scheduledFor: null })).toMatchObject({ status: 404 })
    await samira.call(reschedule, { itemId: id, scheduledFor: null })
    const card = await joris.call(itemEndpoint, { itemId: id })
    expect(card).toMatchObject({ state: 'published', body: textToDocument('Taart en thee.'), editedAt: null })
    expect(await app.sql`select from item_revision where item_id = ${id}`).toHaveLength(0)
  })
  test('safety 100: cannot lie in the past', async () => {
    const refused = await samira.try(createPost, { audienceId: everyone, body, scheduledFor: inHours(-1) })
    expect(refused).toMatchObject({ status: 422, body: { fields: { scheduledFor: { code: 'in-the-past' } } } })
  })
  test('safety 100: waits on when its author left the group or the organisation', async () => {
    const group = await makeGroup(app, 'Taartcommissie', { hosts: [joris], members: [samira] })
    const id = await schedule(group)
    await leaveGroup(app, group, samira)
    later = 3 * hour
    await tick()
    later = 0
    expect((await joris.try(itemEndpoint, { itemId: id })).status).toBe(404)
  })
  test('that is removed leaves no trace for others, and stays scheduled when that is undone', async () => {
    const id = await schedule()
    await samira.call(removeItem, { itemId: id })
    expect((await joris.try(itemEndpoint, { itemId: id })).status).toBe(404)
  })
})
