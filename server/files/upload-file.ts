import { Readable } from 'node:stream'
import type { InputOf } from '../../contract/endpoint.ts'
import { fileLimits, type StoredFile, type uploadFile as uploadFileEndpoint } from '../../contract/files.ts'
import type { MemberContext } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { tooLarge } from './receive.ts'
import { storeBytes } from './store-bytes.ts'

/** What one person may have waiting that nothing refers to. */
const unclaimedBytes = 2 * 1024 * 1024 * 1024
const unclaimedFiles = 500

/** Takes the raw body of the request, while it comes, to the disk. */
export async function uploadFile(
  context: MemberContext,
  input: InputOf<typeof uploadFileEndpoint>,
): Promise<StoredFile> {
  const { request, reply, viewer, sql } = context
  try {
    const body = request.body
    if (!(body instanceof Readable)) throw new Refusal(415, 'body.type')
    const limit = input.as === 'image' ? fileLimits.imageBytes : fileLimits.documentBytes
    if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit)
    const [waiting] = await sql<{ bytes: number; files: number }[]>`
      select coalesce(sum(bytes), 0)::bigint as bytes, count(*)::int as files
      from file where claimed_at is null and removed_at is null and owner_id = ${viewer.id}`
    if (waiting && (waiting.bytes > unclaimedBytes || waiting.files >= unclaimedFiles))
      throw new Refusal(429, 'file.too-many-waiting')
    return await storeBytes(context, { bytes: body, name: input.name, ownerId: viewer.id, as: input.as })
  } catch (error) {
    // What was not read of the body would be taken for the next request on this connection.
    reply.header('connection', 'close')
    throw error
  }
}
