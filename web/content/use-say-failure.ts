import { useLingui } from '@lingui/react/macro'
import { OfflineError, RefusalError } from '../app/client/refusal-error.ts'
import { toast } from '../kit/toast.tsx'

/** The sentence for why something around an item was refused. */
export function useFailureWords(): (error: unknown) => string {
  const { t } = useLingui()
  const words: Record<string, string> = {
    'not-found': t`This is no longer here, or you may no longer see it.`,
    forbidden: t`You may not do this here.`,
    'group.archived': t`This group is archived: you can still read it, but nothing new can be added.`,
    'comments.closed': t`Comments are closed here.`,
    'profile.incomplete': t`First tell your colleagues who you are: add your job title or what they can ask you about.`,
    'audience.not-yours': t`You can only share in a place you belong to.`,
    'item.not-shareable': t`What is shared in a closed or secret place stays there.`,
    'pin.too-many': t`There are already five posts on top. Unpin one first.`,
    'undo.too-late': t`It is too late to undo this.`,
    'version.changed': t`Somebody changed this in the meantime.`,
    'poll.closed': t`This poll has closed.`,
    'poll.has-votes': t`Colleagues have already voted, so the options can no longer change.`,
    'answer.own': t`You cannot mark your own answer.`,
    'draft.too-many': t`You have a hundred drafts. Throw one away first.`,
    'rate.limited': t`That was a lot in a short time. Wait a moment and try again.`,
  }
  return (error) => {
    if (error instanceof OfflineError) return t`No connection. Try again when you are back online.`
    if (error instanceof RefusalError && words[error.code]) return words[error.code] ?? ''
    if (error instanceof RefusalError && error.status === 429) return words['rate.limited'] ?? ''
    return t`That did not work. Try again in a moment.`
  }
}

/** Says in passing that something did not work, and why. */
export function useSayFailure(): (error: unknown) => void {
  const words = useFailureWords()
  return (error) => void toast({ text: words(error) })
}
