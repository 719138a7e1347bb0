import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'
import type { AnswerOf } from '../app/client/call.ts'
import { refresh, useRead } from '../app/client/query.ts'
import { Heading, LinkButton, Notice, Progress, Row, Stack } from '../kit/index.ts'
import styles from './community.module.css'
import { CommunityReport } from './community-report.tsx'
import { useCommunityWords } from './use-community-words.ts'

type Import = AnswerOf<'communityImport'>
const isUnderWay = (state: Import['state']) => state === 'waiting' || state === 'running'

/** How far an import is, and what came of it. */
export function CommunityResult({ importId, actions }: { importId: string; actions: ReactNode }) {
  const { t, i18n } = useLingui()
  const words = useCommunityWords()
  const { data } = useRead(
    'communityImport',
    { importId },
    { staleTime: 0, refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data.state) ? false : 700) },
  )
  const state = data?.state
  useEffect(() => {
    if (state === 'done') void refresh('communityImports', 'groups', 'homeStream', 'questions')
  }, [state])
  if (!data) return null
  const { rowsDone, rowsTotal, report, site } = data
  if (isUnderWay(data.state)) {
    const done = i18n.number(rowsDone)
    const total = i18n.number(rowsTotal ?? 0)
    return (
      <Stack>
        <Heading level={2}>{words.step(data.step)}</Heading>
        <Progress label={t`How far the import is`} value={rowsTotal ? (rowsDone / rowsTotal) * 100 : undefined} />
        <p role="status">{rowsTotal ? t`${done} of ${total} rows` : t`Reading the file`}</p>
      </Stack>
    )
  }
  if (data.state === 'failed')
    return (
      <Stack>
        <Notice tone="negative" live>
          {words.failure(data.failure ?? 'failed', data.failedFile)}
        </Notice>
        <Row wrap>{actions}</Row>
      </Stack>
    )
  const isNew = report && Object.values(report.made).some((count) => count > 0)
  return (
    <Stack gap="lg">
      <div role="status">
        <Heading level={2}>{isNew ? t`${site} is in` : t`Everything of ${site} was here already`}</Heading>
      </div>
      {report && isNew && (
        <dl className={styles.figures}>
          {(
            [
              [report.made.people, t`people`],
              [report.made.questions, t`questions`],
              [report.made.answers, t`answers`],
              [report.made.comments, t`comments`],
            ] as const
          ).map(([value, word]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{i18n.number(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Row wrap>
        {data.group && (
          <LinkButton look="primary" href={`/groups/${data.group}`}>
            <Trans>Go to the group</Trans>
          </LinkButton>
        )}
        {actions}
      </Row>
      {report && <CommunityReport report={report} />}
    </Stack>
  )
}
