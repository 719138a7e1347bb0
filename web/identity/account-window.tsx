import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAct } from '../app/client/use-act.ts'
import { Button, CheckboxField, Dialog, SelectField, TextField, toast } from '../kit/index.ts'
import { EntranceForm } from './entrance.tsx'
import { useIdentityText } from './own-texts.ts'
import { type AccountRow, type RoleName, roleNames, useRoleWords } from './role-words.ts'

type WithProof = (act: () => Promise<unknown>) => Promise<boolean>

/** Makes an account. */
export function NewAccountWindow({ onClose, withProof }: { onClose: () => void; withProof: WithProof }) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const words = useRoleWords()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [staffNumber, setStaffNumber] = useState('')
  const [role, setRole] = useState<RoleName>('employee')
  const [invite, setInvite] = useState(true)
  const create = useAct('createAccount', { refreshes: ['accounts'] })
  const send = async () => {
    const input = {
      name,
      email: email.trim() || null,
      staffNumber: staffNumber.trim() || null,
      role,
      invite: invite && email.trim() !== '',
    }
    const done = await withProof(() => create.act(input)).catch(() => false)
    if (!done) return
    onClose()
    toast({ text: input.invite ? t`${name} gets an invitation by mail.` : t`${name} has an account now.` })
  }
  return (
    <Dialog isOpen title={t`New account`} onClose={onClose} closesOutside={false}>
      <EntranceForm
        wrong={texts.whole(create.error, ['name', 'email', 'staffNumber', 'role'])}
        onSend={() => void send()}
      >
        <TextField
          label={t`First and last name`}
          autoFocus
          autoComplete="off"
          maxLength={120}
          value={name}
          onText={setName}
          error={texts.field(create.error, 'name')}
        />
        <TextField
          label={t`E-mail address`}
          hint={t`Empty for who has no mail at work.`}
          type="email"
          autoComplete="off"
          value={email}
          onText={setEmail}
          error={texts.field(create.error, 'email')}
        />
        <TextField
          label={t`Staff number`}
          optional={t`(optional)`}
          autoComplete="off"
          maxLength={40}
          value={staffNumber}
          onText={setStaffNumber}
          error={texts.field(create.error, 'staffNumber')}
        />
        <SelectField
          label={t`Role`}
          value={role}
          options={roleNames.map((value) => ({ value, label: words.role[value] }))}
          onValue={(value) => setRole(value as RoleName)}
          error={texts.field(create.error, 'role')}
        />
        {email.trim() !== '' && (
          <CheckboxField label={t`Send an invitation at once`} checked={invite} onChecked={setInvite} />
        )}
        <Button look="primary" type="submit" pending={create.isSending}>
          {t`Make account`}
        </Button>
      </EntranceForm>
    </Dialog>
  )
}

/** Role and sign-in names of somebody. */
export function EditAccountWindow({
  account,
  onClose,
  withProof,
}: {
  account: AccountRow
  onClose: () => void
  withProof: WithProof
}) {
  const { t } = useLingui()
  const texts = useIdentityText()
  const words = useRoleWords()
  const [email, setEmail] = useState(account.email ?? '')
  const [staffNumber, setStaffNumber] = useState(account.staffNumber ?? '')
  const [role, setRole] = useState<RoleName>(account.role)
  const names = useAct('changeAccount', { refreshes: ['accounts'] })
  const rights = useAct('changeRole', { refreshes: ['accounts'] })
  const error = names.error ?? rights.error
  const { accountId } = account
  const send = async () => {
    const next = { email: email.trim() || null, staffNumber: staffNumber.trim() || null }
    const done = await withProof(async () => {
      if (next.email !== account.email || next.staffNumber !== account.staffNumber)
        await names.act({ accountId, ...next })
      if (role !== account.role) await rights.act({ accountId, role })
    }).catch(() => false)
    if (!done) return
    onClose()
    toast({ text: t`Saved for ${account.name}.` })
  }
  return (
    <Dialog isOpen title={account.name} onClose={onClose} closesOutside={false}>
      <EntranceForm wrong={texts.whole(error, ['email', 'staffNumber', 'role'])} onSend={() => void send()}>
        <TextField
          label={t`E-mail address`}
          type="email"
          autoComplete="off"
          value={email}
          onText={setEmail}
          error={texts.field(error, 'email')}
        />
        <TextField
          label={t`Staff number`}
          autoComplete="off"
          maxLength={40}
          value={staffNumber}
          onText={setStaffNumber}
          error={texts.field(error, 'staffNumber')}
        />
        <SelectField
          label={t`Role`}
          value={role}
          disabled={!account.can.changeRole}
          hint={account.can.changeRole ? undefined : t`Nobody changes their own role, and one administrator stays.`}
          options={roleNames.map((value) => ({ value, label: words.role[value] }))}
          onValue={(value) => setRole(value as RoleName)}
        />
        <Button look="primary" type="submit" pending={names.isSending || rights.isSending}>
          {t`Save`}
        </Button>
      </EntranceForm>
    </Dialog>
  )
}
