import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Caller, TestApp } from '../../tests/app.ts'
import { testApp } from '../../tests/app.ts'
import { download, tryUpload, upload } from '../../tests/upload.ts'
import type { Query } from '../platform/context.ts'
import { claimFiles, removeFiles } from './claim-files.ts'
import { registerFileReader } from './file-readers.ts'
import { sweepFiles } from './sweep-files.ts'

let app: TestApp
let samira: Caller
let wim: Caller
let now = new Date('2026-11-22T10:00:00Z')

beforeAll(async () => {
  app = await testApp({ now: () => now })
  samira = await app.person('Samira el Idrissi')
  wim = await app.person('Wim Terpstra')
  // A stand-in for what later domains register: Wim may read what this table names, Samira may not.
  await app.sql`create table test_reference (file_id uuid, reader_id uuid)`
  registerFileReader({
    name: 'test reference',
    mayRead: (sql, viewer, fileId) => sql`
      exists (select from test_reference r where r.file_id = ${fileId} and r.reader_id = ${viewer.id})`,
    isUsed: (sql, fileId) => sql`exists (select from test_reference r where r.file_id = ${fileId})`,
  })
})
afterAll(() => app.stop())

const jpeg = (width = 1000, height = 500) =>
  sharp({ create: { width, height, channels: 3, background: '#a34' } })
    .jpeg()
    .withExifMerge({ IFD0: { Copyright: 'secret place' }, IFD3: { GPSLatitude: '52/1 22/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

const context = () => ({ services: app.services, sql: app.sql as unknown as Query, now, log: app.services.log })
const folderOf = (fileId: string) => join(app.services.config.dataFolder, 'files', fileId)
const waiting = () => {
  const folder = join(app.services.config.dataFolder, 'files', 'waiting')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe('a picture', () => {
  test('is made anew: upright, without EXIF, in the widths that are smaller', async () => {
    const file = await upload(app, samira, await jpeg(), { name: 'werf.jpg' })
    // orientation 6 turns it a quarter
    expect(file).toMatchObject({ kind: 'image', mediaType: 'image/webp', name: 'werf.webp', width: 500, height: 1000 })
    const full = await download(app, samira, file.fileId)
    expect(full.status).toBe(200)
    expect(full.headers['content-type']).toBe('image/webp')
    const facts = await sharp(full.bytes).metadata()
    expect(facts).toMatchObject({ width: 500, height: 1000, format: 'webp' })
    expect(facts.exif).toBeUndefined()
    expect(full.bytes.includes('secret place')).toBe(false)
    const small = await download(app, samira, file.fileId, '96')
    expect((await sharp(small.bytes).metadata()).width).toBe(96)
    // wider than it is: the whole
    expect((await sharp((await download(app, samira, file.fileId, '1280')).bytes).metadata()).width).toBe(500)
    expect(waiting()).toEqual([])
  })

  test.each([
    ['png', (image: Sharp) => image.png()],
    ['webp', (image: Sharp) => image.webp()],
    ['avif', (image: Sharp) => image.avif()],
    ['gif', (image: Sharp) => image.gif()],
  ])('%s is taken', async (_format, encode) => {
    const bytes = await encode(
      sharp({ create: { width: 40, height: 30, channels: 4, background: '#1234' } }),
    ).toBuffer()
    expect(await upload(app, samira, bytes, { as: 'image' })).toMatchObject({ width: 40, height: 30 })
  })

  test('that moves keeps moving, with still small ones', async () => {
    const frames = [0, 1, 2].map((i) =>
      sharp({ create: { width: 400, height: 300, channels: 3, background: { r: i * 90, g: 9, b: 9 } } })
        .png()
        .toBuffer(),
    )
    const gif = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer()
    const file = await upload(app, samira, gif)
    expect(file).toMatchObject({ width: 400, height: 300 })
    const full = await sharp((await download(app, samira, file.fileId)).bytes, { animated: true }).metadata()
    expect(full.pages).toBe(3)
    expect((await sharp((await download(app, samira, file.fileId, '96')).bytes).metadata()).pages ?? 1).toBe(1)
  })
})

describe('hostile bytes', () => {
  const html = Buffer.from('<!doctype html><script>alert(document.domain)</script>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

  test.each([
    ['HTML named .jpg', html],
    ['SVG with a script', svg],
    [
      'a TIFF',
      () =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
          .tiff()
          .toBuffer(),
    ],
    ['an icon', Buffer.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 104, 4, 0, 0, 22, 0, 0, 0])],
  ])('safety 83, 84: %s is no picture', async (_what, given) => {
    const bytes = typeof given === 'function' ? await given() : given
    const { status, body } = await tryUpload(app, samira, bytes, { name: 'foto.jpg', as: 'image' })
    expect([status, body.code]).toEqual([422, 'file.not-a-picture'])
    expect(waiting()).toEqual([])
  })

  test.each([
    ['HTML', html],
    ['SVG', svg],
  ])('safety 83, 84: %s as a document downloads as dead bytes', async (_what, bytes) => {
    const file = await upload(app, samira, bytes, { name: 'foto.jpg' })
    expect(file.kind).toBe('document')
    const got = await download(app, samira, file.fileId, 'download')
    expect(got.headers['content-type']).toMatch(/^(text\/plain; charset=utf-8|application\/octet-stream)$/)
    expect(got.headers['content-disposition']).toMatch(/^attachment;/)
    expect(got.headers['x-content-type-options']).toBe('nosniff')
    expect(got.headers['content-security-policy']).toContain('sandbox')
    expect(got.bytes.equals(bytes)).toBe(true)
    // never drawn as a picture
    expect((await download(app, samira, file.fileId, '320')).status).toBe(404)
  })

  test('safety 83: a picture that is also a page loses the page', async () => {
    const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'blue' } })
      .gif()
      .toBuffer()
    const file = await upload(app, samira, Buffer.concat([gif, html]), { name: 'x.html' })
    const got = await download(app, samira, file.fileId)
    expect(got.bytes.includes('script')).toBe(false)
    expect(got.headers['content-type']).toBe('image/webp')
  })

  test('safety 85: a bomb of 16,000 × 16,000 is refused before it is decoded', async () => {
    const bomb = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: 'black' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const before = process.memoryUsage().rss
    const { status, body } = await tryUpload(app, samira, bomb)
    expect([status, body.code]).toEqual([422, 'file.too-many-pixels'])
    // 768 MB if it were decoded
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
    expect(waiting()).toEqual([])
  }, 60_000)

  test('safety 89: half a picture and an empty body are refused, with nothing left behind', async () => {
    const whole = await jpeg()
    const { status, body } = await tryUpload(app, samira, whole.subarray(0, whole.length / 2))
    expect([status, body.code]).toEqual([422, 'file.damaged'])
    expect((await tryUpload(app, samira, Buffer.alloc(0))).status).toBe(422)
    expect(waiting()).toEqual([])
  })

  test('a picture over 25 MB is refused', async () => {
    const large = Buffer.concat([await jpeg(), Buffer.alloc(26 * 1024 * 1024)])
    const { status, body } = await tryUpload(app, samira, large, { as: 'image' })
    expect([status, body.code]).toEqual([413, 'file.too-large'])
    expect((await tryUpload(app, samira, large)).status).toBe(413)
    expect(waiting()).toEqual([])
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['con', 'file'],
    ['a\r\nX-Evil: 1\0.txt', 'aX-Evil: 1.txt'],
    ['exe.\u202Etxt', 'exe.txt'],
    ['', 'file'],
    [`${'lang '.repeat(100)}.pdf`, /^lang lang .{100,}….pdf$/],
    ["Notitie “wegen” 50%;='.txt", "Notitie “wegen” 50%;='.txt"],
  ])('safety 87: the name %j is only ever text', async (name, expected) => {
    const file = await upload(app, samira, Buffer.from('tekst'), { name })
    if (typeof expected === 'string') expect(file.name).toBe(expected)
    else expect(file.name).toMatch(expected)
    const got = await download(app, samira, file.fileId, 'download')
    const header = String(got.headers['content-disposition'])
    expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/)
    expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(file.name)
    expect(got.headers['x-evil']).toBeUndefined()
  })
})

