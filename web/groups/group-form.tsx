import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { GroupPage } from '../../contract/groups.ts'
import { refreshOf } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, CheckboxField, Heading, Notice, Row, Sheet, Stack, TextArea, TextField, toast } from '../kit/index.ts'
import { useNavigateTo } from '../kit/link.tsx'
import { groupAddress } from './addresses.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { CoverField } from './cover-field.tsx'
import { useRefusal } from './use-refusal.ts'

const fieldsOf = (group: GroupPage) => ({
  name: group.name,
  purpose: group.purpose,
  visibility: group.visibility,
  joining: group.joining,
  welcome: group.welcome,
  charterProblem: group.charterProblem,
  charterForWhom: group.charterForWhom,
  charterChange: group.charterChange,
  coverFileId: group.cover,
})
type Fields = ReturnType<typeof fieldsOf>

const openness = { secret: 0, closed: 1, open: 2 }

/** All that hosts say about their group, on one page. Only what was changed is sent. */
export function GroupForm({ group }: { group: GroupPage }) {
  const { t } = useLingui()
  const navigate = useNavigateTo()
  const { whole, field } = useRefusal()
  const [start, setStart] = useState({ fields: fieldsOf(group), version: group.version })
  const [fields, setFields] = useState<Fields>(start.fields)
  const [isAgreed, setAgreed] = useState(false)
  const edit = useAct('editGroup', { refreshes: ['groups', 'myGroupButtons', 'placesToPost'] })
  const set = (change: Partial<Fields>) => setFields({ ...fields, ...change })
  const opensUp = openness[fields.visibility] > openness[start.fields.visibility]
  const names = Object.keys(fields) as (keyof Fields)[]

  const send = async () => {
    const changes = Object.fromEntries(
      names.filter((name) => fields[name] !== start.fields[name]).map((name) => [name, fields[name]]),
    )
    const saved = await edit.act({ groupId: group.id, version: start.version, ...changes }).catch(() => undefined)
    if (!saved) return
    setStart({ fields, version: saved.version })
    setAgreed(false)
    toast({ text: t`Saved.` })
    if (saved.slug !== group.slug) navigate(groupAddress(saved.slug, 'settings'))
    else await refreshOf('group', {})
  }
  const problem = whole(edit.error, names)
  return (
    <Sheet
      as="form"
      bleed
      {...({
        noValidate: true,
        onSubmit: (event: React.FormEvent) => {
          event.preventDefault()
          void send()
        },
      } as object)}
    >
      <Stack>
        <Heading level={2}>{t`About the group`}</Heading>
        {problem && (
          <Notice tone="negative" live>
            {problem}
          </Notice>
        )}
        <TextField
          label={t`Name`}
          value={fields.name}
          maxLength={80}
          error={field(edit.error, 'name')}
          onText={(name) => set({ name })}
        />
        <TextArea
          label={t`What is the group for?`}
          hint={t`One or two sentences, under the name.`}
          rows={2}
          value={fields.purpose}
          maxLength={400}
          error={field(edit.error, 'purpose')}
          onText={(purpose) => set({ purpose })}
        />
        <CoverField
          group={group}
          fileId={fields.coverFileId}
          error={field(edit.error, 'coverFileId')}
          onFile={(coverFileId) => set({ coverFileId })}
        />
        <ChoiceFields
          value={fields}
          onValue={(choice) => {
            setAgreed(false)
            set(choice)
          }}
          errors={{ visibility: field(edit.error, 'visibility'), joining: field(edit.error, 'joining') }}
        />
        {opensUp && (
          <Notice tone="caution">
            <p>
              {fields.visibility === 'open' ? (
                <Trans>Everything that was ever shared here becomes readable for all colleagues, at once.</Trans>
              ) : (
                <Trans>All colleagues will know that this group exists, and who hosts it.</Trans>
              )}
            </p>
            <CheckboxField label={t`I know, and the members know it too`} checked={isAgreed} onChecked={setAgreed} />
          </Notice>
        )}
        <Heading level={3}>{t`Why this group`}</Heading>
        <TextArea
          label={t`Which problem do you tackle?`}
          rows={2}
          value={fields.charterProblem}
          maxLength={600}
          onText={(charterProblem) => set({ charterProblem })}
        />
        <TextArea
          label={t`For whom?`}
          rows={2}
          value={fields.charterForWhom}
          maxLength={600}
          onText={(charterForWhom) => set({ charterForWhom })}
        />
        <TextArea
          label={t`What do you want to see change?`}
          rows={2}
          value={fields.charterChange}
          maxLength={600}
          onText={(charterChange) => set({ charterChange })}
        />
        <TextArea
          label={t`Welcome for new members`}
          hint={t`They read it once, when they come in.`}
          rows={2}
          value={fields.welcome}
          maxLength={1200}
          onText={(welcome) => set({ welcome })}
        />
        <Row>
          <Button look="primary" type="submit" pending={edit.isSending} disabled={opensUp && !isAgreed}>
            {t`Save`}
          </Button>
        </Row>
      </Stack>
    </Sheet>
  )
}
