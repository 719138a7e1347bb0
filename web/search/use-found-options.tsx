import { useLingui } from '@lingui/react/macro'
import { Lock, Users } from 'lucide-react'
import type { AnswerOf } from '../app/client/call.ts'
import { audienceAddress, itemAddress } from '../content/index.ts'
import { Avatar, type Option, type OptionGroup } from '../kit/index.ts'
import { face, personAddress, placeOf } from '../people/index.ts'
import { FoundText, plainOf } from './found-text.tsx'
import type { Pick } from './remembered.ts'
import { useKindWord } from './use-kind-word.tsx'

/** What was found, as groups of options; within each what was chosen lately first. And where each of them leads. */
export function useFoundOptions(
  found: AnswerOf<'searchEverything'> | undefined,
  picks: readonly Pick[],
): { groups: OptionGroup[]; places: Map<string, Pick> } {
  const { t } = useLingui()
  const kindWord = useKindWord()
  const places = new Map<string, Pick>()
  if (!found) return { groups: [], places }

  const option = (href: string, label: string, rest: Omit<Option, 'id'>): Option => {
    places.set(href, { id: href, href, label })
    return { id: href, ...rest }
  }
  const people = found.people.map(({ person, name, expertise }) =>
    option(personAddress(person.id), person.name, {
      lead: <Avatar {...face(person)} size="sm" />,
      label: <FoundText segments={name} />,
      extra: expertise.length ? t`ask about ${expertise.join(', ')}` : placeOf(person),
    }),
  )
  const groups = found.groups.map(({ id, slug, visibility, name }) =>
    option(audienceAddress({ id, kind: 'group', name: '', slug, visibility }), plainOf(name), {
      lead: visibility === 'open' ? <Users /> : <Lock />,
      label: <FoundText segments={name} />,
    }),
  )
  const items = found.items.map(({ id, kind, title, author }) => {
    const { icon: Icon } = kindWord(kind)
    return option(itemAddress(id), plainOf(title), {
      lead: <Icon />,
      label: <FoundText segments={title} />,
      extra: author,
    })
  })
  const place = ({ id }: Option) => picks.findIndex((pick) => pick.id === id) + 1 || picks.length + 1
  return {
    places,
    groups: [
      { id: 'people', label: t`People`, options: people },
      { id: 'groups', label: t`Groups`, options: groups },
      { id: 'items', label: t`Posts, questions and news`, options: items },
    ]
      .filter((group) => group.options.length > 0)
      .map((group) => ({ ...group, options: group.options.toSorted((a, b) => place(a) - place(b)) })),
  }
}
