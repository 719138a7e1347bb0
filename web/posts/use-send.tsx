import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AudienceBrief } from '../../contract/audience.ts'
import type { ItemCard } from '../../contract/item.ts'
import { freshKey } from '../app/client/fresh-key.ts'
import { refresh } from '../app/client/query.ts'
import { OfflineError, RefusalError } from '../app/client/refusal-error.ts'
import { changeItem, itemAddress, refreshItem, useAudienceName, useOwn } from '../content/index.ts'
import { useNavigateTo } from '../kit/link.tsx'
import { toast } from '../kit/toast.tsx'
import { type ComposerForm, writtenOf } from './composer-form.ts'
import { composerKindOf } from './composer-kinds.ts'
import { type ComposerRequest, openComposer } from './composer-request.ts'
import { sendNew } from './outgoing.ts'
import type { useDraft } from './use-draft.ts'

/** Sends what the composer holds: a new item closes the window at once and comes back when it is refused. */
export function useSend(
  request: ComposerRequest,
  draft: ReturnType<typeof useDraft>,
  zone: string,
  onClose: () => void,
) {
  const { t } = useLingui()
  const own = useOwn()
  const nameOf = useAudienceName()
  const goTo = useNavigateTo()
  const [error, setError] = useState<unknown>(request.resumed?.error ?? null)
  const [isSaving, setSaving] = useState(false)
  const [version, setVersion] = useState(request.item?.version ?? 0)

  async function create(form: ComposerForm, audience: AudienceBrief) {
    const kind = composerKindOf(form.kind)
    if (!kind || !own) return
    const { resumed } = request
    // the same words under the same key are posted once, however often they are sent
    const key = resumed && resumed.form === form ? resumed.key : freshKey()
    const stopped = draft.stop()
    const sending = sendNew({
      kind,
      form,
      audience,
      draftId: draft.place().draftId,
      key,
      viewer: own,
      zone,
      before: stopped,
    })
    onClose()
    try {
      const card = await sending
      const place = nameOf(audience)
      toast({
        text:
          card.state === 'scheduled'
            ? t`It waits for its moment.`
            : audience.kind === 'everyone'
              ? t`Posted.`
              : t`Posted in ${place}.`,
        action: {
          label: card.state === 'scheduled' ? t`See what waits` : t`Look`,
          run: () => goTo(card.state === 'scheduled' ? '/scheduled' : itemAddress(card.id)),
        },
      })
    } catch (failure) {
      const nextKey = failure instanceof OfflineError ? key : freshKey()
      openComposer({ resumed: { form, error: failure, draft: draft.place(), key: nextKey } })
    }
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
