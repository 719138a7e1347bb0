import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { UserPlus, X } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { GroupPage } from '../../contract/groups.ts'
import type { PersonBrief } from '../../contract/person-brief.ts'
import { useRead } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { Avatar, Button, Dialog, IconButton, Notice, PersonLine, Stack, toast } from '../kit/index.ts'
import { ComboBox } from '../kit/late-combo-box.tsx'
import { faceOf, placeOf } from './face-of.ts'
import { useRefusal } from './use-refusal.ts'

/** Chooses colleagues by name and invites them all at once. */
export function InviteDialog({ group, onClose }: { group: GroupPage; onClose: () => void }) {
  const { t } = useLingui()
  const { whole } = useRefusal()
  const [chosen, setChosen] = useState<PersonBrief[]>([])
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim().slice(0, 60))
  const { data } = useRead('suggestPeople', { q }, { enabled: q.length > 0 })
  const invite = useAct('inviteToGroup', { refreshes: ['group', 'groupMembers'] })
  const found = q ? (data?.people ?? []).filter(({ id }) => !chosen.some((one) => one.id === id)) : []

  const choose = (personId: string | null) => {
    const person = found.find(({ id }) => id === personId)
    if (!person) return
    setChosen([...chosen, person])
    setText('')
  }
  const send = () =>
    void invite
      .act({ groupId: group.id, personIds: chosen.map(({ id }) => id) })
      .then(({ invited }) => {
        toast({
          text: invited ? (
            <Plural value={invited} one="# invitation is on its way." other="# invitations are on their way." />
          ) : (
            t`They were invited already, or are members.`
          ),
        })
        onClose()
      })
      .catch(() => undefined)

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Invite to ${group.name}`}
      width="narrow"
      closesOutside={chosen.length === 0}
      footer={
        <Button
          look="primary"
          icon={<UserPlus />}
          disabled={chosen.length === 0}
          pending={invite.isSending}
          onClick={send}
        >{t`Invite`}</Button>
      }
    >
      <Stack>
        {invite.error && (
          <Notice tone="negative" live>
            {whole(invite.error)}
          </Notice>
        )}
        <ComboBox
          label={t`Whom do you invite?`}
          hint={t`Type a name, and choose.`}
          options={found.map((person) => ({
            id: person.id,
            text: person.name,
            lead: <Avatar {...faceOf(person)} size="xs" />,
            extra: placeOf(person),
          }))}
          selected={null}
          onSelect={choose}
          text={text}
          onText={setText}
          emptyText={q ? t`Nobody of that name` : t`Type a few letters of a name`}
        />
        {chosen.map((person) => (
          <PersonLine
            key={person.id}
            person={faceOf(person)}
            size="sm"
            end={
              <IconButton
                label={t`Do not invite ${person.name}`}
                icon={<X />}
                onClick={() => setChosen(chosen.filter(({ id }) => id !== person.id))}
              />
            }
          >
            {placeOf(person)}
          </PersonLine>
        ))}
        {group.visibility === 'secret' && (
          <Notice>
            <Trans>This is a secret group. Whoever you invite sees its name and what it is for.</Trans>
          </Notice>
        )}
      </Stack>
    </Dialog>
  )
}
