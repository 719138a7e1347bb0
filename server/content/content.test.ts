import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyone } from '../../contract/audience.ts'
import {
  checkMentions,
  followTag,
  item as itemEndpoint,
  itemRevisions,
  pinItem,
  placesToPost,
  removeItem,
  restoreItem,
  shareItem,
  suggestTags,
  tag,
  unshareItem,
} from '../../contract/content.ts'
import { createPost, editPost } from '../../contract/posts.ts'
import { emptyDocument, textToDocument } from '../../contract/rich-text.ts'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { leaveGroup, makeGroup } from '../../tests/group.ts'
import { upload } from '../../tests/upload.ts'
import { sessionCookie } from '../identity/index.ts'

let app: TestApp
let samira: Caller
let joris: Caller
let wim: Caller
let editor: Caller
let manager: Caller
let later = 0
const body = textToDocument('De lampen branden weer.')

beforeAll(async () => {
  app = await testApp({ now: () => new Date(Date.now() + later) })
  samira = await app.person('Samira el Idrissi')
  joris = await app.person('Joris Veenhof')
  wim = await app.person('Wim Terpstra')
  editor = await app.person('Eva Redacteur', { role: 'editor' })
  manager = await app.person('Carla Manager', { role: 'community_manager' })
})
afterAll(() => app.stop())

const post = async (caller: Caller, audienceId: string = everyone, more: object = {}) =>
  (await caller.call(createPost, { audienceId, body, ...more })).id
const see = (caller: Caller, itemId: string) => caller.call(itemEndpoint, { itemId })
const status = async (caller: Caller, itemId: string) => (await caller.try(itemEndpoint, { itemId })).status

describe('where one may post', () => {
  test('with everyone and in own groups; a group one does not know looks like none', async () => {
    const closed = await makeGroup(app, 'Besloten', { visibility: 'closed', hosts: [joris] })
    const open = await makeGroup(app, 'Open', { hosts: [joris] })
    expect(await samira.try(createPost, { audienceId: closed, body })).toMatchObject({
      status: 422,
      body: { fields: { audienceId: { code: 'not-found' } } },
    })
    expect(await samira.try(createPost, { audienceId: open, body })).toMatchObject({
      status: 403,
      body: { code: 'audience.not-yours' },
    })
    expect(await status(samira, await post(joris, open))).toBe(200)
    expect(await status(samira, await post(joris, closed))).toBe(404)
  })
  test('the list begins with everyone and then what was used last', async () => {
    const tess = await app.person('Tess Bakker')
    const a = await makeGroup(app, 'Aardappels', { members: [tess] })
    const b = await makeGroup(app, 'Bieten', { members: [tess] })
    await post(tess, b)
    const { places } = await tess.call(placesToPost)
    expect(places.map(({ id }) => id)).toEqual([everyone, b, a])
  })
})

describe('taking away', () => {
  test('safety 4: is at once; whoever removed may undo it for a moment', async () => {
    const id = await post(samira)
    await samira.call(removeItem, { itemId: id })
    const gone = await see(joris, id)
    expect(gone).toMatchObject({
      state: 'removed',
      title: '',
      body: emptyDocument(),
      photos: [],
      removed: { as: 'author' },
    })
    expect((await joris.call(itemRevisions, { itemId: id })).revisions).toEqual([])
    expect(await joris.try(restoreItem, { itemId: id })).toMatchObject({ status: 403 })
    await samira.call(restoreItem, { itemId: id })
    expect(await see(joris, id)).toMatchObject({ state: 'published', body, removed: null })
  })
  test('cannot be undone later', async () => {
    const id = await post(samira)
    await samira.call(removeItem, { itemId: id })
    later = 60_000
    expect(await samira.try(restoreItem, { itemId: id })).toMatchObject({
      status: 410,
      body: { code: 'undo.too-late' },
    })
    later = 0
  })
  test('says in which role it was done', async () => {
    const group = await makeGroup(app, 'Buurt', { hosts: [joris], members: [samira] })
    const [one, two] = [await post(samira, group), await post(samira)]
    expect(await wim.try(removeItem, { itemId: one })).toMatchObject({ status: 403 })
    await joris.call(removeItem, { itemId: one })
    await manager.call(removeItem, { itemId: two })
    expect((await see(samira, one)).removed).toMatchObject({ as: 'host' })
    expect((await see(samira, two)).removed).toMatchObject({ as: 'community_manager' })
  })
  test('safety 4: of what was removed nothing can be changed', async () => {
    const id = await post(samira)
    await samira.call(removeItem, { itemId: id })
    expect(await samira.try(editPost, { itemId: id, version: 1, body })).toMatchObject({ status: 403 })
    expect(await samira.try(removeItem, { itemId: id })).toMatchObject({ status: 403 })
  })
})

