import { useCallback, useEffect, useRef, useState } from 'react'
import { fileLimits } from '../../contract/file-limits.ts'
import type { StoredFile } from '../../contract/files.ts'
import { freshKey } from '../app/client/fresh-key.ts'
import { refusalBefore, sendFile } from './send-file.ts'

export interface Upload {
  id: string
  name: string
  bytes: number
  state: 'sending' | 'done' | 'failed'
  /** From 0 to 1. */
  progress: number
  /** Once it is there. */
  file: StoredFile | null
  /** Why it failed: words from useUploadWords. */
  error: unknown
  /** Address of the picture on this device, to show it before it is there; null for documents. */
  preview: string | null
}

interface Options {
  as?: 'image' | 'any'
  /** Told of each file that arrived. */
  onDone?: (file: StoredFile, upload: Upload) => void
}

/**
 * Uploads of one form: several at once, each with its progress, to be stopped or tried again. What is still on its way
 * stops when the form goes.
 */
export function useUpload({ as = 'any', onDone }: Options = {}) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const sources = useRef(new Map<string, { bytes: Blob; stop: AbortController; preview: string | null }>())
  const told = useRef(onDone)
  told.current = onDone

  const change = useCallback((id: string, to: Partial<Upload>) => {
    setUploads((list) => list.map((one) => (one.id === id ? { ...one, ...to } : one)))
  }, [])

  const send = useCallback(
    async (upload: Upload) => {
      const source = sources.current.get(upload.id)
      if (!source) return
      const { bytes, stop } = source
      try {
        const before = refusalBefore(bytes, as === 'image' ? fileLimits.imageBytes : fileLimits.documentBytes)
        if (before) throw before
        const file = await sendFile(bytes, {
          name: upload.name,
          as,
          signal: stop.signal,
          onProgress: (progress) => change(upload.id, { progress }),
        })
        const done: Upload = { ...upload, state: 'done', progress: 1, file, error: null }
        change(upload.id, done)
        told.current?.(file, done)
      } catch (error) {
        if (!stop.signal.aborted) change(upload.id, { state: 'failed', error })
      }
    },
    [as, change],
  )

  const start = useCallback(
    (files: readonly File[]) => {
      const begun = files.map((file): Upload => {
        const id = freshKey()
        const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null
        sources.current.set(id, { bytes: file, stop: new AbortController(), preview })
        return {
          id,
          name: file.name,
          bytes: file.size,
          state: 'sending',
          progress: 0,
          file: null,
          error: null,
          preview,
        }
      })
      setUploads((list) => [...list, ...begun])
      for (const upload of begun) void send(upload)
      return begun
    },
    [send],
  )

  const forget = useCallback((id: string) => {
    const source = sources.current.get(id)
    source?.stop.abort()
    if (source?.preview) URL.revokeObjectURL(source.preview)
    sources.current.delete(id)
  }, [])

  useEffect(() => {
    const all = sources.current
    return () => {
      for (const id of [...all.keys()]) forget(id)
    }
  }, [forget])

  return {
    uploads,
    isSending: uploads.some(({ state }) => state === 'sending'),
    start,
    /** Stops it if need be, and takes it off the list. */
    remove: useCallback(
      (id: string) => {
        forget(id)
        setUploads((list) => list.filter((one) => one.id !== id))
      },
      [forget],
    ),
    again: (id: string) => {
      const upload = uploads.find((one) => one.id === id)
      const source = sources.current.get(id)
      if (!upload || !source || upload.state !== 'failed') return
      source.stop = new AbortController()
      change(id, { state: 'sending', progress: 0, error: null })
      void send(upload)
    },
  }
}
