import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AudienceBrief } from '../../contract/audience.ts'
import type { ItemCard } from '../../contract/item.ts'
import { freshKey } from '../app/client/fresh-key.ts'
import { refresh } from '../app/client/query.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import { changeItem, refreshItem } from '../content/index.ts'
import { toast } from '../kit/toast.tsx'
import { type ComposerForm, writtenOf } from './composer-form.ts'
import { composerKindOf } from './composer-kinds.ts'
import type { ComposerRequest } from './composer-request.ts'
import type { useDraft } from './use-draft.ts'
import { useSendNew } from './use-send-new.ts'

/** Sends what the composer holds: a new item closes the window at once and comes back when it is refused. */
export function useSend(
  request: ComposerRequest,
  draft: ReturnType<typeof useDraft>,
  zone: string,
  onClose: () => void,
) {
  const { t } = useLingui()
  const sendNew = useSendNew()
  const [error, setError] = useState<unknown>(request.resumed?.error ?? null)
  const [isSaving, setSaving] = useState(false)
  const [version, setVersion] = useState(request.item?.version ?? 0)

  async function create(form: ComposerForm, audience: AudienceBrief) {
    const stopped = draft.stop()
    const sent = sendNew({ key: freshKey(), form, audience, draft: draft.place() }, zone, stopped)
    onClose()
    await sent
  }

  async function save(item: ItemCard, form: ComposerForm) {
    const kind = composerKindOf(form.kind)
    if (!kind || isSaving) return
    setSaving(true)
    setError(null)
    try {
      const card = await kind.save(item.id, version, writtenOf(form, zone))
      changeItem(item.id, (was) => ({ ...card, reason: was.reason }))
      void refreshItem(item.id)
      void refresh('itemRevisions')
      onClose()
      toast({ text: t`Your change is saved.` })
    } catch (failure) {
      setSaving(false)
      setError(failure)
      // saving once more is then a choice, made with the notice in sight
      if (failure instanceof RefusalError && failure.code === 'version.changed')
        setVersion(Number(failure.params.version))
    }
  }
  return { create, save, error, setError, isSaving, setVersion }
}
