import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Story } from '../../contract/newsroom.ts'
import { firstNameOf } from '../content/index.ts'

const mostNamed = 2

/** "Wim, Anneke and 7 others join in"; null where nobody spoke yet. */
export function useTalkSentence({ talkers, talkerCount }: Pick<Story, 'talkers' | 'talkerCount'>): string | null {
  const { t, i18n } = useLingui()
  if (!talkers.length) return null
  const named = talkers.slice(0, mostNamed).map((person) => firstNameOf(person.name))
  const rest = talkerCount - named.length
  const parts = rest > 0 ? [...named, plural(rest, { one: '# other', other: '# others' })] : named
  const who = new Intl.ListFormat(i18n.locale || 'nl', { type: 'conjunction' }).format(parts)
  return talkerCount > 1 ? t`${who} join in` : t`${who} joins in`
}
