import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { GroupCard } from '../../contract/groups.ts'
import { firstNameOf } from './face-of.ts'

/** Who is in a group, names before numbers: "Grace, Roos and 41 others". Of what one cannot read: who to ask. */
export function PeopleWords({
  group,
}: {
  group: Pick<GroupCard, 'faces' | 'memberCount' | 'membership' | 'visibility'>
}) {
  const { i18n } = useLingui()
  const { faces, memberCount, membership, visibility } = group
  const isMember = membership?.state === 'active'
  const listed = (names: string[]) => new Intl.ListFormat(i18n.locale).format(names)
  if (membership?.state === 'invited' && membership.invitedBy) {
    const name = membership.invitedBy.name
    return <Trans>{name} invites you</Trans>
  }
  if (memberCount === null) return null
  if (visibility !== 'open' && !isMember) {
    const hosts = listed(faces.map(({ name }) => firstNameOf(name)))
    return hosts ? <Trans>With {hosts} as host</Trans> : <Trans>Without a host</Trans>
  }
  // One name beside oneself, or one alone: more does not fit beside three faces on a phone.
  const named = faces.slice(0, 1).map(({ name }) => firstNameOf(name))
  if (!named.length) return isMember ? <Trans>You are the first one here</Trans> : <Trans>Nobody is here yet</Trans>
  const others = Math.max(0, memberCount - named.length - (isMember ? 1 : 0))
  const names = others ? named.join(', ') : listed(named)
  if (isMember)
    return others ? (
      <Trans>
        You, {names} and <Plural value={others} one="# other" other="# others" />
      </Trans>
    ) : (
      <Trans>You with {names}</Trans>
    )
  if (!others) return names
  return (
    <Trans>
      {names} and <Plural value={others} one="# other" other="# others" />
    </Trans>
  )
}
