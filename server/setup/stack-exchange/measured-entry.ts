import { type Readable, Transform } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry } from 'yauzl'
import { Unreadable } from '../../platform/unreadable.ts'
import { type DumpLimits, ratioAppliesFrom } from './dump-limits.ts'

/**
 * Counts the bytes that really come out of a zip entry and stops at the first byte too many, whatever the headers say;
 * at the end the checksum must fit. Errors of unpacking arrive as Unreadable too.
 */
export function measuredEntry(unpacked: Readable, entry: Entry, limits: DumpLimits): Readable {
  const file = entry.fileName
  const allowed = Math.max(ratioAppliesFrom, entry.compressedSize * limits.ratio)
  let bytes = 0
  let sum = 0
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > limits.fileBytes) return done(new Unreadable('file-too-large', { file, max: limits.fileBytes }))
      if (bytes > allowed) return done(new Unreadable('compressed-too-well', { file, max: limits.ratio }))
      sum = crc32(chunk, sum)
      done(null, chunk)
    },
    flush(done) {
      if (bytes === entry.uncompressedSize && sum === entry.crc32) return done()
      done(new Unreadable('damaged-zip', { file }))
    },
  })
  unpacked.on('error', (cause) => measured.destroy(new Unreadable('damaged-zip', { file }, { cause })))
  measured.on('close', () => unpacked.destroy())
  return unpacked.pipe(measured)
}
