import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonBrief } from '../../contract/person-brief.ts'
import { Notice } from '../kit/notice.tsx'

/** "Roos cannot see this here": said while writing, so that nobody waits for an answer that cannot come. */
export function CannotSeeNotice({ people }: { people: PersonBrief[] }) {
  const { i18n } = useLingui()
  if (!people.length) return null
  const names = new Intl.ListFormat(i18n.locale || 'nl').format(people.map(({ name }) => name))
  return (
    <Notice tone="caution" live>
      {people.length === 1 ? (
        <Trans>{names} cannot see this here, and will not hear of it.</Trans>
      ) : (
        <Trans context="several people">{names} cannot see this here, and will not hear of it.</Trans>
      )}
    </Notice>
  )
}
