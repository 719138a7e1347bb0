import type { StoredFile } from '../../contract/files.ts'
import { OfflineError, RefusalError, refusalFrom } from '../app/client/refusal-error.ts'

export interface SendOptions {
  /** Shown to people; the server finds the type in the content. */
  name: string
  /** 'image' refuses everything that is not a picture. */
  as?: 'image' | 'any'
  /** From 0 to 1. */
  onProgress?: (part: number) => void
  signal?: AbortSignal
}

/**
 * Uploads bytes, telling how far it is (which fetch cannot).
 * @throws RefusalError when the server says no, OfflineError when it was not reached, AbortError when `signal` fires.
 */
export function sendFile(bytes: Blob, { name, as = 'any', onProgress, signal }: SendOptions): Promise<StoredFile> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/files?${new URLSearchParams({ name, as })}`)
    request.setRequestHeader('X-Requested-With', 'plein')
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status === 200) return done(JSON.parse(request.responseText) as StoredFile)
      void refusalFrom(new Response(request.responseText || null, { status: request.status })).then(fail)
    }
    request.onerror = () => fail(new OfflineError('The server was not reached'))
    request.ontimeout = request.onerror
    request.onabort = () => fail(new DOMException('The upload was stopped', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort())
    if (signal?.aborted) return fail(new DOMException('The upload was stopped', 'AbortError'))
    request.send(bytes)
  })
}

/** What the server would refuse anyway, said before anything is sent. */
export function refusalBefore(bytes: Blob, limit: number): RefusalError | null {
  if (bytes.size === 0) return new RefusalError(422, 'file.empty')
  if (bytes.size <= limit) return null
  return new RefusalError(413, 'file.too-large', {}, { megabytes: Math.floor(limit / 1024 / 1024) })
}
