import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountEndpoints } from '../../../contract/accounts.ts'
import { everyone } from '../../../contract/audience.ts'
import { importEmployees, previewEmployees } from '../../../contract/employee-import.ts'
import { uploadFile } from '../../../contract/files.ts'
import { editGroup } from '../../../contract/groups.ts'
import { publishArticle } from '../../../contract/newsroom.ts'
import { editProfile } from '../../../contract/people.ts'
import { createPost } from '../../../contract/posts.ts'
import { textToDocument } from '../../../contract/rich-text.ts'
import { sessionCookie } from '../../../server/identity/index.ts'
import { type Caller, type TestApp, testApp } from '../../app.ts'
import { leaveGroup, makeGroup } from '../../group.ts'
import { download, tryUpload, upload } from '../../upload.ts'

/** Section G of docs/safety.md: what people bring in. */

let app: TestApp
let samira: Caller
let joris: Caller
let admin: Caller
beforeAll(async () => {
  app = await testApp({ worker: false })
  samira = await app.person('Samira el Idrissi')
  joris = await app.person('Joris Veenhof')
  admin = await app.person('Ahmed Beheer', { role: 'administrator' })
})
afterAll(() => app.stop())

const waiting = () => {
  const folder = join(app.services.config.dataFolder, 'files', 'waiting')
  return existsSync(folder) ? readdirSync(folder) : []
}
const picture = (format: 'jpeg' | 'png' | 'gif' | 'webp') =>
  sharp({ create: { width: 20, height: 20, channels: 3, background: '#a34' } })
    [format]()
    .toBuffer()
