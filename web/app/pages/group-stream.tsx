import { Trans, useLingui } from '@lingui/react/macro'
import { Pencil } from 'lucide-react'
import type { GroupPage } from '../../../contract/groups.ts'
import { Button, EmptyState, Stack } from '../../kit/index.ts'
import { openComposer, useWritingHere } from '../../posts/index.ts'
import { AudienceStream, Prompt } from '../../stream/index.ts'

/** What is said in a group, with the invitation to join in. */
export function GroupStream({ group }: { group: GroupPage }) {
  const { t } = useLingui()
  const { id, name } = group
  const write = () => openComposer({ audienceId: id })
  return (
    <Stack>
      {group.can.post && (
        <Prompt onWrite={write}>
          <Trans>What would you like to share in {name}?</Trans>
        </Prompt>
      )}
      <AudienceStream
        key={id}
        audienceId={id}
        empty={
          <EmptyState
            scene="bench"
            title={t`Nobody has sat down here yet`}
            example={t`For example: “I am Tess, surveyor. Who takes me along to the yard for a morning?”`}
            action={
              group.can.post && (
                <Button look="primary" icon={<Pencil />} onClick={write}>
                  <Trans>Write the first message</Trans>
                </Button>
              )
            }
          >
            <Trans>A group begins with one message. Tell why it is there, or ask something.</Trans>
          </EmptyState>
        }
      />
    </Stack>
  )
}

/** The step in the head of the group. */
export function GroupShare({ group }: { group: GroupPage }) {
  useWritingHere(group.id)
  return (
    <Button look="primary" icon={<Pencil />} onClick={() => openComposer({ audienceId: group.id })}>
      <Trans>Write here</Trans>
    </Button>
  )
}
