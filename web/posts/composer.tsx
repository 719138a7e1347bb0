import { useEffect, useState } from 'react'
import { useRead } from '../app/client/query.ts'
import { knownItem, useOwn } from '../content/index.ts'
import { FirstProfile } from '../people/index.ts'
import { composerKinds } from './composer-kinds.ts'
import { composerRequest, forgetComposerRequest } from './composer-request.ts'
import { ComposerWindow } from './composer-window.tsx'
import { useDrafts } from './use-drafts.ts'
import { waitingDrafts } from './waiting-posts.ts'

/** Whoever chose "later" is not asked again on this device until the page is loaded anew. */
let isLater = false

/** Before a first post the profile is asked for, where the organisation wants that; then the window to write in. */
export function Composer({ onClose }: { onClose: () => void }) {
  const { data: profile, isError } = useRead('ownCompleteness', {}, { throwOnError: false })
  const [isAsked, setAsked] = useState(isLater)
  const isNew = !composerRequest().item
  if (!profile && !isError) return null
  if (isNew && profile && profile.gate !== 'open' && !(isAsked && profile.gate === 'led'))
    return (
      <FirstProfile
        mayWait={profile.gate === 'led'}
        onDone={() => {
          isLater = true
          setAsked(true)
        }}
        onClose={onClose}
      />
    )
  return <Writing onClose={onClose} />
}

/** Where something is written. It waits for what it must begin with: the item that changes, the draft that goes on. */
function Writing({ onClose }: { onClose: () => void }) {
  const [request] = useState(composerRequest)
  useEffect(() => forgetComposerRequest, [])
  const drafts = useDrafts({ fresh: true })
  const ownId = useOwn()?.id ?? ''
  const itemId = request.item?.id
  // lists hold the first part of a long text; who edits needs all of it
  const { data: item } = useRead('item', { itemId: itemId ?? '' }, { enabled: itemId !== undefined, staleTime: 0 })
  const whole = item ?? (itemId ? notShortened(itemId) : undefined)
  if (itemId && !whole) return null
  if (request.draftId && !drafts) return null
  const kinds = composerKinds().map(({ kind }) => kind)
  const onItsWay = waitingDrafts(ownId)
  const usable = drafts?.filter(({ id, kind }) => kinds.includes(kind) && !onItsWay.includes(id)) ?? []
  return (
    <ComposerWindow
      request={whole ? { ...request, item: whole } : request}
      draft={usable.find(({ id }) => id === request.draftId)}
      offered={itemId || request.draftId || request.resumed ? undefined : usable[0]}
      onClose={onClose}
    />
  )
}

function notShortened(itemId: string) {
  const known = knownItem(itemId)
  return known?.isShortened ? undefined : known
}
