import { useLingui } from '@lingui/react/macro'
import { RefusalError } from '../app/client/refusal-error.ts'
import { useRefusalText } from '../app/client/refusal-text.ts'
import { toast } from '../kit/toast.tsx'

/** Sentences for refusals around an item; whatever is not here has a general one. */
export function useItemRefusals() {
  const { t } = useLingui()
  return useRefusalText(({ code }) => {
    switch (code) {
      case 'not-found':
        return t`This is no longer here, or you may no longer see it.`
      case 'forbidden':
        return t`You may not do this here.`
      case 'group.archived':
        return t`This group is archived: you can still read it, but nothing new can be added.`
      case 'comments.closed':
        return t`Comments are closed here.`
      case 'profile.incomplete':
        return t`First tell your colleagues who you are: add your job title or what they can ask you about.`
      case 'audience.not-yours':
        return t`You can only share in a place you belong to.`
      case 'item.not-shareable':
        return t`What is shared in a closed or secret place stays there.`
      case 'pin.too-many':
        return t`There are already five posts on top. Take one off first.`
      case 'undo.too-late':
        return t`It is too late to undo this.`
      case 'version.changed':
        return t`Somebody changed this in the meantime.`
      case 'poll.closed':
        return t`This poll has closed.`
      case 'poll.has-votes':
        return t`Colleagues have already voted, so the options can no longer change.`
      case 'poll.double-option':
        return t`Two options are the same.`
      case 'answer.own':
        return t`You cannot mark your own answer.`
      case 'draft.too-many':
        return t`You have a hundred drafts. Throw one away first.`
      case 'in-the-past':
        return t`This moment has already passed.`
      case 'removed':
        return t`What you reply to has been removed.`
      case 'too-many-mentions':
        return t`You can name at most fifty colleagues in one text.`
      case 'unknown-file':
        return t`One of the files is no longer there. Add it again.`
      default:
        return undefined
    }
  })
}

/** The sentence for why something was refused, wherever the fault lies. */
export function useFailureWords(): (error: unknown) => string {
  const { whole, sentence } = useItemRefusals()
  return (error) => {
    const [field] = error instanceof RefusalError ? Object.values(error.fields) : []
    return whole(error) ?? sentence(field ?? { code: 'failed', params: {} })
  }
}

/** Says in passing that something did not work, and why. */
export function useSayFailure(): (error: unknown) => void {
  const words = useFailureWords()
  return (error) => void toast({ text: words(error) })
}
