import { Trans, useLingui } from '@lingui/react/macro'
import { Archive, DoorOpen, Settings, UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { GroupPage } from '../../contract/groups.ts'
import { fileAddress } from '../app/client/file-address.ts'
import { refresh } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, Cover, Grow, Heading, IconLink, Lead, Notice, Prose, Row, Small, Stack } from '../kit/index.ts'
import { groupAddress } from './addresses.ts'
import styles from './group-head.module.css'
import { InviteDialog } from './invite-dialog.tsx'
import { MembershipMenu } from './membership-menu.tsx'
import { useGroupActs } from './use-group-acts.ts'
import { useRefusal } from './use-refusal.ts'
import { useGroupWords, visibilityIcons } from './visibility-mark.tsx'

/** The top of a group: picture, name, who sees it in words, and the one step that fits this viewer. */
export function GroupHead({ group, ownId, share }: { group: GroupPage; ownId: string; share?: React.ReactNode }) {
  const { t } = useLingui()
  const words = useGroupWords()
  const [isInviting, setInviting] = useState(false)
  const Icon = visibilityIcons[group.visibility]
  const acts = useGroupActs(group, ownId)
  const { membership, can } = group
  return (
    <header>
      <Cover
        id={group.id}
        photo={
          group.cover
            ? {
                src: fileAddress(group.cover, 1280),
                srcSet: `${fileAddress(group.cover, 640)} 640w, ${fileAddress(group.cover, 1280)} 1280w`,
              }
            : null
        }
        className={styles.cover}
      />
      <Row between wrap align="end" gap="lg" className={styles.head}>
        <Grow className={styles.names}>
          <Heading level={1} look="display">
            {group.name}
          </Heading>
          {group.purpose && <Lead className={styles.purpose}>{group.purpose}</Lead>}
          <Small quiet className={styles.seen}>
            <Icon />
            {words.visibility[group.visibility].name}. {words.visibility[group.visibility].text}
          </Small>
        </Grow>
        <Row wrap>
          {can.join === 'joins' && (
            <Button look="primary" icon={<DoorOpen />} pending={acts.isBusy} onClick={acts.join}>
              {membership?.state === 'invited' ? t`Accept the invitation` : t`Join`}
            </Button>
          )}
          {can.join === 'asks' && (
            <Button
              look="primary"
              icon={<DoorOpen />}
              pending={acts.isBusy}
              onClick={acts.join}
            >{t`Ask to join`}</Button>
          )}
          {membership?.state === 'invited' && (
            <Button pending={acts.isBusy} onClick={acts.leave}>{t`No, thank you`}</Button>
          )}
          {membership?.state === 'requested' && (
            <Button pending={acts.isBusy} onClick={acts.leave}>{t`Take back my request`}</Button>
          )}
          {membership?.state === 'active' && (
            <MembershipMenu group={group} membership={membership} onLeave={acts.leave} />
          )}
          {can.invite && <Button icon={<UserPlus />} onClick={() => setInviting(true)}>{t`Invite`}</Button>}
          {share}
          {(can.edit || can.archive || can.setButtons || can.setDepartments) && (
            <IconLink
              label={t`Settings of ${group.name}`}
              icon={<Settings />}
              href={groupAddress(group.slug, 'settings')}
            />
          )}
        </Row>
      </Row>
      <Notices group={group} isBusy={acts.isBusy} onTakeOver={acts.takeOver} />
      {isInviting && <InviteDialog group={group} onClose={() => setInviting(false)} />}
    </header>
  )
}

function Notices({ group, isBusy, onTakeOver }: { group: GroupPage; isBusy: boolean; onTakeOver: () => void }) {
  const { t } = useLingui()
  const { membership, can } = group
  const invitedBy = membership?.state === 'invited' ? membership.invitedBy?.name : undefined
  return (
    <Stack gap="sm" className={styles.notices}>
      {group.isArchived && (
        <Notice icon={<Archive />}>
          <Trans>This group is archived. You can still read everything; nothing new is added.</Trans>
        </Notice>
      )}
      {invitedBy && (
        <Notice>
          <Trans>{invitedBy} invites you to this group.</Trans>
        </Notice>
      )}
      {membership?.state === 'requested' && (
        <Notice>
          <Trans>You asked to join. A host of this group will let you know.</Trans>
        </Notice>
      )}
      {can.takeOver && (
        <Notice tone="caution" action={<Button pending={isBusy} onClick={onTakeOver}>{t`Become host`}</Button>}>
          <Trans>Nobody hosts this group any more. As a community manager you can take it over.</Trans>
        </Notice>
      )}
      {membership?.state === 'active' && membership.isNew && group.welcome && <Welcome group={group} />}
    </Stack>
  )
}

/** What the hosts say to who just came in; once. */
function Welcome({ group }: { group: GroupPage }) {
  const { t } = useLingui()
  const { say } = useRefusal()
  const seen = useAct('markGroupSeen', {
    done: () => void refresh('group', 'groups', 'myGroupButtons'),
  })
  return (
    <Notice
      tone="positive"
      action={
        <Button
          pending={seen.isSending}
          onClick={() => void seen.act({ groupId: group.id }).catch(say)}
        >{t`Thank you`}</Button>
      }
    >
      <Prose>
        <p>
          <strong>{t`Welcome to ${group.name}`}</strong>
        </p>
        <p className={styles.lines}>{group.welcome}</p>
      </Prose>
    </Notice>
  )
}
