import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FieldVisibility } from '../../contract/people.ts'
import type { PersonalField } from '../../contract/profile-fields.ts'
import type { AnswerOf } from '../app/client/call.ts'
import { refreshOf, useRead } from '../app/client/query.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, FormSummary, Heading, Lead, LinkButton, Row, Stack, toast, useNavigateTo } from '../kit/index.ts'
import { personAddress } from './addresses.ts'
import styles from './edit-profile-page.module.css'
import { AboutYou, Reach, Work } from './edit-profile-sections.tsx'
import { PhotoField } from './photo-field.tsx'
import { usePeopleWords } from './use-people-words.ts'

type Editable = AnswerOf<'editableProfile'>
/** What the form holds; the server is sent only what differs. */
export type Draft = Omit<Editable, 'visibility'> & {
  photoFileId: string | null
  visibility: Partial<Record<PersonalField, FieldVisibility>>
}

/** One's own profile as a form; administrators edit others' the same way. */
export function EditProfilePage({ personId }: { personId: string }) {
  const { data } = useRead('editableProfile', { personId }, { staleTime: 0, refetchOnWindowFocus: false })
  if (!data) return null
  // A new form for each version read, so that what is typed is never replaced underneath.
  return <EditProfile key={data.person.id} start={data} />
}

function EditProfile({ start }: { start: Editable }) {
  const { t } = useLingui()
  const go = useNavigateTo()
  const words = usePeopleWords()
  const personId = start.person.id
  const [draft, setDraft] = useState<Draft>({ ...start, photoFileId: start.person.photo })
  const [version, setVersion] = useState(start.version)
  const save = useAct('editProfile', { refreshes: ['ownCompleteness', 'directory', 'orgChart', 'session'] })
  const change = (to: Partial<Draft>) => setDraft((was) => ({ ...was, ...to }))

  async function send() {
    try {
      await save.act({ personId, version, ...changesOf(start, draft) })
      await Promise.all([refreshOf('profile', { personId }), refreshOf('editableProfile', { personId })])
      toast({ text: t`Your changes are saved.` })
      go(personAddress(personId))
    } catch (error) {
      // Somebody else changed it in between: the next try is on top of that, knowingly.
      if (error instanceof RefusalError && error.code === 'version.changed') setVersion(Number(error.params.version))
    }
  }

  const problem = words.whole(save.error)
  return (
    <div>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Stack gap="lg">
          <header>
            <Heading level={1}>{start.isSelf ? t`Your profile` : start.person.name}</Heading>
            {start.isSelf && (
              <Lead>
                <Trans>What you fill in here is how colleagues find you. You choose per field who sees it.</Trans>
              </Lead>
            )}
          </header>
          <FormSummary title={t`Not saved yet`} problems={problem ? [{ text: problem }] : []} />
          <PhotoField
            person={start.person}
            photoFileId={draft.photoFileId}
            onPhoto={(photoFileId) => change({ photoFileId })}
          />
          <AboutYou draft={draft} change={change} error={save.error} />
          <Work draft={draft} change={change} error={save.error} />
          <Reach draft={draft} change={change} error={save.error} />
          <Row className={styles.foot} wrap>
            <Button type="submit" look="primary" pending={save.isSending}>
              <Trans>Save</Trans>
            </Button>
            <LinkButton look="subtle" href={personAddress(personId)}>
              <Trans>Cancel</Trans>
            </LinkButton>
          </Row>
        </Stack>
      </form>
    </div>
  )
}

const sent = [
  'name',
  'jobTitle',
  'departmentId',
  'managerId',
  'location',
  'phone',
  'contactEmail',
  'workingDays',
  'about',
  'languages',
  'expertise',
  'interests',
  'visibility',
] as const

/** Only what differs, so that two people who edit different things do not undo each other. */
function changesOf(start: Editable, draft: Draft) {
  const changed = sent.filter((field) => JSON.stringify(start[field]) !== JSON.stringify(draft[field]))
  return {
    ...(Object.fromEntries(changed.map((field) => [field, draft[field]])) as Partial<
      Pick<Draft, (typeof sent)[number]>
    >),
    ...(draft.photoFileId !== start.person.photo && { photoFileId: draft.photoFileId }),
  }
}
