import { useLingui } from '@lingui/react/macro'
import type { Notification } from '../../contract/notifications.ts'

/** Why this reaches the reader; nothing where the sentence itself says it. */
export function useReason(): (notification: Notification) => string | null {
  const { t } = useLingui()
  return ({ kind, reason }) => {
    switch (reason) {
      case 'author':
        return t`because you wrote it`
      case 'own-comment':
        return kind === 'reply' || kind === 'reaction' ? null : t`because you gave the answer`
      case 'following':
        return t`because you follow this`
      case 'taking-part':
        return t`because you take part`
      case 'group-all':
        return t`because you want to know everything of this group`
      case 'host':
        return t`because you are a host`
      case 'mentioned':
      case 'you':
        return null
    }
  }
}
