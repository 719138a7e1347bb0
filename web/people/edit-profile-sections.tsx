import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PersonalField } from '../../contract/profile-fields.ts'
import { Heading, Notice, TextArea, TextField } from '../kit/index.ts'
import { useReasons } from './completeness-notice.tsx'
import styles from './edit-profile-page.module.css'
import type { Draft } from './edit-profile-page.tsx'
import { PickDepartment } from './pick-department.tsx'
import { PickPerson } from './pick-person.tsx'
import { SeenBy } from './seen-by.tsx'
import { TopicsField } from './topics-field.tsx'
import { usePeopleWords } from './use-people-words.ts'
import { WorkingDaysField } from './working-days-field.tsx'

interface SectionProps {
  draft: Draft
  change: (to: Partial<Draft>) => void
  error: unknown
}

/** What a colleague can come to you for. */
export function AboutYou({ draft, change, error }: SectionProps) {
  const { t } = useLingui()
  const words = usePeopleWords()
  const reasons = useReasons()
  return (
    <Section title={<Trans>What people come to you for</Trans>}>
      <Personal field="expertise" name={t`Ask me about`} {...{ draft, change }}>
        <TopicsField
          label={t`Ask me about`}
          hint={reasons.expertise.why}
          placeholder={t`For example: paving`}
          error={words.field(error, 'expertise')}
          value={draft.expertise}
          onValue={(expertise) => change({ expertise })}
        />
      </Personal>
      <Personal field="about" name={t`About you`} {...{ draft, change }}>
        <TextArea
          label={t`About you`}
          hint={reasons.about.why}
          rows={4}
          maxLength={1500}
          error={words.field(error, 'about')}
          value={draft.about}
          onText={(about) => change({ about })}
        />
      </Personal>
      <Personal field="interests" name={t`What you like`} {...{ draft, change }}>
        <TopicsField
          label={t`What you like`}
          hint={t`Outside work too: running, gardens, old tractors.`}
          error={words.field(error, 'interests')}
          value={draft.interests}
          onValue={(interests) => change({ interests })}
        />
      </Personal>
      <Personal field="languages" name={t`Languages`} {...{ draft, change }}>
        <TopicsField
          label={t`Languages`}
          hint={t`In which colleagues can speak with you.`}
          error={words.field(error, 'languages')}
          offersTopics={false}
          value={draft.languages}
          onValue={(languages) => change({ languages: languages.slice(0, 12) })}
        />
      </Personal>
    </Section>
  )
}

/** Where somebody stands in the organisation. */
export function Work({ draft, change, error }: SectionProps) {
  const { t } = useLingui()
  const words = usePeopleWords()
  const reasons = useReasons()
  const isFixed = (field: Draft['locked'][number]) => draft.locked.includes(field)
  return (
    <Section title={<Trans>Your work</Trans>}>
      {isFixed('departmentId') && !isFixed('name') && (
        <Notice>
          <Trans>
            Your department is {draft.department?.name ?? '–'}. It opens what is shared there, so an administrator
            changes it for you.
          </Trans>
        </Notice>
      )}
      {isFixed('name') && (
        <Notice>
          <Trans>
            Your name, department and manager come from the personnel system: {draft.name},{' '}
            {draft.department?.name ?? '–'}, {draft.manager?.name ?? '–'}. Is something wrong? Tell the personnel
            department.
          </Trans>
        </Notice>
      )}
      {!isFixed('name') && (
        <TextField
          label={t`Name`}
          autoComplete="name"
          maxLength={120}
          error={words.field(error, 'name')}
          value={draft.name}
          onText={(name) => change({ name })}
        />
      )}
      <TextField
        label={t`Function`}
        hint={reasons.jobTitle.why}
        autoComplete="organization-title"
        maxLength={120}
        error={words.field(error, 'jobTitle')}
        value={draft.jobTitle}
        onText={(jobTitle) => change({ jobTitle })}
      />
      {!isFixed('departmentId') && (
        <PickDepartment
          label={t`Department`}
          hint={reasons.department.why}
          error={words.field(error, 'departmentId')}
          department={draft.department}
          onDepartment={(department) => change({ department, departmentId: department?.id ?? null })}
        />
      )}
      {!isFixed('managerId') && (
        <PickPerson
          label={t`Manager`}
          error={words.field(error, 'managerId')}
          person={draft.manager}
          onPerson={(manager) => change({ manager, managerId: manager?.id ?? null })}
        />
      )}
    </Section>
  )
}

/** How and when colleagues reach somebody. */
export function Reach({ draft, change, error }: SectionProps) {
  const { t } = useLingui()
  const words = usePeopleWords()
  const reasons = useReasons()
  return (
    <Section title={<Trans>How people reach you</Trans>}>
      <Personal field="phone" name={t`Phone`} {...{ draft, change }}>
        <TextField
          label={t`Phone`}
          hint={reasons.phone.why}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          error={words.field(error, 'phone')}
          value={draft.phone}
          onText={(phone) => change({ phone })}
        />
      </Personal>
      <Personal field="contactEmail" name={t`E-mail for colleagues`} {...{ draft, change }}>
        <TextField
          label={t`E-mail for colleagues`}
          type="email"
          autoComplete="email"
          maxLength={320}
          error={words.field(error, 'contactEmail')}
          value={draft.contactEmail}
          onText={(contactEmail) => change({ contactEmail })}
        />
      </Personal>
      <Personal field="location" name={t`Where you work`} {...{ draft, change }}>
        <TextField
          label={t`Where you work`}
          hint={t`Building, yard or town.`}
          maxLength={120}
          error={words.field(error, 'location')}
          value={draft.location}
          onText={(location) => change({ location })}
        />
      </Personal>
      <Personal field="workingDays" name={t`Working days`} {...{ draft, change }}>
        <WorkingDaysField
          label={t`Working days`}
          hint={reasons.workingDays.why}
          value={draft.workingDays}
          onValue={(workingDays) => change({ workingDays })}
        />
      </Personal>
    </Section>
  )
}

function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <Heading level={2}>{title}</Heading>
      {children}
    </section>
  )
}

/** A field with who sees it. What a person keeps private is not in the form of an administrator. */
function Personal({
  field,
  name,
  draft,
  change,
  children,
}: {
  field: PersonalField
  name: string
  draft: Draft
  change: SectionProps['change']
  children: ReactNode
}) {
  if (draft.keptPrivate.includes(field)) return null
  return (
    <SeenBy
      of={name}
      value={draft.visibility[field] ?? 'everyone'}
      onValue={(value) => change({ visibility: { ...draft.visibility, [field]: value } })}
    >
      {children}
    </SeenBy>
  )
}
