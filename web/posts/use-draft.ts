import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type InputTo } from '../app/client/call.ts'
import { refresh } from '../app/client/query.ts'
import { RefusalError } from '../app/client/refusal-error.ts'

export type DraftState = 'untouched' | 'saving' | 'saved' | 'failed' | 'elsewhere'

export interface DraftPlace {
  draftId: string
  /** Of the draft as it was read; 0 for a new one. */
  version: number
}

const quietFor = 1000

/**
 * Keeps what is being written on the server: a moment after the last change, when the window loses focus, and when the
 * composer closes. When another device was here meanwhile it stops and says so, so that no text is lost; the writer
 * chooses. What became blank is thrown away.
 */
export function useDraft(
  place: DraftPlace,
  kind: InputTo<'saveDraft'>['kind'],
  content: InputTo<'saveDraft'>['content'],
  isBlank: boolean,
  isOn: boolean,
) {
  const [state, setState] = useState<DraftState>(place.version > 0 ? 'saved' : 'untouched')
  const text = JSON.stringify([kind, content])
  const latest = useRef({ text, kind, content, isBlank })
  latest.current = { text, kind, content, isBlank }
  const kept = useRef({ ...place, text, isStopped: !isOn, newer: 0 })
  const line = useRef<Promise<void>>(Promise.resolve())

  const save = useCallback(() => {
    line.current = line.current.then(async () => {
      const { text, kind, content, isBlank } = latest.current
      const { draftId, version, isStopped } = kept.current
      if (isStopped || text === kept.current.text) return
      try {
        if (isBlank) {
          if (version > 0) await call('discardDraft', { draftId })
          kept.current = { ...kept.current, text, version: 0 }
          setState('untouched')
          return
        }
        setState('saving')
        const saved = await call('saveDraft', { draftId, kind, content, version })
        kept.current = { ...kept.current, text, version: saved.version }
        setState('saved')
      } catch (error) {
        if (error instanceof RefusalError && error.code === 'version.changed') {
          kept.current = { ...kept.current, isStopped: true, newer: Number(error.params.version) }
          setState('elsewhere')
        } else setState('failed')
      }
    })
    return line.current
  }, [])

  useEffect(() => {
    if (text === kept.current.text) return
    const timer = setTimeout(() => void save(), quietFor)
    return () => clearTimeout(timer)
  }, [text, save])
  useEffect(() => {
    const now = () => void save()
    addEventListener('blur', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      removeEventListener('blur', now)
      document.removeEventListener('visibilitychange', now)
      void save().then(() => refresh('drafts'))
    }
  }, [save])

  return {
    state,
    place: () => ({ draftId: kept.current.draftId, version: kept.current.version }),
    /** Saves no more, and waits for what is under way: what was written is being sent. */
    stop: () => {
      kept.current.isStopped = true
      return line.current
    },
    /** Sending was refused: goes on saving. */
    goOn: () => {
      kept.current.isStopped = false
    },
    /** Throws it away, also what is under way. */
    discard: async () => {
      kept.current.isStopped = true
      await line.current
      await call('discardDraft', { draftId: kept.current.draftId }).catch(() => undefined)
      await refresh('drafts')
    },
    /** The writer keeps what stands here, over what another device wrote. */
    keepThis: () => {
      kept.current = { ...kept.current, isStopped: false, version: kept.current.newer, text: '' }
      return save()
    },
    /** The writer took the other version; this is its text now. */
    tookOther: (version: number) => {
      kept.current = { ...kept.current, isStopped: false, version, text: '' }
      setState('saved')
    },
  }
}
