import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import type { GroupPage } from '../../contract/groups.ts'
import { call } from '../app/client/call.ts'
import { refresh, useRead } from '../app/client/query.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import { EmptyState, LinkButton, SkeletonLine, TabLinks, Waiting } from '../kit/index.ts'
import { groupAddress } from './addresses.ts'
import { GroupHead } from './group-head.tsx'

export type GroupTab = 'stream' | 'members' | 'about' | 'settings'

/**
 * A group's page around one of its parts: the head, the tabs, and what `children` draws of the group.
 * @param share the step to write something, from the domain that can
 * @param onAddress told of the present address, when the group was found by a former one
 */
export function GroupFrame({
  slug,
  tab,
  ownId,
  share,
  onAddress,
  children,
}: {
  slug: string
  tab: GroupTab
  ownId: string
  share: (group: GroupPage) => ReactNode
  onAddress: (group: GroupPage) => void
  children: (group: GroupPage) => ReactNode
}) {
  const { t } = useLingui()
  const { data: group, error } = useRead('group', { address: slug }, { throwOnError: false })
  const told = useRef(onAddress)
  told.current = onAddress
  useEffect(() => {
    if (group) told.current(group)
  }, [group])
  useSeen(group)
  if (error instanceof RefusalError && error.status === 404) return <NoSuchGroup />
  if (error && !group) throw error
  if (!group) return <Coming />
  const isFull = group.visibility !== 'secret' || group.can.read
  const tabs = [
    ...(group.can.read ? [{ id: 'stream', label: t`Conversation`, href: groupAddress(slug) } as const] : []),
    ...(group.can.read
      ? [
          {
            id: 'members',
            label: t`Members`,
            href: groupAddress(slug, 'members'),
            news: group.requestCount ? t`, somebody asks to join` : undefined,
          } as const,
        ]
      : []),
    { id: 'about', label: t`About`, href: groupAddress(slug, 'about') } as const,
  ]
  return (
    <>
      <GroupHead group={group} ownId={ownId} share={group.can.post ? share(group) : undefined} />
      {isFull && <TabLinks label={t`In this group`} tabs={tabs} current={tab as 'stream' | 'members' | 'about'} />}
      {children(group)}
    </>
  )
}

/** Whoever opens a group has seen what is in it; the welcome waits for its own button. */
function useSeen(group: GroupPage | undefined) {
  const groupId = group?.id
  const { isNew, state } = group?.membership ?? {}
  const isRead = state === 'active' && !(isNew && group?.welcome)
  useEffect(() => {
    if (groupId && isRead) void markSeen(groupId)
  }, [groupId, isRead])
}

/** The dots elsewhere go out with it. */
const markSeen = (groupId: string) =>
  call('markGroupSeen', { groupId }).then(
    () => refresh('groups', 'myGroupButtons'),
    () => undefined,
  )

/** Hidden and gone look the same. */
function NoSuchGroup() {
  const { t } = useLingui()
  return (
    <EmptyState
      level={1}
      title={t`This group is not here`}
      action={<LinkButton look="primary" href="/groups">{t`To all groups`}</LinkButton>}
    >
      <Trans>
        Perhaps it was taken away, or it is only for its members. Did somebody invite you? Ask them for the link.
      </Trans>
    </EmptyState>
  )
}

function Coming() {
  return (
    <Waiting>
      <SkeletonLine width="40%" />
      <SkeletonLine />
    </Waiting>
  )
}