describe('who may fetch it', () => {
  test('safety 13: what nothing refers to is only for who brought it; refusals are all the same', async () => {
    const file = await upload(app, samira, await jpeg())
    expect((await download(app, samira, file.fileId)).status).toBe(200)
    const denied = await download(app, wim, file.fileId)
    const unknown = await download(app, wim, '7f2c5d6e-0000-4000-8000-000000000000')
    expect(denied.status).toBe(404)
    expect(denied.body).toBe(unknown.body)
    expect(Object.keys(denied.headers)).toEqual(Object.keys(unknown.headers))
    const { cookie: _, ...noCookie } = { cookie: '' }
    expect(
      (await app.http.inject({ method: 'GET', url: `/api/files/${file.fileId}/full`, headers: noCookie })).statusCode,
    ).toBe(401)
  })

  test('safety 13: a claimed file goes to whoever the reference allows, until it is taken away', async () => {
    const file = await upload(app, samira, await jpeg())
    await app.sql`insert into test_reference values (${file.fileId}, ${wim.id})`
    await claimFiles(context(), [file.fileId], samira.id)
    const got = await download(app, wim, file.fileId)
    expect(got.status).toBe(200)
    expect(got.headers['cache-control']).toBe('private, no-cache')
    // claimed: who brought it in needs the reference too
    expect((await download(app, samira, file.fileId)).status).toBe(404)
    const etag = String(got.headers.etag)
    expect((await download(app, wim, file.fileId, 'full', { 'if-none-match': etag })).status).toBe(304)
    await app.sql`delete from test_reference where file_id = ${file.fileId}`
    // a copy in the browser does not open the door again, nor does a range
    expect((await download(app, wim, file.fileId, 'full', { 'if-none-match': etag })).status).toBe(404)
    expect((await download(app, wim, file.fileId, '96', { range: 'bytes=0-9' })).status).toBe(404)
  })

  test('safety 89: nobody claims what somebody else brought in', async () => {
    const file = await upload(app, samira, Buffer.from('van Samira'))
    await expect(claimFiles(context(), [file.fileId], wim.id)).rejects.toMatchObject({
      status: 422,
      fields: { files: { code: 'unknown-file' } },
    })
  })

  test('a part of a document can be asked for', async () => {
    const file = await upload(app, samira, Buffer.from('0123456789'), { name: 'tien.txt' })
    const range = async (value: string) => download(app, samira, file.fileId, 'download', { range: value })
    expect(await range('bytes=2-4')).toMatchObject({ status: 206, body: '234' })
    expect(await range('bytes=-3')).toMatchObject({ status: 206, body: '789' })
    expect(await range('bytes=7-')).toMatchObject({ status: 206, body: '789' })
    expect((await range('bytes=10-')).status).toBe(416)
    expect(await range('bytes=4-2')).toMatchObject({ status: 200, body: '0123456789' })
    expect(await range('bytes=0-1,4-5')).toMatchObject({ status: 200 })
  })
})

