import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface Sum {
  bytes: number
  sha256: string
}

/** Copies a file, and says what was copied. @throws what the file system says: ENOENT, ENOSPC, EACCES */
export async function copyWithSum(from: string, to: string): Promise<Sum> {
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  const source = createReadStream(from, { highWaterMark: 1 << 18 })
  await pipeline(source, count, createWriteStream(to, { mode: 0o600, flags: 'wx' }))
  return { bytes, sha256: hash.digest('hex') }
}

/** The sum of a file as it lies there. */
export async function sumOf(path: string): Promise<Sum> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Does the work for each, four at a time; the first that fails ends it. */
export async function eachOf<T>(all: Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all[Symbol.iterator]()
  const lane = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value)
  }
  await Promise.all([lane(), lane(), lane(), lane()])
}
