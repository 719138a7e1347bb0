import { open } from 'node:fs/promises'

/** Formats that are decoded as pictures. SVG, TIFF, ICO and the rest are documents: they download, they are never drawn. */
export const pictureTypes = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif', 'image/avif'])

/** The type as the content shows it; the name and what the browser claimed play no part. */
export async function mediaTypeOf(path: string): Promise<string> {
  const { fileTypeFromFile } = await import('file-type')
  const found = await fileTypeFromFile(path).catch(() => undefined)
  if (found) return found.mime
  return (await looksLikeText(path)) ? 'text/plain' : 'application/octet-stream'
}

/** The first 64 KB are UTF-8 or a one-byte alphabet, without the control characters that text never holds. */
async function looksLikeText(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return !buffer.subarray(0, bytesRead).some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)
  } finally {
    await file.close()
  }
}
