import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type TestApp, testApp } from '../../tests/app.ts'
import { upload } from '../../tests/upload.ts'
import type { Query } from '../platform/context.ts'
import { readOwnFile } from './read-own-file.ts'

let app: TestApp
let samira: Caller
let wim: Caller
beforeAll(async () => {
  app = await testApp({ worker: false })
  samira = await app.person('Samira el Idrissi')
  wim = await app.person('Wim Terpstra')
})
afterAll(() => app.stop())

const read = (fileId: string, ownerId: string, limit = 100) =>
  readOwnFile({ services: app.services, sql: app.sql as unknown as Query }, fileId, ownerId, limit).then(
    (bytes) => bytes.toString(),
    ({ status }: { status: number }) => status,
  )

test('safety 89: the bytes of a document go to work on it for whoever brought it in, and for nobody else', async () => {
  const { fileId } = await upload(app, samira, Buffer.from('0123456789'), { name: 'lijst.csv' })
  const other = await upload(app, samira, Buffer.from('iets anders'), { name: 'ander.csv' })
  expect([await read(fileId, samira.id), await read(other.fileId, samira.id)]).toEqual(['0123456789', 'iets anders'])
  for (const id of [fileId, randomUUID()]) expect(await read(id, wim.id)).toBe(404)
  await app.sql`update file set removed_at = now() where id = ${fileId}`
  expect(await read(fileId, samira.id)).toBe(404)
})

test('a picture is no document, and what is larger than the work allows is refused', async () => {
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const { fileId: drawn } = await upload(app, samira, picture)
  expect(await read(drawn, samira.id, 10_000)).toBe(404)
  const { fileId } = await upload(app, samira, Buffer.from('0123456789'), { name: 'lijst.csv' })
  expect([await read(fileId, samira.id, 10), await read(fileId, samira.id, 9)]).toEqual(['0123456789', 413])
})
