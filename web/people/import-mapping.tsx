import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type EmployeeField, employeeFields } from '../../contract/employee-field.ts'
import type { AnswerOf } from '../app/client/call.ts'
import { Button, DataTable, Heading, Lead, Notice, Row, SelectField, Stack } from '../kit/index.ts'
import { useEmployeeFieldNames } from './employee-field-names.ts'
import styles from './import-result.module.css'
import { useFileProblemWords } from './row-problem-words.ts'
import { RowProblems } from './row-problems.tsx'

type Preview = AnswerOf<'previewEmployees'>

/** Which column holds what, with a few cells to go by, and what would go wrong. */
export function ImportMapping({
  name,
  preview,
  isStarting,
  onMapping,
  onRun,
  onOther,
}: {
  name: string
  preview: Preview
  isStarting: boolean
  onMapping: (mapping: Preview['mapping']) => void
  onRun: (dryRun: boolean) => void
  onOther: () => void
}) {
  const { t } = useLingui()
  const names = useEmployeeFieldNames()
  const words = useFileProblemWords()
  const { mapping, rowCount, leftOut, problemCount, problems } = preview
  const rows = preview.columns.map((column, index) => ({ ...column, index, field: mapping[index] ?? null }))
  const isStuck = preview.obstacle !== null
  return (
    <Stack gap="lg">
      <section>
        <Heading level={2}>
          <Trans>What is in which column?</Trans>
        </Heading>
        <Lead>
          {rowCount === null ? (
            name
          ) : (
            <Trans>
              {name}: <Plural value={rowCount} one="# row" other="# rows" />, of which{' '}
              <Plural value={leftOut} one="# is left out" other="# are left out" />.
            </Trans>
          )}
        </Lead>
      </section>
      <DataTable
        caption={t`Columns of the file`}
        hideCaption
        columns={[
          { id: 'header', header: <Trans>Column</Trans>, cell: (row) => row.header || t`(no name)` },
          { id: 'samples', header: <Trans>For example</Trans>, cell: (row) => row.samples.join(' · ') },
          {
            id: 'field',
            header: <Trans>Becomes</Trans>,
            cell: (row) => (
              <SelectField
                label={t`What ${row.header} becomes`}
                hideLabel
                className={styles.becomes}
                value={row.field ?? ''}
                onValue={(value) =>
                  onMapping(mapping.map((was, at) => (at === row.index ? (value as EmployeeField) || null : was)))
                }
                options={[
                  { value: '', label: t`Not used` },
                  ...employeeFields.map((field) => ({ value: field, label: names[field] })),
                ]}
              />
            ),
          },
        ]}
        rows={rows}
        rowId={(row) => String(row.index)}
      />
      {preview.obstacle && (
        <Notice tone="caution" live>
          {words(preview.obstacle)}
        </Notice>
      )}
      <Row wrap>
        <Button look="primary" disabled={isStuck} pending={isStarting} onClick={() => onRun(true)}>
          <Trans>Try it first</Trans>
        </Button>
        <Button disabled={isStuck || isStarting} onClick={() => onRun(false)}>
          <Trans>Import now</Trans>
        </Button>
        <Button look="subtle" onClick={onOther}>
          <Trans>Another file</Trans>
        </Button>
      </Row>
      {problems.length > 0 && (
        <section>
          <Heading level={2} look="h3">
            <Plural value={problemCount} one="# remark" other="# remarks" />
          </Heading>
          <RowProblems problems={problems} />
        </section>
      )}
    </Stack>
  )
}