describe('the sweep', () => {
  test('safety 14: takes what nobody claimed in a day and what was removed long ago; a second reference keeps it', async () => {
    const unclaimed = await upload(app, samira, Buffer.from('vergeten'))
    const shared = await upload(app, samira, Buffer.from('twee berichten'))
    await app.sql`insert into test_reference values (${shared.fileId}, ${wim.id}), (${shared.fileId}, ${samira.id})`
    await claimFiles(context(), [shared.fileId], samira.id)

    await app.sql`delete from test_reference where file_id = ${shared.fileId} and reader_id = ${wim.id}`
    await removeFiles(context(), [shared.fileId])
    expect((await download(app, samira, shared.fileId, 'download')).status).toBe(200)

    await app.sql`delete from test_reference where file_id = ${shared.fileId}`
    await removeFiles(context(), [shared.fileId])
    expect((await download(app, samira, shared.fileId, 'download')).status).toBe(404)
    expect(existsSync(folderOf(shared.fileId))).toBe(true)

    now = new Date(now.getTime() + 2 * 86_400_000)
    await sweepFiles(context())
    expect(existsSync(folderOf(unclaimed.fileId))).toBe(false)
    expect(existsSync(folderOf(shared.fileId))).toBe(true)
    now = new Date(now.getTime() + 7 * 86_400_000)
    await sweepFiles(context())
    expect(existsSync(folderOf(shared.fileId))).toBe(false)
    const left = await app.sql`select from file where id in (${unclaimed.fileId}, ${shared.fileId})`
    expect(left.length).toBe(0)
  })
})
