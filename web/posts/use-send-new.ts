import { useLingui } from '@lingui/react/macro'
import { RefusalError } from '../app/client/refusal-error.ts'
import { itemAddress, useAudienceName, useOwn } from '../content/index.ts'
import { useNavigateTo } from '../kit/link.tsx'
import { toast } from '../kit/toast.tsx'
import { composerKindOf } from './composer-kinds.ts'
import { openComposer } from './composer-request.ts'
import { sendNew } from './outgoing.ts'
import type { WaitingPost } from './waiting-posts.ts'

/**
 * Sends something new and says how that went, also when the window it was written in has closed. What is refused comes
 * back in the composer; what nobody was signed in for waits until the same person is.
 */
export function useSendNew(): (post: WaitingPost, zone: string, before?: Promise<void>) => Promise<void> {
  const { t } = useLingui()
  const own = useOwn()
  const nameOf = useAudienceName()
  const goTo = useNavigateTo()
  return async (post, zone, before) => {
    const { form, audience, draft } = post
    const kind = composerKindOf(form.kind)
    if (!kind || !own) return
    try {
      const card = await sendNew({ ...post, kind, viewer: own, zone, before })
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
    } catch (error) {
      const isSignedOut = error instanceof RefusalError && error.status === 401
      if (!isSignedOut) openComposer({ resumed: { form, error, draft } })
    }
  }
}
