import { fileContent, type StoredFile, uploadFile } from '../contract/files.ts'
import { sessionCookie } from '../server/identity/index.ts'
import type { Caller, TestApp } from './app.ts'

interface UploadOptions {
  name?: string
  as?: 'image' | 'any'
}

/** Sends bytes as the web does. Gives status and whatever came back. */
export async function tryUpload(app: TestApp, caller: Caller, bytes: Buffer, options: UploadOptions = {}) {
  const query = new URLSearchParams({ name: options.name ?? 'file', ...(options.as && { as: options.as }) })
  const response = await app.http.inject({
    method: 'POST',
    url: `${uploadFile.path}?${query}`,
    headers: {
      cookie: `${sessionCookie}=${caller.cookie}`,
      'x-requested-with': 'plein',
      'content-type': 'application/octet-stream',
    },
    payload: bytes,
  })
  return { status: response.statusCode, body: response.json() as StoredFile & { code?: string } }
}

/** Uploads and expects that it worked. */
export async function upload(app: TestApp, caller: Caller, bytes: Buffer, options: UploadOptions = {}) {
  const { status, body } = await tryUpload(app, caller, bytes, options)
  if (status !== 200) throw new Error(`${caller.name}: uploadFile → ${status} ${JSON.stringify(body)}`)
  return body
}

/** Fetches a file's bytes with headers. */
export async function download(
  app: TestApp,
  caller: Caller,
  fileId: string,
  variant = 'full',
  headers: Record<string, string> = {},
) {
  const url = fileContent.path.replace(':fileId', fileId).replace(':variant', variant)
  const response = await app.http.inject({
    method: 'GET',
    url,
    headers: { cookie: `${sessionCookie}=${caller.cookie}`, ...headers },
  })
  return { status: response.statusCode, headers: response.headers, bytes: response.rawPayload, body: response.body }
}
