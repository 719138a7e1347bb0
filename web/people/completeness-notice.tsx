import { Trans, useLingui } from '@lingui/react/macro'
import type { MissingPart } from '../../contract/profile-fields.ts'
import { useRead } from '../app/client/query.ts'
import { Heading, LinkButton, Progress, Sheet, Small, Stack } from '../kit/index.ts'
import { editAddress } from './addresses.ts'
import styles from './completeness-notice.module.css'

/** Why colleagues miss each part, so that filling it in is for them and not for a percentage. */
export function useReasons(): Record<MissingPart, { name: string; why: string }> {
  const { t } = useLingui()
  return {
    photo: { name: t`A photo`, why: t`Colleagues recognise you in the corridor and dare to ask sooner.` },
    jobTitle: { name: t`Your function`, why: t`Then people know who is speaking when you write something.` },
    department: {
      name: t`Your department`,
      why: t`You get the news of your own department, and people find you in the tree.`,
    },
    expertise: {
      name: t`What people can ask you`,
      why: t`A question finds you, also from somebody who does not know you.`,
    },
    about: { name: t`A few words about you`, why: t`It makes the first contact easier.` },
    phone: { name: t`How people reach you`, why: t`For what cannot wait until you read it here.` },
    workingDays: { name: t`Your working days`, why: t`Nobody waits for an answer on your day off.` },
  }
}

/** What the own profile still lacks, the most useful first. Draws nothing when all is there. */
export function CompletenessNotice({ personId }: { personId: string }) {
  const { t } = useLingui()
  const { data } = useRead('ownCompleteness', {})
  const reasons = useReasons()
  if (!data || data.missing.length === 0) return null
  const { done, of } = data
  return (
    <Sheet as="section">
      <Stack gap="sm">
        <Heading level={2} look="h3">
          <Trans>Make yourself easier to find</Trans>
        </Heading>
        <Progress value={(done / of) * 100} label={t`${done} of ${of} parts of your profile are there`} />
        <ul className={styles.reasons}>
          {data.missing.slice(0, 3).map((part) => (
            <li key={part}>
              <strong>{reasons[part].name}</strong>
              <Small as="span" quiet>
                {reasons[part].why}
              </Small>
            </li>
          ))}
        </ul>
        <div>
          <LinkButton look="soft" href={editAddress(personId)}>
            <Trans>Complete your profile</Trans>
          </LinkButton>
        </div>
      </Stack>
    </Sheet>
  )
}