const html = Buffer.from('<html><script>alert(document.domain)</script></html>')
const isDead = (headers: Record<string, unknown>) => {
  expect(headers['content-disposition']).toMatch(/^attachment;/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
  expect(headers['content-type']).not.toMatch(/html|xml|script|svg|pdf.*html|swf|flash/)
}

describe('what claims to be something else', () => {
  const zip = Buffer.from('504b0304140000000000', 'hex')
  test('safety 83: a picture with an archive, a page or a program behind or inside it comes out as a picture only', async () => {
    for (const format of ['jpeg', 'png', 'gif', 'webp'] as const)
      for (const extra of [
        zip,
        html,
        Buffer.from('<?php system($_GET[0]); ?>'),
        Buffer.from('%PDF-1.7 /JS (app.alert(1))'),
      ]) {
        const file = await upload(app, samira, Buffer.concat([await picture(format), extra]), { name: 'foto.php' })
        const got = await download(app, samira, file.fileId)
        expect(file).toMatchObject({ kind: 'image', mediaType: 'image/webp' })
        expect(got.headers['content-type']).toBe('image/webp')
        expect(got.bytes.includes(extra)).toBe(false)
        expect((await sharp(got.bytes).metadata()).format).toBe('webp')
      }
  })

  test('safety 83, 84: whatever is no picture of ours downloads as bytes that no browser runs, whatever it is called', async () => {
    const pdfAndPage = Buffer.concat([Buffer.from('%PDF-1.4\n'), html, Buffer.from('\n%%EOF')])
    const svg = (inside: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)
    const given: [string, Buffer][] = [
      ['pagina.html', html],
      [
        'pagina.xhtml',
        Buffer.from('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'),
      ],
      ['foto.jpg', html],
      ['foto.jpg', Buffer.from('<?php phpinfo(); ?>')],
      ['plaat.png', Buffer.from('alert(1)')],
      ['brief.pdf', pdfAndPage],
      ['logo.svg', svg('<script>alert(1)</script>')],
      [
        'logo.svg',
        svg(
          '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></body></foreignObject>',
        ),
      ],
      ['logo.svg', svg('<image href="file:///etc/passwd"/><use href="https://evil.example/x.svg#a"/>')],
      [
        'logo.svg',
        Buffer.from(
          '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
        ),
      ],
      ['film.swf', Buffer.from('FWS\x09xxxx')],
      ['mail.mht', Buffer.from('MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>')],
      ['x.wasm', Buffer.from('0061736d01000000', 'hex')],
      ['x.js', Buffer.from('fetch("/api/session")')],
      ['x.xml', Buffer.from('<?xml-stylesheet href="javascript:alert(1)"?><a/>')],
    ]
    for (const [name, bytes] of given) {
      const file = await upload(app, samira, bytes, { name })
      expect([name, file.kind]).toEqual([name, 'document'])
      isDead((await download(app, samira, file.fileId, 'download')).headers)
      for (const variant of ['96', '320', 'full'])
        expect((await download(app, samira, file.fileId, variant)).status).toBe(404)
      expect((await tryUpload(app, samira, bytes, { name, as: 'image' })).status).toBe(422)
    }
    expect(waiting()).toEqual([])
  })

  test('safety 84: an SVG is no logo, no photo and no cover', async () => {
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const asLogo = await upload(app, admin, bytes, { name: 'logo.svg' })
    const { logo: _logo, purpose: _purpose, ...was } = await admin.call(accountEndpoints.organisationSettings)
    const answer = await admin.try(accountEndpoints.changeOrganisation, { ...was, logoFileId: asLogo.fileId })
    expect(answer.status).toBe(422)
    expect((await app.http.inject('/logo')).statusCode).toBe(404)
    const { fileId } = await upload(app, samira, bytes, { name: 'foto.svg' })
    const groupId = await makeGroup(app, 'Kring', { hosts: [samira] })
    const article = { title: 'Nieuws', audienceIds: [everyone], body: textToDocument('Nieuws') }
    const coverOf = (file: string) => ({ ...article, cover: { fileId: file, alt: 'Een plaat' } })
    const asCover = await upload(app, admin, bytes, { name: 'omslag.svg' })
    const tries = async (photo: string, cover: string) => [
      (await samira.try(editProfile, { personId: samira.id, version: 1, photoFileId: photo })).status,
      (await samira.try(editGroup, { groupId, version: 1, coverFileId: photo })).status,
      (await admin.try(publishArticle, coverOf(cover))).status,
    ]
    expect(await tries(fileId, asCover.fileId)).toEqual([422, 422, 422])
    // a picture is all three
    const [own, other] = [
      await upload(app, samira, await picture('png')),
      await upload(app, admin, await picture('png')),
    ]
    expect(await tries(own.fileId, other.fileId)).toEqual([200, 200, 200])
  })
})

describe('what would burst', () => {
  /** A PNG of one colour that claims a size and holds it, packed. */
  function bomb(width: number, height: number): Buffer {
    const chunk = (type: string, data: Buffer) => {
      const body = Buffer.concat([Buffer.from(type), data])
      const sum = Buffer.alloc(4)
      sum.writeUInt32BE(crc32(body))
      const length = Buffer.alloc(4)
      length.writeUInt32BE(data.length)
      return Buffer.concat([length, body, sum])
    }
    const head = Buffer.alloc(13)
    head.writeUInt32BE(width, 0)
    head.writeUInt32BE(height, 4)
    head.set([1, 0, 0, 0, 0], 8)
    const rows = deflateSync(Buffer.alloc(Math.min(8_000_000, height * (Math.ceil(width / 8) + 1))), { level: 9 })
    return Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', head),
      chunk('IDAT', rows),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }

  test('safety 85: a picture of a billion dots, a long strip and one that claims more than it has are refused before they are decoded', async () => {
    const from = performance.now()
    for (const [width, height] of [
      [40_000, 40_000],
      [1_000_000, 60],
      [2 ** 31 - 1, 2 ** 31 - 1],
      [0, 0],
      [16_383, 16_383],
    ] as const) {
      const { status, body } = await tryUpload(app, samira, bomb(width, height), { name: 'plaat.png' })
      expect([width, status, body.code?.startsWith('file.')]).toEqual([width, 422, true])
    }
    expect(performance.now() - from).toBeLessThan(5000)
    expect(waiting()).toEqual([])
  })

  test('safety 85: an animation of thousands of frames becomes one still picture; loaders that nobody needs stay shut', async () => {
    const frames = await Promise.all(
      Array.from({ length: 300 }, (_, nth) =>
        sharp({
          create: {
            width: 8,
            height: 8,
            channels: 3,
            background: { r: (nth * 97) % 256, g: (nth * 57) % 256, b: (nth * 31) % 256 },
          },
        })
          .png()
          .toBuffer(),
      ),
    )
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const file = await upload(app, samira, gif)
    expect(
      (await sharp((await download(app, samira, file.fileId)).bytes, { animated: true }).metadata()).pages ?? 1,
    ).toBe(1)
    const tiff = await sharp(await picture('png'))
      .tiff()
      .toBuffer()
    const raw = { width: 4, height: 4, channels: 3 as const }
    await expect(sharp(tiff).metadata()).rejects.toThrow()
    await expect(sharp(Buffer.from(`P6 4 4 255\n${'x'.repeat(48)}`)).metadata()).rejects.toThrow()
    await expect(sharp(Buffer.alloc(48), { raw }).metadata()).resolves.toBeDefined()
    for (const bytes of [
      tiff,
      Buffer.from('000001000100101000000100200068040000160000', 'hex'),
      Buffer.from('0a050108', 'hex'),
    ])
      expect((await tryUpload(app, samira, bytes, { as: 'image' })).status).toBe(422)
  })

  test('safety 86: what is packed is never unpacked where it is not asked for, and an import refuses what would grow', async () => {
    const packed = gzipSync(Buffer.alloc(30 * 1024 * 1024))
    const file = await upload(app, samira, packed, { name: 'lijst.csv.gz' })
    expect(file.bytes).toBe(packed.length)
    for (const [name, bytes] of [
      ['lijst.csv', packed],
      ['lijst.xlsx', Buffer.concat([Buffer.from('504b0304', 'hex'), randomBytes(200)])],
      ['lijst.csv', Buffer.from(`naam;${'x;'.repeat(5000)}\n`)],
    ] as const) {
      const { fileId } = await upload(app, admin, Buffer.from(bytes), { name })
      const { status } = await admin.try(previewEmployees, { fileId })
      expect([name, status]).toEqual([name, 422])
    }
  })
})

describe('another’s upload', () => {
  test('safety 89: is nobody else’s to read, to attach, to import or to set as a picture', async () => {
    const file = await upload(app, joris, Buffer.from('personeelsnummer;naam\n1;Wim'), { name: 'lijst.csv' })
    expect((await download(app, samira, file.fileId, 'download')).status).toBe(404)
    const body = textToDocument('Kijk')
    const attachments = [{ fileId: file.fileId, alt: '' }]
    expect(
      (await samira.try(createPost, { audienceId: '00000000-0000-4000-8000-000000000001', body, attachments })).status,
    ).toBe(422)
    for (const [endpoint, input] of [
      [previewEmployees, { fileId: file.fileId }],
      [importEmployees, { fileId: file.fileId, mapping: ['staff-number', 'name'], dryRun: true }],
    ] as const) {
      const answer = await admin.try(endpoint, input)
      const nowhere = await admin.try(endpoint, { ...input, fileId: crypto.randomUUID() })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.body).toEqual(nowhere.body)
    }
  })

  test('safety 89: a length that is not what comes, none at all, and many that are never used are refused and leave nothing', async () => {
    const send = (headers: Record<string, string>, payload: Buffer) =>
      app.http.inject({
        method: 'POST',
        url: `${uploadFile.path}?name=x.bin`,
        headers: {
          cookie: `${sessionCookie}=${joris.cookie}`,
          'x-requested-with': 'plein',
          'content-type': 'application/octet-stream',
          ...headers,
        },
        payload,
      })
    expect((await send({ 'content-length': String(10 ** 15) }, Buffer.from('x'))).statusCode).toBe(413)
    expect(
      (await send({ 'upload-length': String(10 ** 15), 'tus-resumable': '1.0.0' }, Buffer.from('x'))).statusCode,
    ).toBe(200)
    expect(
      (await send({ 'content-type': 'application/offset+octet-stream' }, Buffer.from('x'))).statusCode,
    ).toBeLessThan(500)
    expect((await send({}, Buffer.alloc(0))).statusCode).toBe(422)
    await app.sql`
      insert into file (owner_id, name, media_type, bytes, sha256, kind)
      select ${joris.id}, 'x', 'text/plain', 1, '', 'document' from generate_series(1, 500)`
    expect((await send({}, Buffer.from('nog een'))).statusCode).toBe(429)
    expect(waiting()).toEqual([])
  })
})

