import { Trans, useLingui } from '@lingui/react/macro'
import { EyeOff, Lock } from 'lucide-react'
import type { GroupPage } from '../../contract/groups.ts'
import { EmptyState, LinkButton, Meta, SideBlock, Small, Split, Stack, Time } from '../kit/index.ts'
import { groupAddress } from './addresses.ts'
import { Charter, GroupSide, Hosts } from './group-side.tsx'
import { useGroupWords } from './visibility-mark.tsx'

/** What the group is for and how it works; for who cannot read it, all there is to see. */
export function GroupAbout({ group }: { group: GroupPage }) {
  const { t } = useLingui()
  const words = useGroupWords()
  const hasCharter = Boolean(group.charterProblem || group.charterForWhom || group.charterChange)
  return (
    <Split>
      <Stack gap="lg">
        {!group.can.read && <Closed group={group} />}
        <Charter group={group} />
        {!hasCharter && group.can.edit && (
          <EmptyState
            title={t`Why is this group here?`}
            example={
              <Trans>
                “Whoever works indoors often does not know who looks after a street or a tree. A question gets a name
                and an answer within a day.”
              </Trans>
            }
            action={<LinkButton look="soft" href={groupAddress(group.slug, 'settings')}>{t`Write it down`}</LinkButton>}
          >
            <Trans>Say in three sentences which problem you tackle, for whom, and what you want to see change.</Trans>
          </EmptyState>
        )}
        <SideBlock title={t`How it works`}>
          <Stack gap="xs">
            <Small>{words.visibility[group.visibility].text}</Small>
            <Small>{words.joining[group.joining].text}</Small>
            <Meta>
              <Trans>
                Started <Time at={group.startedAt} />
              </Trans>
            </Meta>
          </Stack>
        </SideBlock>
      </Stack>
      {group.can.read ? <GroupSide group={withoutCharter(group)} /> : <Hosts group={group} />}
    </Split>
  )
}

/** It stands in the middle of this page already. */
const withoutCharter = (group: GroupPage): GroupPage => ({
  ...group,
  charterProblem: '',
  charterForWhom: '',
  charterChange: '',
})

function Closed({ group }: { group: GroupPage }) {
  const { t } = useLingui()
  if (group.visibility === 'secret')
    return (
      <EmptyState icon={<EyeOff />} title={t`A secret group`}>
        <Trans>
          Only its members know that it exists. Accept the invitation to read along, and keep it to yourself.
        </Trans>
      </EmptyState>
    )
  return (
    <EmptyState icon={<Lock />} title={t`Only members read this group`}>
      {group.joining === 'invitation' ? (
        <Trans>You come in when a host invites you. Do you want to join? Ask one of them.</Trans>
      ) : (
        <Trans>Become a member to read along and join in the conversation.</Trans>
      )}
    </EmptyState>
  )
}