describe('who left a group', () => {
  test.each(['open', 'closed'] as const)(
    'safety 8: keeps no say over what they wrote in it: %s',
    async (visibility) => {
      const group = await makeGroup(app, 'Werk', { visibility, hosts: [joris], members: [samira] })
      const id = await post(samira, group)
      await leaveGroup(app, group, samira)
      const refused = visibility === 'open' ? 403 : 404
      expect((await samira.try(editPost, { itemId: id, version: 1, body })).status).toBe(refused)
      expect((await samira.try(removeItem, { itemId: id })).status).toBe(refused)
      expect(await status(joris, id)).toBe(200)
    },
  )
})

describe('sharing', () => {
  test('places the same one item in another group, and back', async () => {
    const group = await makeGroup(app, 'Fietsers', { hosts: [wim], members: [joris] })
    const id = await post(samira)
    await joris.call(shareItem, { itemId: id, audienceId: group })
    await joris.call(shareItem, { itemId: id, audienceId: group })
    const places = (await see(samira, id)).placements
    expect(places).toMatchObject([
      { audience: { id: everyone }, isOrigin: true },
      { audience: { id: group }, isOrigin: false, placedBy: { id: joris.id } },
    ])
    expect((await see(joris, id)).placements.map((place) => place.can.unshare)).toEqual([false, true])
    expect((await see(editor, id)).placements.map((place) => place.can.unshare)).toEqual([false, false])
    expect(await editor.try(unshareItem, { itemId: id, audienceId: group })).toMatchObject({ status: 403 })
    expect(await samira.try(unshareItem, { itemId: id, audienceId: everyone })).toMatchObject({ status: 403 })
    await wim.call(unshareItem, { itemId: id, audienceId: group })
    expect((await see(samira, id)).placements).toHaveLength(1)
  })
  test('safety 6: takes nothing out of a closed or secret place', async () => {
    for (const visibility of ['closed', 'secret'] as const) {
      const group = await makeGroup(app, 'Intern', { visibility, hosts: [joris] })
      const id = await post(joris, group)
      expect((await see(joris, id)).can.share).toBe(false)
      expect(await joris.try(shareItem, { itemId: id, audienceId: everyone })).toMatchObject({
        status: 403,
        body: { code: 'item.not-shareable' },
      })
    }
  })
  test('into a closed group tells others nothing of it', async () => {
    const group = await makeGroup(app, 'Raad', { visibility: 'closed', hosts: [joris] })
    const id = await post(samira)
    await joris.call(shareItem, { itemId: id, audienceId: group })
    expect((await see(wim, id)).placements.map((place) => place.audience.id)).toEqual([everyone])
    // neither whether it may be shared on, nor how a group that one does not know answers
    expect((await see(wim, id)).can.share).toBe(true)
    const hidden = await wim.try(shareItem, { itemId: id, audienceId: group })
    expect(hidden.status).toBe(422)
    expect(hidden.body).toEqual((await wim.try(shareItem, { itemId: id, audienceId: crypto.randomUUID() })).body)
    const unknown = await wim.try(unshareItem, { itemId: id, audienceId: group })
    expect(unknown).toMatchObject({ status: 404 })
  })
  test('safety 6: goes only where one belongs', async () => {
    const group = await makeGroup(app, 'Elders', { hosts: [wim] })
    const id = await post(samira)
    expect(await samira.try(shareItem, { itemId: id, audienceId: group })).toMatchObject({ status: 403 })
  })
})

describe('pinning', () => {
  test('is for hosts, five at most', async () => {
    const group = await makeGroup(app, 'Prikbord', { hosts: [joris], members: [samira] })
    const ids: string[] = []
    for (let index = 0; index < 6; index++) ids.push(await post(samira, group))
    expect(await samira.try(pinItem, { itemId: ids[0], audienceId: group, pinned: true })).toMatchObject({
      status: 403,
    })
    for (const id of ids.slice(0, 5)) await joris.call(pinItem, { itemId: id, audienceId: group, pinned: true })
    expect(await joris.try(pinItem, { itemId: ids[5], audienceId: group, pinned: true })).toMatchObject({
      status: 409,
      body: { code: 'pin.too-many', params: { maximum: 5 } },
    })
    await joris.call(pinItem, { itemId: ids[0]!, audienceId: group, pinned: false })
    await joris.call(pinItem, { itemId: ids[5]!, audienceId: group, pinned: true })
    expect((await see(samira, ids[5]!)).placements[0]).toMatchObject({ isPinned: true, can: { pin: false } })
    expect((await see(joris, ids[5]!)).placements[0]).toMatchObject({ can: { pin: true } })
  })
  test('five at most also when two hosts press at once', async () => {
    const group = await makeGroup(app, 'Druk', { hosts: [joris, wim] })
    const ids = await Promise.all(Array.from({ length: 8 }, () => post(joris, group)))
    await Promise.all(
      ids.map((id, index) => (index % 2 ? joris : wim).try(pinItem, { itemId: id, audienceId: group, pinned: true })),
    )
    const [row] = await app.sql<{ pinned: number }[]>`
      select count(*)::int as pinned from placement where audience_id = ${group} and pinned_at is not null`
    expect(row!.pinned).toBe(5)
  })
  test('with everyone is for editors', async () => {
    const id = await post(samira)
    expect(await samira.try(pinItem, { itemId: id, audienceId: everyone, pinned: true })).toMatchObject({ status: 403 })
    await editor.call(pinItem, { itemId: id, audienceId: everyone, pinned: true })
    await editor.call(pinItem, { itemId: id, audienceId: everyone, pinned: false })
  })
})

