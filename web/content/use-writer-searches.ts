import { createElement, useMemo } from 'react'
import { call } from '../app/client/call.ts'
import { Avatar } from '../kit/avatar.tsx'
import type { RichTextSearches } from '../kit/rich-text/rich-text-editor.tsx'
import { faceOf } from './face-of.ts'

/** What `@` and `#` look up while somebody writes. */
export function useWriterSearches(): RichTextSearches {
  return useMemo(
    () => ({
      searchPeople: async (q) => {
        const { people } = await call('suggestPeople', { q })
        return people.map((person) => ({
          personId: person.id,
          name: person.name,
          detail: person.jobTitle || person.department || undefined,
          picture: createElement(Avatar, { ...faceOf(person), size: 'xs' }),
        }))
      },
      searchTags: async (text) => {
        const { tags } = await call('suggestTags', { text })
        return tags.map(({ name }) => ({ tag: name }))
      },
    }),
    [],
  )
}
