import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { AnswerOf } from '../app/client/call.ts'
import { DataTable, Heading, Small, Stack } from '../kit/index.ts'
import { useCommunityWords } from './use-community-words.ts'

type Report = NonNullable<AnswerOf<'communityImport'>['report']>

/** What came along, what could not and why. Nothing is left out in silence. */
export function CommunityReport({ report }: { report: Report }) {
  const { t, i18n } = useLingui()
  const words = useCommunityWords()
  const tables = report.tables.filter(({ isPresent }) => isPresent)
  const left = tables.flatMap(({ file, notCarried }) => notCarried.map((one) => ({ file, ...one })))
  return (
    <Stack gap="lg">
      <DataTable
        caption={t`What was in the files`}
        columns={[
          { id: 'file', header: <Trans>File</Trans>, cell: (row) => row.file },
          { id: 'read', header: <Trans>Rows</Trans>, cell: (row) => i18n.number(row.read), numeric: true },
          { id: 'carried', header: <Trans>Came along</Trans>, cell: (row) => i18n.number(row.carried), numeric: true },
        ]}
        rows={tables}
        rowId={(row) => row.table}
      />
      {left.length > 0 && (
        <DataTable
          caption={t`What could not come along`}
          columns={[
            { id: 'why', header: <Trans>What</Trans>, cell: (row) => words.reason(row.code) },
            { id: 'file', header: <Trans>File</Trans>, cell: (row) => row.file },
            { id: 'count', header: <Trans>Rows</Trans>, cell: (row) => i18n.number(row.count), numeric: true },
          ]}
          rows={left}
          rowId={(row) => `${row.file} ${row.code}`}
        />
      )}
      {report.notes.length > 0 && (
        <DataTable
          caption={t`What changed on the way`}
          columns={[
            { id: 'what', header: <Trans>What</Trans>, cell: (row) => words.note(row.code) },
            { id: 'count', header: <Trans>How often</Trans>, cell: (row) => i18n.number(row.count), numeric: true },
          ]}
          rows={report.notes}
          rowId={(row) => row.code}
        />
      )}
      {report.problemCount > 0 && (
        <section>
          <Heading level={2} look="h3">
            <Plural value={report.problemCount} one="# row was not right" other="# rows were not right" />
          </Heading>
          <ul>
            {report.problems.slice(0, 50).map(({ file, line, field, problem }) => (
              <li key={`${file} ${line} ${field}`}>
                <Small>
                  {file}, <Trans>line {line}</Trans>
                  {field && `, ${field}`}: {words.problem(problem)}
                </Small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  )
}
