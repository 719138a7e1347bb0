import { type Readable, Transform } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry } from 'yauzl'
import { unreadable } from '../../platform/unreadable.ts'
import { type DumpLimits, ratioAppliesFrom } from './dump-limits.ts'

/**
 * Counts the bytes that really come out of a zip entry and stops at the first byte too many, whatever the headers say;
 * at the end the checksum must fit. Errors of unpacking arrive as refusals too.
 */
export function measuredEntry(unpacked: Readable, entry: Entry, limits: DumpLimits): Readable {
  const file = entry.fileName
  const allowed = Math.max(ratioAppliesFrom, entry.compressedSize * limits.ratio)
  let bytes = 0
  let sum = 0
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > limits.fileBytes) return done(unreadable('file-too-large', { file, max: limits.fileBytes }))
      if (bytes > allowed) return done(unreadable('compressed-too-well', { file, max: limits.ratio }))
      sum = crc32(chunk, sum)
      done(null, chunk)
    },
    flush(done) {
      if (bytes === entry.uncompressedSize && sum === entry.crc32) return done()
      done(unreadable('damaged-zip', { file }))
    },
  })
  unpacked.on('error', (cause) => measured.destroy(unreadable('damaged-zip', { file }, cause)))
  measured.on('close', () => unpacked.destroy())
  return unpacked.pipe(measured)
}