test('safety 13: a part of a file is asked anew each time: after access went, no range, no size and no name of it is told', async () => {
  const groupId = await makeGroup(app, 'Besloten', { visibility: 'closed', hosts: [samira], members: [joris] })
  const kim = await app.person('Kim Hofstra')
  await app.sql`insert into group_member (group_id, person_id, state, role) values (${groupId}, ${kim.id}, 'active', 'member')`
  const file = await upload(app, samira, Buffer.from('0123456789'), { name: 'geheim.txt' })
  await samira.call(createPost, {
    audienceId: groupId,
    body: textToDocument('Lees'),
    attachments: [{ fileId: file.fileId, alt: '' }],
  })
  const range = () => download(app, kim, file.fileId, 'download', { range: 'bytes=2-4' })
  expect(await range()).toMatchObject({ status: 206, body: '234' })
  await leaveGroup(app, groupId, kim)
  const told = ({
    headers: { date: _date, 'content-security-policy': _policy, ...headers },
    status,
    body,
  }: Awaited<ReturnType<typeof range>>) => ({ status, body, headers })
  const nowhere = told(await download(app, kim, crypto.randomUUID(), 'download', { range: 'bytes=2-4' }))
  expect(told(await range())).toEqual(nowhere)
  for (const variant of ['96', 'full', 'download'])
    expect(told(await download(app, kim, file.fileId, variant))).toEqual(nowhere)
  for (const path of [
    `/files/${file.fileId}/original`,
    `/data/files/${file.fileId}/original`,
    `/api/files/${file.fileId}`,
  ])
    expect(
      (await app.http.inject({ url: path, headers: { cookie: `${sessionCookie}=${kim.cookie}` } })).body,
    ).not.toContain('0123')
})
