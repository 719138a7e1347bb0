import { useEffect, useRef, useState } from 'react'
import { call, type InputTo } from '../app/client/call.ts'
import { refresh } from '../app/client/query.ts'
import { RefusalError } from '../app/client/refusal-error.ts'

type Content = InputTo<'saveDraft'>['content']
export type SavingState = 'untouched' | 'saving' | 'saved' | 'failed' | 'elsewhere'

const quietFor = 1200

/**
 * Keeps what is being written on the server, a moment after the last change and when the page is left. When another
 * device was here meanwhile it stops, so that neither text is lost.
 */
export function useDraftSaving({
  kind,
  draftId,
  version,
  content,
}: {
  kind: InputTo<'saveDraft'>['kind']
  draftId: string
  /** Of the draft as it was read; 0 for a new one. */
  version: number
  content: Content
}) {
  const [state, setState] = useState<SavingState>('untouched')
  const text = JSON.stringify(content)
  const now = useRef({ text, content })
  now.current = { text, content }
  const kept = useRef({ text, version, isClosed: false })
  const line = useRef<Promise<void>>(Promise.resolve())

  const save = () => {
    line.current = line.current.then(async () => {
      const { text, content } = now.current
      if (kept.current.isClosed || text === kept.current.text) return
      setState('saving')
      try {
        const saved = await call('saveDraft', { draftId, kind, content, version: kept.current.version })
        kept.current = { ...kept.current, text, version: saved.version }
        setState('saved')
      } catch (error) {
        const elsewhere = error instanceof RefusalError && error.status === 409
        if (elsewhere) kept.current.isClosed = true
        setState(elsewhere ? 'elsewhere' : 'failed')
      }
    })
    return line.current
  }
  const saveNow = useRef(save)
  saveNow.current = save

  useEffect(() => {
    if (text === kept.current.text) return
    const timer = setTimeout(() => void saveNow.current(), quietFor)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => () => void saveNow.current().then(() => refresh('drafts')), [])

  return {
    state,
    /** Waits for what is under way and saves no more: what was written is published. */
    close: async () => {
      kept.current.isClosed = true
      await line.current
    },
    /** Publishing was refused: goes on saving. */
    reopen: () => {
      kept.current.isClosed = false
    },
  }
}
