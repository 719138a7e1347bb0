import { Trans, useLingui } from '@lingui/react/macro'
import { Mail, MapPin, Pencil, Phone, Smartphone } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PersonProfile } from '../../contract/people.ts'
import { useRead } from '../app/client/query.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import {
  Avatar,
  ChipLink,
  EmptyState,
  Heading,
  Lead,
  LinkButton,
  Notice,
  Prose,
  Row,
  SectionHead,
  SideBlock,
  SkeletonFace,
  SkeletonLine,
  Small,
  Split,
  Stack,
  TextLink,
  Waiting,
} from '../kit/index.ts'
import { departmentAddress, directoryAddress, editAddress } from './addresses.ts'
import { ChartAround } from './chart-around.tsx'
import { CompletenessNotice } from './completeness-notice.tsx'
import { face } from './face.ts'
import { FollowButton } from './follow-button.tsx'
import styles from './person-page.module.css'
import { useDayNames } from './use-day-names.ts'

/**
 * A colleague: what you can ask them first, then how to reach them and where they stand.
 * @param recent what they shared lately, from the domains that know
 */
export function PersonPage({ personId, recent }: { personId: string; recent?: ReactNode }) {
  const { data, error } = useRead('profile', { personId }, { throwOnError: false })
  if (error instanceof RefusalError && error.status === 404) return <NobodyHere />
  if (error && !data) throw error
  if (!data) return <Coming />
  return (
    <div>
      <Split>
        <Stack gap="lg">
          <Head profile={data} />
          {data.isSelf && <CompletenessNotice personId={personId} />}
          <Topics profile={data} />
          {recent}
        </Stack>
        <Stack gap="lg" as="aside">
          <ChartAround personId={personId} />
          <Places profile={data} />
        </Stack>
      </Split>
    </div>
  )
}

function Head({ profile }: { profile: PersonProfile }) {
  const { t } = useLingui()
  const { person, about, phone, contactEmail } = profile
  const { name } = person
  return (
    <header className={styles.head}>
      <Avatar {...face(person, true)} size="xl" label={person.photo ? t`Photo of ${name}` : undefined} />
      <div className={styles.names}>
        <Heading level={1} look="display">
          {name}
        </Heading>
        {(person.jobTitle || person.department) && (
          <Lead>{[person.jobTitle, person.department].filter(Boolean).join(', ')}</Lead>
        )}
      </div>
      <Stack className={styles.wide}>
        {!profile.isHere && (
          <Notice>
            <Trans>{name} no longer works here. What was shared stays.</Trans>
          </Notice>
        )}
        {about && <Prose className={styles.about}>{about}</Prose>}
        <Row wrap>
          {phone && (
            <LinkButton look="primary" icon={<Phone />} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              <Trans>Call</Trans>
            </LinkButton>
          )}
          {contactEmail && (
            <LinkButton icon={<Mail />} href={`mailto:${contactEmail}`}>
              <Trans>Mail</Trans>
            </LinkButton>
          )}
          {profile.can.follow && <FollowButton personId={person.id} name={name} isFollowed={profile.isFollowed} />}
          {profile.can.edit && (
            <LinkButton icon={<Pencil />} href={editAddress(person.id)}>
              {profile.isSelf ? <Trans>Edit your profile</Trans> : <Trans>Edit profile</Trans>}
            </LinkButton>
          )}
        </Row>
        <Reachable profile={profile} />
      </Stack>
    </header>
  )
}

/** When and where somebody works, in one line of words. */
function Reachable({ profile }: { profile: PersonProfile }) {
  const { t } = useLingui()
  const { inWords } = useDayNames()
  const days = inWords(profile.workingDays)
  const { location, phone } = profile
  const now = profile.worksToday === null ? '' : profile.worksToday ? t`Works today.` : t`Does not work today.`
  const words = [now, days && t`Works ${days}.`].filter(Boolean).join(' ')
  if (!words && !location && !phone) return null
  return (
    <ul className={styles.facts}>
      {location && (
        <li>
          <MapPin />
          <TextLink small href={directoryAddress({ location })}>
            {location}
          </TextLink>
        </li>
      )}
      {phone && (
        <li>
          <Smartphone />
          <span>{phone}</span>
        </li>
      )}
      {words && (
        <li>
          <span className={profile.worksToday ? styles.here : styles.away} />
          <span>{words}</span>
        </li>
      )}
    </ul>
  )
}

function Topics({ profile }: { profile: PersonProfile }) {
  const { expertise, interests, isSelf, person } = profile
  if (!expertise.length && !interests.length && !isSelf) return null
  return (
    <>
      <section>
        <SectionHead>
          <Heading level={2}>
            <Trans>Ask me about</Trans>
          </Heading>
        </SectionHead>
        {expertise.length > 0 ? (
          <ul className={styles.topics}>
            {expertise.map(({ topic, label }) => (
              <li key={topic}>
                <ChipLink href={directoryAddress({ expertise: label })}>{label}</ChipLink>
              </li>
            ))}
          </ul>
        ) : isSelf ? (
          <Small quiet>
            <Trans>Nothing yet.</Trans>{' '}
            <TextLink small href={editAddress(person.id)}>
              <Trans>Say what colleagues can ask you</Trans>
            </TextLink>
          </Small>
        ) : (
          <Small quiet>
            <Trans>Nothing named yet.</Trans>
          </Small>
        )}
      </section>
      {interests.length > 0 && (
        <section>
          <SectionHead>
            <Heading level={2}>
              <Trans>Likes</Trans>
            </Heading>
          </SectionHead>
          <p className={styles.likes}>{interests.map(({ label }) => label).join(', ')}</p>
        </section>
      )}
    </>
  )
}

function Places({ profile }: { profile: PersonProfile }) {
  const { departments, languages } = profile
  return (
    <>
      {departments.length > 0 && (
        <SideBlock title={<Trans>Department</Trans>}>
          <ol className={styles.path}>
            {departments.map(({ id, name }) => (
              <li key={id}>
                <TextLink small href={departmentAddress(id)}>
                  {name}
                </TextLink>
              </li>
            ))}
          </ol>
        </SideBlock>
      )}
      {languages.length > 0 && (
        <SideBlock title={<Trans>Languages</Trans>}>
          <Small quiet>{languages.join(', ')}</Small>
        </SideBlock>
      )}
    </>
  )
}

function NobodyHere() {
  return (
    <div>
      <EmptyState
        level={1}
        title={<Trans>There is nobody here</Trans>}
        action={
          <LinkButton look="primary" href="/people">
            <Trans>Find a colleague</Trans>
          </LinkButton>
        }
      >
        <Trans>Perhaps the link is old.</Trans>
      </EmptyState>
    </div>
  )
}

function Coming() {
  return (
    <div>
      <Waiting>
        <Stack>
          <SkeletonFace />
          <SkeletonLine width="40%" />
          <SkeletonLine width="60%" thin />
          <SkeletonLine width="70%" />
        </Stack>
      </Waiting>
    </div>
  )
}
