import type { AudienceBrief } from '../../contract/audience.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import { call } from '../app/client/call.ts'
import { Avatar } from '../kit/avatar.tsx'
import type { RichTextSearches } from '../kit/rich-text/rich-text-editor.tsx'
import { faceOf } from './face-of.ts'

/** What a writer finds behind `@` and `#`, everywhere that rich text is written. */
export const textSearches: RichTextSearches = searchesFrom((q) => colleagues(q))

/** The same where the words will stand in a group: its members come first. */
export function textSearchesIn(audiences: readonly AudienceBrief[]): RichTextSearches {
  const [place] = audiences
  if (place?.kind !== 'group' || audiences.length > 1) return textSearches
  return searchesFrom(async (q) => {
    const [inside, others] = await Promise.all([members(place.id, q), colleagues(q)])
    const isInside = new Set(inside.map(({ id }) => id))
    return [...inside, ...others.filter(({ id }) => !isInside.has(id))]
  })
}

const colleagues = async (q: string): Promise<PersonBrief[]> => (await call('suggestPeople', { q })).people

/** Those whose name has a word that begins with what was typed. Out of reach (a closed group) is none. */
async function members(groupId: string, q: string): Promise<PersonBrief[]> {
  const { rows } = await call('groupMembers', { groupId, q, size: 8 }).catch(() => ({ rows: [] }))
  const begins = (name: string) => ` ${folded(name)}`.includes(` ${folded(q)}`)
  return rows.map(({ person }) => person).filter(({ name }) => begins(name))
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function searchesFrom(find: (q: string) => Promise<PersonBrief[]>): RichTextSearches {
  return {
    searchPeople: async (q) =>
      (await find(q)).map((person) => ({
        personId: person.id,
        name: person.name,
        detail: person.jobTitle || person.department || undefined,
        picture: <Avatar {...faceOf(person)} size="sm" />,
      })),
    searchTags: async (text) => {
      const { tags } = await call('suggestTags', { text })
      return tags.map(({ name, label }) => ({ tag: name, detail: label === name ? undefined : label }))
    },
  }
}
