import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import type { NotificationKind } from '../../contract/notifications.ts'
import { useRead } from '../app/client/query.ts'
import { useAct } from '../app/client/use-act.ts'
import {
  Heading,
  Lead,
  MoreLink,
  Notice,
  Prose,
  Sheet,
  SkeletonLine,
  Small,
  Stack,
  SwitchField,
  TextLink,
  Waiting,
} from '../kit/index.ts'
import styles from './inbox.module.css'

/** Which kinds somebody wants to be told, and where the finer choices are. */
export function NotificationSettings() {
  const { t } = useLingui()
  const { data } = useRead('notificationSettings', {})
  const words = useKindWords()
  const change = useAct('changeNotificationSetting', {
    echo: ({ kind, inbox }, echo) =>
      echo.change('notificationSettings', {}, ({ kinds }) => ({
        kinds: kinds.map((one) => (one.kind === kind ? { kind, inbox } : one)),
      })),
    refreshes: ['notificationSettings'],
  })
  return (
    <Stack gap="lg" className={styles.settings}>
      <div>
        <MoreLink href="/notifications" before={<ArrowLeft />}>
          <Trans>To the notifications</Trans>
        </MoreLink>
        <Heading level={1}>
          <Trans>Choose your notifications</Trans>
        </Heading>
        <Lead>
          <Trans>Only what you want to know. What you switch off stays readable where it was written.</Trans>
        </Lead>
      </div>
      {change.error && (
        <Notice tone="negative" live>
          <Trans>That did not work. Try again in a moment.</Trans>
        </Notice>
      )}
      {!data && (
        <Waiting>
          <SkeletonLine width="60%" />
          <SkeletonLine width="50%" />
        </Waiting>
      )}
      {data &&
        words.map(({ title, kinds }) => (
          <Sheet key={title} bleed>
            <Stack gap="sm">
              <Heading level={2} look="h3">
                {title}
              </Heading>
              <div>
                {kinds.map(({ kind, label }) => (
                  <SwitchField
                    key={kind}
                    label={label}
                    checked={data.kinds.find((one) => one.kind === kind)?.inbox ?? true}
                    onChecked={(inbox) => change.send({ kind, inbox })}
                  />
                ))}
              </div>
            </Stack>
          </Sheet>
        ))}
      <Prose>
        <Heading level={2} look="h3">{t`Per group and per message`}</Heading>
        <Small>
          <Trans>
            On the page of a group, under your membership, you choose whether you hear everything, only what is meant
            for you, or nothing.{' '}
            <TextLink small href="/groups?show=mine">
              To your groups
            </TextLink>
          </Trans>
        </Small>
        <Small>
          <Trans>
            Under the three dots of any message you follow it or mute it. A muted message only tells you when somebody
            names you.
          </Trans>
        </Small>
      </Prose>
    </Stack>
  )
}

function useKindWords(): { title: string; kinds: { kind: NotificationKind; label: string }[] }[] {
  const { t } = useLingui()
  return [
    {
      title: t`Meant for you`,
      kinds: [
        { kind: 'mention', label: t`Somebody names you` },
        { kind: 'reply', label: t`Somebody replies to your comment` },
        { kind: 'followed', label: t`Somebody follows you` },
      ],
    },
    {
      title: t`On what you wrote or follow`,
      kinds: [
        { kind: 'comment', label: t`A comment` },
        { kind: 'reaction', label: t`Appreciation` },
      ],
    },
    {
      title: t`Questions and answers`,
      kinds: [
        { kind: 'answer', label: t`An answer to your question` },
        { kind: 'accepted', label: t`Your answer is chosen` },
        { kind: 'helped', label: t`Your answer helped somebody` },
      ],
    },
    {
      title: t`Groups`,
      kinds: [
        { kind: 'new-item', label: t`Something new in a group of which you want to hear everything` },
        { kind: 'group-request', label: t`Somebody would like to join your group` },
        { kind: 'group-invited', label: t`You are invited to a group` },
        { kind: 'group-welcome', label: t`You are let into a group` },
      ],
    },
  ]
}
