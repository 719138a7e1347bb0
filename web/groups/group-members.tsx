import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Ellipsis, X } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { GroupMember } from '../../contract/group-members.ts'
import type { GroupPage } from '../../contract/groups.ts'
import { useReadPages } from '../app/client/query.ts'
import {
  Badge,
  Button,
  EmptyState,
  Heading,
  IconButton,
  LoadMore,
  Menu,
  Notice,
  PersonLine,
  Row,
  SearchField,
  SkeletonLine,
  Split,
  Stack,
  Waiting,
} from '../kit/index.ts'
import { personAddress } from './addresses.ts'
import { faceOf, placeOf } from './face-of.ts'
import styles from './group-members.module.css'
import { GroupSide } from './group-side.tsx'
import { useMemberActs } from './use-member-acts.ts'
import { useRefusal } from './use-refusal.ts'

type State = 'active' | 'requested' | 'invited'

/** Who is in the group; for hosts also who stands at the door. */
export function GroupMembers({ group, ownId }: { group: GroupPage; ownId: string }) {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const q = useDeferredValue(name.trim().slice(0, 80))
  return (
    <Split>
      <Stack gap="lg">
        {group.can.manageMembers && (
          <People group={group} ownId={ownId} state="requested" title={t`Would like to join`} />
        )}
        {group.can.manageMembers && <People group={group} ownId={ownId} state="invited" title={t`Invited`} />}
        <Stack>
          <SearchField
            label={t`Find a member`}
            hideLabel
            placeholder={t`Find a member`}
            value={name}
            onText={setName}
          />
          <People group={group} ownId={ownId} state="active" title={t`Members`} q={q} />
        </Stack>
      </Stack>
      <GroupSide group={group} withMembers={false} />
    </Split>
  )
}

function People(props: { group: GroupPage; ownId: string; state: State; title: string; q?: string }) {
  const { group, ownId, state, title, q } = props
  const { t } = useLingui()
  const { whole } = useRefusal()
  const list = useReadPages('groupMembers', { groupId: group.id, state, ...(q && { q }) })
  if (list.error && !list.rows) return state === 'active' ? <Notice tone="negative">{whole(list.error)}</Notice> : null
  if (!list.rows)
    return state === 'active' ? (
      <Waiting>
        <SkeletonLine width="50%" />
        <SkeletonLine width="40%" />
      </Waiting>
    ) : null
  if (!list.rows.length)
    return state === 'active' && q ? (
      <EmptyState title={t`No member called “${q}”`}>
        <Trans>Invite them, if they belong here.</Trans>
      </EmptyState>
    ) : null
  return (
    <Stack as="section" gap="xs">
      <Heading level={2}>{title}</Heading>
      <ul className={styles.list}>
        {list.rows.map((member) => (
          <li key={member.person.id}>
            <Member group={group} ownId={ownId} state={state} member={member} />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        failed={list.isFetchNextPageError}
        onLoad={() => void list.fetchNextPage()}
      />
    </Stack>
  )
}

function Member(props: { group: GroupPage; ownId: string; state: State; member: GroupMember }) {
  const { group, ownId, state, member } = props
  const { t } = useLingui()
  const { person, role, invitedBy, can } = member
  const acts = useMemberActs(group, person)
  const by = invitedBy?.name
  return (
    <PersonLine
      person={faceOf(person)}
      href={personAddress(person.id)}
      end={
        <Row gap="sm">
          {role === 'host' && state === 'active' && <Badge tone="accent">{t`Host`}</Badge>}
          {state === 'requested' && can.remove && (
            <>
              <Button
                small
                look="soft"
                icon={<Check />}
                aria-label={t`Let ${person.name} in`}
                onClick={() => acts.answer(true)}
              >{t`Let in`}</Button>
              <IconButton label={t`Do not let ${person.name} in`} icon={<X />} onClick={() => acts.answer(false)} />
            </>
          )}
          {state === 'invited' && can.remove && (
            <IconButton label={t`Take back the invitation of ${person.name}`} icon={<X />} onClick={acts.remove} />
          )}
          {state === 'active' && (can.changeRole || can.remove) && (
            <Menu
              label={t`Actions for ${person.name}`}
              trigger={<IconButton label={t`Actions for ${person.name}`} icon={<Ellipsis />} />}
              entries={[
                ...(can.changeRole
                  ? [
                      role === 'host'
                        ? {
                            id: 'member',
                            label: person.id === ownId ? t`Stop being host` : t`No longer host`,
                            onAction: () => acts.setRole('member'),
                          }
                        : { id: 'host', label: t`Make host`, onAction: () => acts.setRole('host') },
                    ]
                  : []),
                ...(can.remove
                  ? [{ id: 'remove', label: t`Take out of the group`, danger: true, onAction: acts.remove }]
                  : []),
              ]}
            />
          )}
        </Row>
      }
    >
      {by ? <Trans>Invited by {by}</Trans> : placeOf(person)}
    </PersonLine>
  )
}
