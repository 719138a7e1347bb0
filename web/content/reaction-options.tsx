import { useLingui } from '@lingui/react/macro'
import { Handshake, Heart, HeartHandshake, Laugh, Lightbulb, PartyPopper } from 'lucide-react'
import { type ReactionKind, reactionKinds } from '../../contract/reaction-kinds.ts'
import type { ReactionOption } from '../kit/reaction-bar.tsx'
import styles from './reaction-options.module.css'

const icons = {
  like: Heart,
  thanks: Handshake,
  insightful: Lightbulb,
  celebrate: PartyPopper,
  support: HeartHandshake,
  funny: Laugh,
} as const

/** The six reactions with their words, in the contract's order; the first is the one tap. */
export function useReactionOptions(): (ReactionOption & { id: ReactionKind })[] {
  const { t } = useLingui()
  const words: Record<ReactionKind, { label: string; doneLabel: string }> = {
    like: { label: t`Appreciate`, doneLabel: t`Appreciated` },
    thanks: { label: t`Thanks`, doneLabel: t`Thanked` },
    insightful: { label: t`Insightful`, doneLabel: t`Insightful` },
    celebrate: { label: t`Hooray`, doneLabel: t`Hooray` },
    support: { label: t`I'm with you`, doneLabel: t`With you` },
    funny: { label: t`Funny`, doneLabel: t`Funny` },
  }
  return reactionKinds.map((id) => {
    const Icon = icons[id]
    return { id, ...words[id], icon: <Icon />, doneIcon: <Icon className={styles.mine} /> }
  })
}

/** The icon of one reaction, for lists of who reacted. */
export function ReactionIcon({ kind }: { kind: ReactionKind }) {
  const Icon = icons[kind]
  return <Icon aria-hidden="true" />
}
