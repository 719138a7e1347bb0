import { useLingui } from '@lingui/react/macro'
import { Bell, BellOff, BellRing, Check, ChevronDown, LogOut, Pin, PinOff, Volume2, VolumeX } from 'lucide-react'
import type { GroupPage, OwnMembership } from '../../contract/groups.ts'
import { call } from '../app/client/call.ts'
import { refresh } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, Menu } from '../kit/index.ts'
import { useRefusal } from './use-refusal.ts'

/** "You are a member": what reaches me, my own button on home, and leaving. */
export function MembershipMenu({
  group,
  membership,
  onLeave,
}: {
  group: GroupPage
  membership: OwnMembership
  onLeave: () => void
}) {
  const { t } = useLingui()
  const { say } = useRefusal()
  const groupId = group.id
  const change = useAct('changeMembership', {
    echo: ({ noticeLevel, muted }, echo) =>
      echo.change('group', {}, (was) =>
        was.id === groupId && was.membership
          ? {
              ...was,
              membership: {
                ...was.membership,
                ...(noticeLevel && { noticeLevel }),
                ...(muted !== undefined && { muted }),
              },
            }
          : was,
      ),
    refreshes: ['group', 'groups'],
  })
  const set = (to: { noticeLevel?: OwnMembership['noticeLevel']; muted?: boolean }) =>
    void change.act({ groupId, ...to }).catch(say)
  const level = (noticeLevel: OwnMembership['noticeLevel'], label: string, icon: React.ReactNode) => ({
    id: noticeLevel,
    label,
    icon,
    selected: membership.noticeLevel === noticeLevel,
    onAction: () => set({ noticeLevel }),
  })
  return (
    <Menu
      label={t`You in ${group.name}`}
      trigger={
        <Button icon={<Check />} iconAfter={<ChevronDown />}>
          {membership.role === 'host' ? t`You are host` : t`You are a member`}
        </Button>
      }
      entries={[
        level('all', t`Notify me of everything`, <BellRing />),
        level('mentions', t`Only what is meant for me`, <Bell />),
        level('none', t`No notifications`, <BellOff />),
        'line',
        {
          id: 'muted',
          label: membership.muted ? t`Show on my home screen again` : t`Keep off my home screen`,
          icon: membership.muted ? <Volume2 /> : <VolumeX />,
          onAction: () => set({ muted: !membership.muted }),
        },
        {
          id: 'pin',
          label: membership.isPinned ? t`Remove my button` : t`Button on my home screen`,
          icon: membership.isPinned ? <PinOff /> : <Pin />,
          onAction: () => void pin(groupId, !membership.isPinned).catch(say),
        },
        'line',
        { id: 'leave', label: t`Leave this group`, icon: <LogOut />, danger: true, onAction: onLeave },
      ]}
    />
  )
}

/** Adds one's own button at the end, or takes it away; the others keep their order. */
async function pin(groupId: string, pinned: boolean) {
  const { buttons } = await call('myGroupButtons', {})
  const own = buttons.filter(({ isPinned, id }) => isPinned && id !== groupId).map(({ id }) => id)
  await call('arrangePinnedGroups', { groupIds: pinned ? [...own, groupId] : own })
  await refresh('group', 'groups', 'myGroupButtons')
}
