import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Config } from '../platform/config.ts'
import { Refusal } from '../platform/refusal.ts'

export interface Received {
  /** A folder of this upload's own; whoever asked for it removes it. */
  folder: string
  path: string
  bytes: number
  sha256: Buffer
}

/** Where uploads wait until they are whole: beside the store, so that putting them in place is a rename. */
export const waitingFolder = (config: Pick<Config, 'dataFolder'>) => join(config.dataFolder, 'files', 'waiting')

/**
 * Writes bytes to a waiting folder, counting and hashing as they pass; nothing stays behind when it fails.
 * @param limit bytes at most, counted on what really comes rather than on what was announced.
 * @throws Refusal 413 file.too-large, 422 file.empty, 400 file.broken-off, 503 disk-full
 */
export async function receive(config: Config, source: Readable | Uint8Array, limit: number): Promise<Received> {
  const folder = join(waitingFolder(config), randomUUID())
  const path = join(folder, 'came')
  const hash = createHash('sha256')
  let bytes = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > limit) return done(tooLarge(limit))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const stream = source instanceof Readable ? source : Readable.from([source])
    await pipeline(stream, meter, createWriteStream(path, { mode: 0o600 }))
    if (bytes === 0) throw new Refusal(422, 'file.empty')
    return { folder, path, bytes, sha256: hash.digest() }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw storeRefusal(error) ?? error
  }
}

export const tooLarge = (limit: number) =>
  new Refusal(413, 'file.too-large', { params: { megabytes: Math.floor(limit / 1024 / 1024) } })

/** What the disk or the connection did, as a refusal; null when it is neither. */
export function storeRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const { code } = error as { code?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal(503, 'disk-full')
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'ABORT_ERR')
    return new Refusal(400, 'file.broken-off')
  return null
}
