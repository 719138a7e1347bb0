import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ArrowRight, Crosshair, Sprout, UsersRound } from 'lucide-react'
import type { GroupPage } from '../../contract/groups.ts'
import { Anchor, Avatar, MoreLink, Row, SideBlock, SideLine, SideList, Small, Stack, Ticks } from '../kit/index.ts'
import { groupAddress, personAddress } from './addresses.ts'
import { faceOf } from './face-of.ts'

/** Beside the messages: why this group is there, who hosts it and who is in it. */
export function GroupSide({ group, withMembers = true }: { group: GroupPage; withMembers?: boolean }) {
  const { t } = useLingui()
  return (
    <Stack gap="lg" as="aside" aria-label={t`About this group`}>
      <Charter group={group} />
      <Hosts group={group} />
      {withMembers && <Members group={group} />}
    </Stack>
  )
}

/** Which problem, for whom, what its people want to see change. Draws nothing when nobody wrote it down. */
export function Charter({ group }: { group: GroupPage }) {
  const { t } = useLingui()
  const points = [
    { id: 'problem', icon: <Crosshair />, head: t`The problem`, text: group.charterProblem },
    { id: 'whom', icon: <UsersRound />, head: t`For whom`, text: group.charterForWhom },
    { id: 'change', icon: <Sprout />, head: t`What we want to see change`, text: group.charterChange },
  ].filter(({ text }) => text)
  if (!points.length) return null
  return (
    <SideBlock title={t`Why this group`}>
      <Ticks
        items={points.map(({ id, icon, head, text }) => ({
          id,
          icon,
          text: (
            <Small as="span">
              <strong>{head}</strong>
              <br />
              {text}
            </Small>
          ),
        }))}
      />
    </SideBlock>
  )
}

export function Hosts({ group }: { group: GroupPage }) {
  const { t } = useLingui()
  if (!group.hosts.length) return null
  return (
    <SideBlock title={group.hosts.length === 1 ? t`Host` : t`Hosts`}>
      <SideList>
        {group.hosts.map((host) => (
          <SideLine key={host.id} href={personAddress(host.id)} lead={<Avatar {...faceOf(host)} size="sm" />}>
            <strong>{host.name}</strong>
          </SideLine>
        ))}
      </SideList>
    </SideBlock>
  )
}

function Members({ group }: { group: GroupPage }) {
  const { t } = useLingui()
  const count = group.memberCount
  if (count === null) return null
  const departments = group.departments.map(({ name }) => name).join(', ')
  return (
    <SideBlock title={t`Members`}>
      <Stack gap="sm">
        <Row wrap gap="xs">
          {group.members.map((member) => (
            <Anchor key={member.id} href={personAddress(member.id)} title={member.name}>
              <Avatar {...faceOf(member)} size="sm" label={member.name} />
            </Anchor>
          ))}
        </Row>
        <Small quiet>
          <Plural value={count} one="# colleague is a member." other="# colleagues are members." />{' '}
          {departments && <Trans>Whoever works at {departments} joins by themselves.</Trans>}
        </Small>
        {group.can.read && (
          <MoreLink href={groupAddress(group.slug, 'members')} icon={<ArrowRight />}>
            {t`See all members`}
          </MoreLink>
        )}
      </Stack>
    </SideBlock>
  )
}
