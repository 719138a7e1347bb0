import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowRight, Sprout } from 'lucide-react'
import { faceOf, firstNameOf, personAddress } from '../../content/index.ts'
import { groupAddress } from '../../groups/index.ts'
import {
  Avatar,
  HintNote,
  MoreLink,
  NewDot,
  SideBlock,
  SideLine,
  SideList,
  Stack,
  TextLink,
  VisuallyHidden,
} from '../../kit/index.ts'
import { useReasons } from '../../people/index.ts'
import { useRead } from '../client/query.ts'
import { useViewer } from '../session.ts'

/** The small things beside the stream: who is new, one's own groups, and one hint. */
export function HomeSide() {
  const { t } = useLingui()
  return (
    <Stack as="aside" gap="xl" aria-label={t`New here, and your groups`}>
      <NewHere />
      <OwnGroups />
      <ProfileHint />
    </Stack>
  )
}

function NewHere() {
  const { t } = useLingui()
  const { data } = useRead('newColleagues', {}, { throwOnError: false })
  if (!data?.people.length) return null
  return (
    <SideBlock title={t`New here`}>
      <SideList>
        {data.people.map(({ person }) => {
          const name = firstNameOf(person.name)
          const { department, jobTitle } = person
          return (
            <SideLine key={person.id} href={personAddress(person.id)} lead={<Avatar {...faceOf(person)} size="sm" />}>
              {department ? (
                <Trans>
                  {name} began at {department}
                </Trans>
              ) : jobTitle ? (
                <Trans>
                  {name} began as {jobTitle}
                </Trans>
              ) : (
                <Trans>{name} began here</Trans>
              )}
            </SideLine>
          )
        })}
      </SideList>
    </SideBlock>
  )
}

function OwnGroups() {
  const { t } = useLingui()
  const { data } = useRead('groups', { which: 'mine', size: 8 }, { throwOnError: false })
  if (!data) return null
  return (
    <SideBlock title={t`Your groups`}>
      {data.rows.length > 0 ? (
        <SideList>
          {data.rows.map(({ id, slug, name, hasNews }) => (
            <SideLine
              key={id}
              href={groupAddress(slug)}
              end={
                hasNews && (
                  <>
                    <NewDot />
                    <VisuallyHidden>{t`, something new`}</VisuallyHidden>
                  </>
                )
              }
            >
              {name}
            </SideLine>
          ))}
        </SideList>
      ) : (
        <p>
          <Trans>You are not in a group yet.</Trans>
        </p>
      )}
      <MoreLink href="/groups" icon={<ArrowRight />}>
        <Trans>All groups</Trans>
      </MoreLink>
    </SideBlock>
  )
}

/** The most useful thing one's profile still lacks. */
function ProfileHint() {
  const { id } = useViewer()
  const { data } = useRead('ownCompleteness', {}, { throwOnError: false })
  const reasons = useReasons()
  const [first] = data?.missing ?? []
  if (!first) return null
  const { name, why } = reasons[first]
  return (
    <HintNote icon={<Sprout />}>
      <Trans>
        {name} is still missing from your profile. {why}
      </Trans>{' '}
      <TextLink small href={`/people/${id}/edit`}>
        <Trans>Do it now</Trans>
      </TextLink>
    </HintNote>
  )
}
