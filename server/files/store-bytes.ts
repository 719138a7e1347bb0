import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { fileLimits, type StoredFile } from '../../contract/files.ts'
import type { Query, Services } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { cleanName } from './clean-name.ts'
import { makePictures } from './make-pictures.ts'
import { mediaTypeOf, pictureTypes } from './media-type.ts'
import { receive, storeRefusal, tooLarge } from './receive.ts'
import { diskStore } from './store.ts'

export interface Storing {
  services: Services
  sql: Query
  now: Date
}

/**
 * Keeps bytes as a file that nothing refers to yet; claimFiles says that something does. For uploads, importers and the
 * demo alike, so every picture passes the same door. Bytes come first and the row last: a row always has its bytes.
 * @param from.as 'image' refuses everything that is not a picture
 * @throws Refusal 413 file.too-large; 422 file.empty, file.not-a-picture, file.damaged, file.too-many-pixels; 503 disk-full
 */
export async function storeBytes(
  context: Storing,
  from: { bytes: Uint8Array | Readable; name: string; ownerId: string; as?: 'image' | 'any' },
): Promise<StoredFile> {
  const { config } = context.services
  const limit = from.as === 'image' ? fileLimits.imageBytes : fileLimits.documentBytes
  const came = await receive(config, from.bytes, limit)
  const id = randomUUID()
  const store = diskStore(config)
  try {
    const mediaType = await mediaTypeOf(came.path)
    const isPicture = pictureTypes.has(mediaType)
    if (from.as === 'image' && !isPicture) throw new Refusal(422, 'file.not-a-picture')
    if (isPicture && came.bytes > fileLimits.imageBytes) throw tooLarge(fileLimits.imageBytes)
    const picture = isPicture ? await makePictures(came.path, came.folder) : null
    await store.place(id, picture?.parts ?? { original: came.path })
    const file: StoredFile = {
      fileId: id,
      kind: picture ? 'image' : 'document',
      name: picture ? pictureName(from.name) : cleanName(from.name, 'file'),
      mediaType: picture ? 'image/webp' : mediaType,
      bytes: picture?.bytes ?? came.bytes,
      width: picture?.width ?? null,
      height: picture?.height ?? null,
    }
    await context.sql`
      insert into file (id, owner_id, name, media_type, bytes, sha256, kind, width, height, derived, created_at)
      values (${id}, ${from.ownerId}, ${file.name}, ${file.mediaType}, ${file.bytes}, ${came.sha256}, ${file.kind},
        ${file.width}, ${file.height}, ${picture?.derived ?? []}, ${context.now})`
    return file
  } catch (error) {
    await store.remove(id)
    throw storeRefusal(error) ?? error
  } finally {
    await rm(came.folder, { recursive: true, force: true })
  }
}

/** Pictures are kept as WebP, so their name says so when somebody downloads one. */
const pictureName = (name: string) => `${cleanName(name, 'picture').replace(/\.[a-z0-9]{1,5}$/i, '')}.webp`
