import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type InputTo } from '../app/client/call.ts'
import { keepOnDevice } from '../app/client/on-device.ts'
import { refresh } from '../app/client/query.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import { useOwn } from '../content/index.ts'
import type { Draft } from './composer-form.ts'

export type DraftState = 'untouched' | 'saving' | 'saved' | 'failed' | 'elsewhere'

export interface DraftPlace {
  draftId: string
  /** Of the draft as it was read; 0 for a new one. */
  version: number
}

const quietFor = 1000

/** What stands on this device only: the words of the last second, or of all the time without a connection. */
export const unsavedDraft = (draftId: string) => `draft ${draftId}`

/**
 * Keeps what is being written on the server: a moment after the last change, when the window loses focus, and when the
 * composer closes. Until the server has it, it is kept on this device as well. When another device was here meanwhile it stops and says so, so that no text is lost; the writer
 * chooses. What became blank is thrown away.
 */
export function useDraft(
  place: DraftPlace,
  kind: InputTo<'saveDraft'>['kind'],
  content: InputTo<'saveDraft'>['content'],
  isBlank: boolean,
  isOn: boolean,
) {
  const ownId = useOwn()?.id ?? ''
  const [state, setState] = useState<DraftState>(place.version > 0 ? 'saved' : 'untouched')
  const text = JSON.stringify([kind, content])
  const latest = useRef({ text, kind, content, isBlank, ownId })
  latest.current = { text, kind, content, isBlank, ownId }
  const kept = useRef({ ...place, text, isStopped: !isOn, newer: 0 })
  const line = useRef<Promise<void>>(Promise.resolve())

  const save = useCallback(() => {
    line.current = line.current.then(async () => {
      const { text, kind, content, isBlank, ownId } = latest.current
      const { draftId, version, isStopped } = kept.current
      if (isStopped || text === kept.current.text) return
      try {
        if (isBlank) {
          if (version > 0) await call('discardDraft', { draftId })
          kept.current = { ...kept.current, text, version: 0 }
          keepOnDevice(ownId, unsavedDraft(draftId), null)
          setState('untouched')
          return
        }
        setState('saving')
        const saved = await call('saveDraft', { draftId, kind, content, version })
        kept.current = { ...kept.current, text, version: saved.version }
        if (latest.current.text === text) keepOnDevice(ownId, unsavedDraft(draftId), null)
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
    const { draftId, version, isStopped } = kept.current
    if (!isStopped) {
      // each composer reads back what it wrote itself, so what it left out need not be filled in
      const { kind, content, isBlank, ownId } = latest.current
      const changedAt = new Date().toISOString()
      const draft: Draft = { id: draftId, kind, content: content as Draft['content'], version, changedAt }
      keepOnDevice(ownId, unsavedDraft(draftId), isBlank ? null : draft)
    }
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
    /** What was written is where it should be: nothing of it stays on this device. */
    sent: () => keepOnDevice(ownId, unsavedDraft(kept.current.draftId), null),
    /** Sending was refused: goes on saving. */
    goOn: () => {
      kept.current.isStopped = false
    },
    /** Throws it away, also what is under way. */
    discard: async () => {
      kept.current.isStopped = true
      keepOnDevice(ownId, unsavedDraft(kept.current.draftId), null)
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
