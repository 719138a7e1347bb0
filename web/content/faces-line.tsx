import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ItemCard, ReactionKind, Reactions } from '../../contract/item.ts'
import { reactionKinds } from '../../contract/reaction-kinds.ts'
import { Faces } from '../kit/faces.tsx'
import { faceOf, firstNameOf } from './face-of.ts'
import styles from './item-card.module.css'
import { ReactorsDialog } from './reactors-dialog.tsx'

/** "Grace, Roos and 41 others appreciate this": faces and words, and behind them everybody who reacted. */
export function FacesLine({ item }: { item: ItemCard }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const sentence = useReactionSentence(item.reactions)
  if (!sentence) return null
  return (
    <>
      <Faces people={item.reactions.faces.map(faceOf)}>
        <button type="button" className={styles.thanks} title={t`See who reacted`} onClick={() => setOpen(true)}>
          {sentence}
        </button>
      </Faces>
      {isOpen && <ReactorsDialog about={{ itemId: item.id }} onClose={() => setOpen(false)} />}
    </>
  )
}

/** The sentence for who reacted and how; null where nobody did. Only when all did the same it names what they did. */
export function useReactionSentence({ counts, own, faces }: Reactions): string | null {
  const { t, i18n } = useLingui()
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (!total) return null
  const others = total - (own ? 1 : 0)
  // all names where they fit, else two and a number
  const named = faces.slice(0, others <= 3 ? 3 : 2).map((person) => firstNameOf(person.name))
  const rest = others - named.length
  const parts = [...(own ? [t`You`] : []), ...named]
  if (rest > 0)
    parts.push(
      named.length || own
        ? plural(rest, { one: '# other', other: '# others' })
        : plural(rest, { one: '# colleague', other: '# colleagues' }),
    )
  const who = new Intl.ListFormat(i18n.locale || 'nl', { type: 'conjunction' }).format(parts)
  const all = reactionKinds.find((_, index) => counts[index] === total) ?? 'like'
  const form = total > 1 ? 2 : own ? 0 : 1
  const sentences: Record<ReactionKind, [string, string, string]> = {
    like: [t`You appreciate this`, t`${who} appreciates this`, t`${who} appreciate this`],
    thanks: [t`You said thank you for this`, t`${who} says thank you for this`, t`${who} say thank you for this`],
    insightful: [t`You find this insightful`, t`${who} finds this insightful`, t`${who} find this insightful`],
    celebrate: [t`You celebrate this`, t`${who} celebrates this`, t`${who} celebrate this`],
    support: [t`You are with them in this`, t`${who} is with them in this`, t`${who} are with them in this`],
    funny: [t`You find this funny`, t`${who} finds this funny`, t`${who} find this funny`],
  }
  return sentences[all][form]
}
