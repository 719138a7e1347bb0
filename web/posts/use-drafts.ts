import { useMemo, useState } from 'react'
import { allOnDevice, keepOnDevice } from '../app/client/on-device.ts'
import { useRead } from '../app/client/query.ts'
import { useOwn } from '../content/index.ts'
import type { Draft } from './composer-form.ts'
import { unsavedDraft } from './use-draft.ts'

/**
 * What one is still writing, latest first: on whichever device, and what this device could not save yet (which goes
 * before the server's version of the same draft). Undefined until it is known.
 */
export function useDrafts({ enabled = true, fresh = false } = {}): Draft[] | undefined {
  const ownId = useOwn()?.id ?? ''
  const { data, isError } = useRead('drafts', {}, { enabled, throwOnError: false, ...(fresh && { staleTime: 0 }) })
  const [unsaved] = useState(() => allOnDevice<Draft>(ownId, unsavedDraft('')))
  return useMemo(() => {
    if (!data && !isError) return undefined
    const here = new Set(unsaved.map(({ id }) => id))
    const others = data?.drafts.filter(({ id }) => !here.has(id)) ?? []
    return [...unsaved, ...others].toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))
  }, [data, isError, unsaved])
}

/** The server has these words now, or nobody wants them any more. */
export const forgetUnsaved = (accountId: string, draftId: string) =>
  keepOnDevice(accountId, unsavedDraft(draftId), null)
