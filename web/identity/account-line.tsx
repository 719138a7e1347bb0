import { useLingui } from '@lingui/react/macro'
import { Ellipsis } from 'lucide-react'
import { CheckboxField, IconButton, Menu, type MenuEntry, PersonLine, Time } from '../kit/index.ts'
import styles from './accounts.module.css'
import { type AccountRow, useRoleWords } from './role-words.ts'

export interface AccountActs {
  invite: (account: AccountRow) => void
  giveCode: (account: AccountRow) => void
  edit: (account: AccountRow) => void
  deactivate: (account: AccountRow) => void
  reactivate: (account: AccountRow) => void
}

/** One account in the list: who, as what, since when; tick to do something for several at once. */
export function AccountLine({
  account,
  ticked,
  onTick,
  acts,
}: {
  account: AccountRow
  ticked: boolean
  onTick: (ticked: boolean) => void
  acts: AccountActs
}) {
  const { t } = useLingui()
  const words = useRoleWords()
  const { can, name } = account
  const entries: MenuEntry[] = [
    { id: 'edit', label: t`Role and sign-in names`, onAction: () => acts.edit(account) },
    ...(can.invite ? [{ id: 'invite', label: t`Send an invitation`, onAction: () => acts.invite(account) }] : []),
    ...(can.giveCode ? [{ id: 'code', label: t`Print an access code`, onAction: () => acts.giveCode(account) }] : []),
    ...(can.deactivate
      ? [{ id: 'off', label: t`Take away access`, danger: true, onAction: () => acts.deactivate(account) }]
      : []),
    ...(account.state === 'deactivated'
      ? [{ id: 'on', label: t`Give access back`, onAction: () => acts.reactivate(account) }]
      : []),
  ]
  return (
    <div className={styles.row}>
      <CheckboxField label={t`Choose ${name}`} hideLabel checked={ticked} onChecked={onTick} />
      <PersonLine person={{ id: account.accountId, name, photo: account.photo }}>
        <span className={styles.signIn}>{[account.email, account.staffNumber].filter(Boolean).join(' · ')}</span>
        {words.role[account.role]} · {words.state[account.state]}
        {account.lastSeenOn && (
          <>
            {' · '}
            {t`last here`} <Time at={account.lastSeenOn} format="day" />
          </>
        )}
      </PersonLine>
      <Menu
        label={t`Actions for ${name}`}
        trigger={<IconButton label={t`Actions for ${name}`} icon={<Ellipsis />} />}
        entries={entries}
      />
    </div>
  )
}