describe('tags', () => {
  test('safety 20, 21: are suggested only from what one may see', async () => {
    const group = await makeGroup(app, 'Geheim', { visibility: 'secret', hosts: [joris] })
    await post(joris, group, { tags: ['geheimplan'] })
    await post(joris, everyone, { tags: ['gehoorzaal'] })
    const names = async (caller: Caller) =>
      (await caller.call(suggestTags, { text: 'geh' })).tags.map((one) => one.name)
    expect(await names(joris)).toEqual(['geheimplan', 'gehoorzaal'])
    expect(await names(samira)).toEqual(['gehoorzaal'])
  })
  test('with signs of a pattern in them match only themselves', async () => {
    await post(joris, everyone, { tags: ['q#'] })
    expect((await samira.call(suggestTags, { text: '%%%' })).tags).toEqual([])
  })
  test('come from the text too, and can be followed', async () => {
    const { tags } = await see(samira, await post(samira, everyone, { tags: ['kade'] }))
    expect(tags).toEqual([{ name: 'kade', label: 'kade' }])
    await wim.call(followTag, { tag: 'kade', following: true })
    expect(await wim.call(tag, { tag: 'kade' })).toMatchObject({ isFollowed: true })
    await wim.call(followTag, { tag: 'kade', following: false })
    expect(await wim.call(tag, { tag: 'kade' })).toMatchObject({ isFollowed: false })
  })
})

describe('attachments', () => {
  const read = (caller: Caller, fileId: string) =>
    app.http.inject({ url: `/api/files/${fileId}/download`, headers: { cookie: `${sessionCookie}=${caller.cookie}` } })
  test('safety 13: go to whoever may see the item, and with it', async () => {
    const group = await makeGroup(app, 'Dossier', { visibility: 'closed', hosts: [samira], members: [joris] })
    const { fileId } = await upload(app, samira, Buffer.from('een verslag'), { name: 'verslag.txt' })
    const id = await post(samira, group, { attachments: [{ fileId }] })
    expect((await see(joris, id)).files).toMatchObject([{ fileId, name: 'verslag.txt' }])
    expect((await read(joris, fileId)).statusCode).toBe(200)
    expect((await read(wim, fileId)).statusCode).toBe(404)
    await samira.call(removeItem, { itemId: id })
    expect((await read(joris, fileId)).statusCode).toBe(404)
  })
  test('safety 5: cannot be taken from somebody else', async () => {
    const { fileId } = await upload(app, samira, Buffer.from('van mij'), { name: 'a.txt' })
    expect(await joris.try(createPost, { audienceId: everyone, body, attachments: [{ fileId }] })).toMatchObject({
      status: 422,
    })
  })
  test('that an edit takes off are let go of', async () => {
    const { fileId } = await upload(app, samira, Buffer.from('te veel'), { name: 'b.txt' })
    const id = await post(samira, everyone, { attachments: [{ fileId }] })
    await samira.call(editPost, { itemId: id, version: 1, body, attachments: [{ fileId, alt: '' }] })
    expect((await see(joris, id)).files).toHaveLength(1)
    await samira.call(editPost, { itemId: id, version: 2, body, attachments: [] })
    expect((await see(joris, id)).files).toEqual([])
    const [file] = await app.sql`select removed_at is not null as gone from file where id = ${fileId}`
    expect(file).toEqual({ gone: true })
  })
})

describe('a mention', () => {
  test('safety 24: of who cannot see the place is told before sending', async () => {
    const group = await makeGroup(app, 'Stil', { visibility: 'closed', hosts: [joris], members: [samira] })
    const personIds = [samira.id, wim.id]
    const told = await joris.call(checkMentions, { audienceId: group, personIds })
    expect(told.cannotSee.map(({ id }) => id)).toEqual([wim.id])
    expect((await joris.call(checkMentions, { audienceId: everyone, personIds })).cannotSee).toEqual([])
    expect(await wim.try(checkMentions, { audienceId: group, personIds })).toMatchObject({ status: 422 })
  })
})
