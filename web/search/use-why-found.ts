import { useLingui } from '@lingui/react/macro'
import type { FoundGroup, FoundItem, FoundPerson } from '../../contract/search.ts'

/** Why something was found, in words. */
export function useWhyFound() {
  const { t, i18n } = useLingui()
  const list = (parts: string[]) => new Intl.ListFormat(i18n.locale || 'nl', { type: 'conjunction' }).format(parts)
  const sentence = (parts: string[]) => (parts.length ? t`Why found: ${list(parts)}.` : null)

  return {
    item: ({ why, tags, comment }: FoundItem) => {
      const name = comment?.author.name ?? ''
      const labels = tags.map((tag) => `#${tag.label}`)
      const words = {
        title: t`in the title`,
        text: t`in the text`,
        tag: t`by the tag ${list(labels)}`,
        file: t`in the name of a file`,
        answer: comment?.isAccepted ? t`in the accepted answer by ${name}` : t`in an answer by ${name}`,
        comment: t`in what ${name} said below it`,
        near: t`the title looks like what you typed`,
      }
      return sentence(why.map((code) => words[code]))
    },
    group: ({ why }: FoundGroup) => {
      const words = {
        name: t`in the name`,
        purpose: t`in the description`,
        near: t`the name looks like what you typed`,
      }
      return sentence(why.map((code) => words[code]))
    },
    /** Short, below a face; nothing where the name says it. */
    person: ({ why, expertise }: FoundPerson) => {
      if (expertise.length) return t`Ask about ${list(expertise)}`
      return why.includes('near') ? t`The name looks like what you typed` : null
    },
  }
}
