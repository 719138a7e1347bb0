import type { InputOf } from '../../contract/endpoint.ts'
import type { fileContent as fileContentEndpoint } from '../../contract/files.ts'
import type { Context, MemberContext } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { byteRange } from './byte-range.ts'
import { contentDisposition } from './clean-name.ts'
import { type FileRow, fileColumns } from './file-facts.ts'
import { mayReadFile } from './file-readers.ts'
import { diskStore } from './store.ts'

type Variant = InputOf<typeof fileContentEndpoint>['variant']

/** Bytes through the viewer: asked anew with every request, so that what is taken away is gone at once. */
export async function fileContent(context: MemberContext, input: InputOf<typeof fileContentEndpoint>) {
  const { sql, viewer } = context
  const [file] = await sql<FileRow[]>`
    select ${fileColumns(sql)} from file
    where id = ${input.fileId} and removed_at is null and ${mayReadFile(sql, viewer)}`
  if (!file) throw notFound()
  return sendFile(context, file, input.variant)
}

/**
 * Sends a file that the caller was found to be allowed to read. Documents download, whatever their type; pictures are our
 * own WebP. Nothing in a file can run as a page of ours: no sniffing, a sandbox, no sources.
 * @throws Refusal 404 when there is no such form of this file
 */
export async function sendFile(context: Context, file: FileRow, variant: Variant) {
  const { request, reply, services } = context
  const part = partOf(file, variant)
  if (!part) throw notFound()
  const etag = `"${file.fileId}-${part}"`
  reply.headers({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag,
  })
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) return reply.code(304).send()
  const store = diskStore(services.config)
  const size = await store.size(file.fileId, part)
  if (size === null) throw notFound()
  const isDownload = file.kind === 'document' || variant === 'download'
  reply.headers({
    'content-type': file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : safeType(file),
    'content-disposition': contentDisposition(isDownload ? 'attachment' : 'inline', file.name),
    'accept-ranges': 'bytes',
  })
  const range = byteRange(request.headers, size, etag)
  if (range === 'beyond') return reply.code(416).header('content-range', `bytes */${size}`).send()
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`)
  reply.header('content-length', range ? range.end - range.start + 1 : size)
  return reply.send(store.read(file.fileId, part, range ?? undefined))
}

function partOf(file: FileRow, variant: Variant): string | null {
  if (file.kind === 'document') return variant === 'download' ? 'original' : null
  if (variant === 'full' || variant === 'download') return 'full.webp'
  const width = file.derived.find((one) => one >= Number(variant))
  return width ? `${width}.webp` : 'full.webp'
}

/** Types that a browser might run are told as plain bytes; they download anyway. */
const safeType = (file: FileRow) =>
  file.kind === 'image' ||
  /^(application\/(pdf|zip|gzip|vnd\.[\w.+-]+|msword)|audio\/[\w.+-]+|video\/[\w.+-]+)$/.test(file.mediaType)
    ? file.mediaType
    : 'application/octet-stream'
