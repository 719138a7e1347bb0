import type { Readable } from 'node:stream'

/**
 * Turns bytes into text piece by piece, by the byte-order mark or, without one, by how an opening `<` is written. Bytes
 * that mean nothing become U+FFFD: one broken character must not cost a whole community.
 */
export async function* decodeText(bytes: Readable | AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let head: Buffer = Buffer.alloc(0)
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true })
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.length < 4) continue
    decoder = new TextDecoder(encodingOf(head))
    yield decoder.decode(head, { stream: true })
  }
  decoder ??= new TextDecoder(encodingOf(head))
  yield decoder.decode(head.length < 4 ? head : undefined)
}

function encodingOf(head: Buffer): string {
  const start = head.subarray(0, 2).toString('hex')
  if (start === 'fffe' || start === '3c00') return 'utf-16le'
  if (start === 'feff' || start === '003c') return 'utf-16be'
  return 'utf-8'
}
