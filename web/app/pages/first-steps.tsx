import { Trans, useLingui } from '@lingui/react/macro'
import { Pencil, UserPlus, UserRoundSearch, UsersRound } from 'lucide-react'
import { Button, EmptyState, SideBlock, Stack, TextLink, Ticks } from '../../kit/index.ts'
import { openComposer } from '../../posts/index.ts'
import { useViewer } from '../session.ts'

/** A square on which nobody has spoken yet: what it is for, and how it begins. */
export function FirstSteps() {
  const { t } = useLingui()
  const { id, role } = useViewer()
  const steps = [
    ...(role === 'administrator'
      ? [
          {
            id: 'colleagues',
            icon: <UserPlus />,
            text: (
              <Trans>
                <TextLink href="/employee-import">Bring in your colleagues</TextLink> from a list, or{' '}
                <TextLink href="/admin/accounts">one by one</TextLink>.
              </Trans>
            ),
          },
        ]
      : []),
    {
      id: 'groups',
      icon: <UsersRound />,
      text: (
        <Trans>
          <TextLink href="/groups">Join a group or start one</TextLink>: for your team, or for something you care about.
        </Trans>
      ),
    },
    {
      id: 'people',
      icon: <UserRoundSearch />,
      text: (
        <Trans>
          <TextLink href="/people">Look around among your colleagues</TextLink> and follow whom you like to read.
        </Trans>
      ),
    },
    {
      id: 'profile',
      icon: <Pencil />,
      text: (
        <Trans>
          <TextLink href={`/people/${id}/edit`}>Say what colleagues can ask you</TextLink>, so that a question finds
          you.
        </Trans>
      ),
    },
  ]
  return (
    <Stack>
      <EmptyState
        scene="bench"
        title={t`The square is open`}
        example={t`For example: “Good morning all. I work at the counter of the town hall. What are you busy with this week?”`}
        action={
          <Button look="primary" icon={<Pencil />} onClick={() => openComposer()}>
            <Trans>Write the first message</Trans>
          </Button>
        }
      >
        <Trans>
          Here you see what colleagues share: what they make, what they ask, what went well. It begins with somebody who
          says something.
        </Trans>
      </EmptyState>
      <SideBlock title={t`Also a good start`} level={3}>
        <Ticks items={steps} />
      </SideBlock>
    </Stack>
  )
}
