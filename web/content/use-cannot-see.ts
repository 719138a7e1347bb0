import { useQueries } from '@tanstack/react-query'
import type { AudienceBrief } from '../../contract/audience.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import type { RichTextDocument } from '../../contract/rich-text-document.ts'
import { mentionedPersons } from '../../contract/rich-text-reading.ts'
import { queryOptionsFor } from '../app/client/query.ts'

/**
 * Who of the people named in a text cannot see where it will stand. Asked as soon as somebody is named, so that the
 * writer knows before sending. In one open place everybody sees it, so then nobody is asked about.
 */
export function useCannotSee(
  audiences: Pick<AudienceBrief, 'id' | 'visibility'>[],
  text: RichTextDocument,
): PersonBrief[] {
  const personIds = mentionedPersons(text).slice(0, 50)
  const isOpen = audiences.some(({ visibility }) => visibility === 'open')
  const asked = !isOpen && personIds.length > 0 ? audiences : []
  const answers = useQueries({
    queries: asked.map(({ id }) => ({
      ...queryOptionsFor('checkMentions', { audienceId: id, personIds }),
      throwOnError: false,
    })),
  })
  const [first, ...others] = answers.map(({ data }) => data?.cannotSee ?? [])
  return (first ?? []).filter((person) => others.every((list) => list.some(({ id }) => id === person.id)))
}
