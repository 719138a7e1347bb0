import { useLingui } from '@lingui/react/macro'
import { useRefusalText } from '../app/client/refusal-text.ts'
import { toast } from '../kit/index.ts'

/** Sentences for what was refused about groups; `say` says it in passing. */
export function useRefusal() {
  const { t } = useLingui()
  const texts = useRefusalText(({ code }) => {
    switch (code) {
      case 'group.archived':
        return t`This group is archived: you can still read it, but nothing new can be added.`
      case 'group.not-host':
        return t`Only hosts of this group may do that.`
      case 'group.by-invitation':
        return t`You can only come in here when a member invites you.`
      case 'group.members-only':
        return t`Only members of this group see this.`
      case 'group.last-host':
        return t`A group needs at least one host. Make somebody else host first.`
      case 'group.last-member':
        return t`You are the only one here. If you leave, nobody can ever find this group again. You can archive it instead.`
      case 'group.person-is-gone':
        return t`This colleague no longer works here, so they cannot be host.`
      case 'group.has-host':
        return t`This group has a host again.`
      case 'group.secret':
        return t`A secret group cannot have a button for others.`
      case 'secret-is-by-invitation':
        return t`A secret group is by invitation only: nobody else knows it exists.`
      case 'unknown-department':
        return t`One of these departments no longer exists.`
      case 'not-your-department':
        return t`You can add your own department and those below it. Ask a community manager for others.`
      case 'unknown-person':
        return t`One of these people can no longer sign in.`
      case 'unknown-file':
        return t`The picture is no longer there. Choose it again.`
      default:
        return undefined
    }
  })
  return { ...texts, say: (error: unknown) => void toast({ text: texts.whole(error) }) }
}
