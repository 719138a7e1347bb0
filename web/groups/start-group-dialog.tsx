import { Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue, useId, useState } from 'react'
import type { GroupJoining, GroupVisibility } from '../../contract/groups.ts'
import { useRead } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, Dialog, Notice, Small, Stack, TextField, TextLink, useNavigateTo } from '../kit/index.ts'
import { groupAddress } from './addresses.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { useRefusal } from './use-refusal.ts'

/** Starts a group: a name and two choices that are already made. All else comes later, on the group's own pages. */
export function StartGroupDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const form = useId()
  const navigate = useNavigateTo()
  const { whole, field } = useRefusal()
  const [name, setName] = useState('')
  const [choice, setChoice] = useState<{ visibility: GroupVisibility; joining: GroupJoining }>({
    visibility: 'open',
    joining: 'direct',
  })
  const [isTooShort, setTooShort] = useState(false)
  const start = useAct('startGroup', { refreshes: ['groups', 'placesToPost', 'myGroupButtons'] })
  const send = async () => {
    const trimmed = name.trim()
    setTooShort(trimmed.length < 2)
    if (trimmed.length < 2) return
    const made = await start.act({ name: trimmed, ...choice }).catch(() => undefined)
    if (!made) return
    setName('')
    onClose()
    navigate(groupAddress(made.slug))
  }
  const problem = whole(start.error, ['name', 'visibility', 'joining'])
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t`Start a group`}
      width="narrow"
      closesOutside={!name}
      footer={<Button look="primary" type="submit" form={form} pending={start.isSending}>{t`Start this group`}</Button>}
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Stack>
          {problem && (
            <Notice tone="negative" live>
              {problem}
            </Notice>
          )}
          <TextField
            label={t`What is the group called?`}
            hint={t`Short and clear, such as “Running group”.`}
            error={isTooShort ? t`Give the group a name of at least two letters.` : field(start.error, 'name')}
            value={name}
            onText={setName}
            maxLength={80}
            autoComplete="off"
            autoFocus
          />
          <LikeThis name={name} />
          <ChoiceFields
            value={choice}
            onValue={setChoice}
            errors={{ visibility: field(start.error, 'visibility'), joining: field(start.error, 'joining') }}
          />
          <Small quiet>
            <Trans>You become host. You can change all of this later.</Trans>
          </Small>
        </Stack>
      </form>
    </Dialog>
  )
}

/** Groups that sound like it, before there are two of the same. */
function LikeThis({ name }: { name: string }) {
  const q = useDeferredValue(name.trim().slice(0, 80))
  const { data } = useRead('groups', { q, size: 3 }, { enabled: q.length >= 4 })
  if (q.length < 4 || !data?.rows.length) return null
  const links = data.rows.map((group, index) => (
    <span key={group.id}>
      {index > 0 && ', '}
      <TextLink small href={groupAddress(group.slug)}>
        {group.name}
      </TextLink>
    </span>
  ))
  return (
    <Small quiet>
      <Trans>There already is: {links}</Trans>
    </Small>
  )
}
