import { useLingui } from '@lingui/react/macro'
import { EyeOff, Globe, Lock } from 'lucide-react'
import type { GroupJoining, GroupVisibility } from '../../contract/groups.ts'
import { Badge } from '../kit/index.ts'

export const visibilityIcons = { open: Globe, closed: Lock, secret: EyeOff } as const

/** Who sees a group and how one joins, in words. */
export function useGroupWords() {
  const { t } = useLingui()
  const visibility: Record<GroupVisibility, { name: string; text: string }> = {
    open: { name: t`Open`, text: t`Everyone can read along.` },
    closed: { name: t`Closed`, text: t`Everyone can find the group, only members read what is in it.` },
    secret: { name: t`Secret`, text: t`Only members know that the group exists.` },
  }
  const joining: Record<GroupJoining, { name: string; text: string }> = {
    direct: { name: t`Straight away`, text: t`Everyone can become a member.` },
    request: { name: t`On request`, text: t`A host lets people in.` },
    invitation: { name: t`By invitation`, text: t`Only whoever is invited comes in.` },
  }
  return { visibility, joining }
}

/** A small mark for groups that not everyone reads; open ones need none. */
export function VisibilityMark({ visibility }: { visibility: GroupVisibility }) {
  const words = useGroupWords()
  if (visibility === 'open') return null
  const Icon = visibilityIcons[visibility]
  return <Badge icon={<Icon />}>{words.visibility[visibility].name}</Badge>
}
