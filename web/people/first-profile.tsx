import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AnswerOf } from '../app/client/call.ts'
import { refresh, refreshOf, useRead } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import { Button, Dialog, FormSummary, Row, Stack, TextField } from '../kit/index.ts'
import { useReasons } from './completeness-notice.tsx'
import { TopicsField } from './topics-field.tsx'
import { usePeopleWords } from './use-people-words.ts'

interface Steps {
  /** The profile says enough now, or the person chose to do it later. */
  onDone: () => void
  onClose: () => void
}

/** Before a first post: who is speaking, and what people can come to them for. One step; later, where that is allowed. */
export function FirstProfile({ mayWait, onDone, onClose }: Steps & { mayWait: boolean }) {
  const { data: session } = useRead('session', {})
  const personId = session?.viewer?.id
  const { data } = useRead(
    'editableProfile',
    { personId: personId ?? '' },
    { enabled: personId !== undefined, staleTime: 0, refetchOnWindowFocus: false },
  )
  if (!data) return null
  return <Step start={data} mayWait={mayWait} onDone={onDone} onClose={onClose} />
}

function Step({ start, mayWait, onDone, onClose }: Steps & { start: AnswerOf<'editableProfile'>; mayWait: boolean }) {
  const { t } = useLingui()
  const words = usePeopleWords()
  const reasons = useReasons()
  const [jobTitle, setJobTitle] = useState(start.jobTitle)
  const [expertise, setExpertise] = useState(start.expertise)
  const save = useAct('editProfile')
  const isEnough = jobTitle.trim() !== '' || expertise.length > 0

  async function send() {
    const { id: personId } = start.person
    const done = await save.act({ personId, version: start.version, jobTitle, expertise }).catch(() => null)
    if (!done) return
    await Promise.all([refresh('ownCompleteness', 'directory'), refreshOf('profile', { personId })])
    onDone()
  }

  const problem = words.whole(save.error)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="narrow"
      title={t`First, who are you?`}
      footer={
        <Row wrap between>
          {mayWait ? (
            <Button look="subtle" onClick={onDone}>
              <Trans>Later</Trans>
            </Button>
          ) : (
            <span />
          )}
          <Button look="primary" type="submit" form="first-profile" disabled={!isEnough} pending={save.isSending}>
            <Trans>Go on and write</Trans>
          </Button>
        </Row>
      }
    >
      <form
        id="first-profile"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (isEnough) void send()
        }}
      >
        <Stack gap="md">
          <p>
            <Trans>Colleagues answer sooner when they know who asks. Fill in one of these; the rest can wait.</Trans>
          </p>
          <FormSummary title={t`Not saved yet`} problems={problem ? [{ text: problem }] : []} />
          <TextField
            label={t`Your function`}
            hint={reasons.jobTitle.why}
            value={jobTitle}
            onText={setJobTitle}
            maxLength={120}
            error={words.field(save.error, 'jobTitle')}
          />
          <TopicsField
            label={t`Ask me about`}
            hint={reasons.expertise.why}
            placeholder={t`For example: paving`}
            error={words.field(save.error, 'expertise')}
            value={expertise}
            onValue={setExpertise}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
