import { Trans, useLingui } from '@lingui/react/macro'
import { Settings } from 'lucide-react'
import { useReadPages } from '../app/client/query.ts'
import { Button, EmptyState, EndOfList, Heading, IconLink, LinkButton, LoadMore, Row, Stack } from '../kit/index.ts'
import styles from './inbox.module.css'
import { InboxWaiting } from './inbox-waiting.tsx'
import { NotificationLine } from './notification-line.tsx'
import { useMarkRead } from './use-mark-read.tsx'

/** What concerns this person, latest first. */
export function Inbox() {
  const { t } = useLingui()
  const { rows, ...query } = useReadPages('notifications', {})
  const { readAll } = useMarkRead()
  const hasUnread = rows?.some((row) => !row.isRead) ?? false
  return (
    <Stack className={styles.inbox}>
      <Row between wrap>
        <Heading level={1}>
          <Trans>Notifications</Trans>
        </Heading>
        <Row gap="xs">
          {hasUnread && (
            <Button look="subtle" small onClick={() => void readAll()}>
              <Trans>All read</Trans>
            </Button>
          )}
          <IconLink href="/notifications/settings" label={t`Choose your notifications`} icon={<Settings />} />
        </Row>
      </Row>
      {!rows ? (
        <InboxWaiting />
      ) : rows.length ? (
        <>
          <ul className={styles.list}>
            {rows.map((row) => (
              <NotificationLine key={row.id} notification={row} />
            ))}
          </ul>
          <LoadMore
            hasMore={query.hasNextPage}
            isLoading={query.isFetchingNextPage}
            failed={query.isFetchNextPageError}
            onLoad={() => void query.fetchNextPage()}
          />
          {!query.hasNextPage && (
            <EndOfList>
              <Trans>You are up to date.</Trans>
            </EndOfList>
          )}
        </>
      ) : (
        <EmptyState
          scene="lamp"
          title={t`You are up to date`}
          example={t`You are told when somebody names you or answers you. You choose whether it is more or less.`}
          action={
            <LinkButton href="/notifications/settings">
              <Trans>Choose your notifications</Trans>
            </LinkButton>
          }
        >
          <Trans>No notifications. Quiet, isn’t it?</Trans>
        </EmptyState>
      )}
    </Stack>
  )
}
