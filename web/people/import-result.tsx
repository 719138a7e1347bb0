import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Download } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { refresh, useRead } from '../app/client/query.ts'
import { Button, Heading, LinkButton, Notice, Progress, Row, Stack, TextLink } from '../kit/index.ts'
import styles from './import-result.module.css'
import { useFileProblemWords } from './row-problem-words.ts'
import { RowProblems } from './row-problems.tsx'

/** How far an import is, and what came of it. */
export function ImportResult({
  importId,
  actions,
  onReal,
}: {
  importId: string
  actions: ReactNode
  /** After a dry run: do it. */
  onReal?: (() => void) | undefined
}) {
  const { t, i18n } = useLingui()
  const words = useFileProblemWords()
  const { data } = useRead(
    'employeeImport',
    { importId },
    {
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data.state) ? false : 700),
    },
  )
  const state = data?.state
  useEffect(() => {
    if (state === 'done') void refresh('departmentLevel', 'directory', 'employeeImports', 'orgChart')
  }, [state])
  if (!data) return null
  const { rowsDone, rowsTotal } = data
  if (isUnderWay(data.state)) {
    const done = i18n.number(rowsDone)
    return (
      <Stack>
        <Heading level={2}>{data.dryRun ? <Trans>Trying it</Trans> : <Trans>Importing</Trans>}</Heading>
        <Progress label={t`Rows done`} value={rowsTotal ? (rowsDone / rowsTotal) * 100 : undefined} />
        <p role="status">{rowsTotal ? t`${done} of ${i18n.number(rowsTotal)} rows` : t`Reading the file`}</p>
      </Stack>
    )
  }
  return (
    <Stack gap="lg">
      {data.state === 'failed' ? (
        <Notice tone="negative" live>
          {data.failure?.startsWith('file.') || data.failure === 'not-found' ? (
            words(data.failure)
          ) : (
            <Trans>The import stopped halfway, and nothing of it was kept. Try it again.</Trans>
          )}
        </Notice>
      ) : (
        <>
          <Heading level={2}>
            {data.dryRun ? <Trans>This is what would happen</Trans> : <Trans>The list is in</Trans>}
          </Heading>
          <dl className={styles.figures}>
            <Figure value={data.created} word={t`new`} />
            <Figure value={data.changed} word={t`changed`} />
            <Figure value={data.unchanged} word={t`unchanged`} />
            <Figure value={data.refused} word={t`left out`} />
            <Figure value={data.departments} word={t`new departments`} />
          </dl>
          {!data.dryRun && data.created > 0 && (
            <Notice>
              <Trans>
                The new colleagues can come in once you{' '}
                <TextLink href="/admin/accounts">invite them, or hand out access codes</TextLink>.
              </Trans>
            </Notice>
          )}
        </>
      )}
      <Row wrap>
        {data.dryRun && data.state === 'done' && onReal && (
          <Button look="primary" onClick={onReal}>
            <Trans>Import now</Trans>
          </Button>
        )}
        {data.problemCount > 0 && (
          <LinkButton icon={<Download />} href={`/api/employee-imports/${importId}/problems.csv`} download>
            <Trans>Remarks as CSV</Trans>
          </LinkButton>
        )}
        {actions}
      </Row>
      {data.problems.length > 0 && (
        <section>
          <Heading level={2} look="h3">
            <Plural value={data.problemCount} one="# remark" other="# remarks" />
          </Heading>
          <RowProblems problems={data.problems} />
        </section>
      )}
    </Stack>
  )
}

const isUnderWay = (state: string) => state === 'waiting' || state === 'running'

function Figure({ value, word }: { value: number; word: string }) {
  const { i18n } = useLingui()
  return (
    <div>
      <dt>{word}</dt>
      <dd>{i18n.number(value)}</dd>
    </div>
  )
}
