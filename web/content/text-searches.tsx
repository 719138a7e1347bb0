import { call } from '../app/client/call.ts'
import { Avatar } from '../kit/avatar.tsx'
import type { RichTextSearches } from '../kit/rich-text/rich-text-editor.tsx'
import { faceOf } from './face-of.ts'

/** What a writer finds behind `@` and `#`, everywhere that rich text is written. */
export const textSearches: RichTextSearches = {
  searchPeople: async (q) => {
    const { people } = await call('suggestPeople', { q })
    return people.map((person) => ({
      personId: person.id,
      name: person.name,
      detail: person.jobTitle || person.department || undefined,
      picture: <Avatar {...faceOf(person)} size="sm" />,
    }))
  },
  searchTags: async (text) => {
    const { tags } = await call('suggestTags', { text })
    return tags.map(({ name, label }) => ({ tag: name, detail: label === name ? undefined : label }))
  },
}
