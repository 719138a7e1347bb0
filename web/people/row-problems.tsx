import { Trans, useLingui } from '@lingui/react/macro'
import type { RowProblemView } from '../../contract/employee-import.ts'
import { Badge, DataTable } from '../kit/index.ts'
import { useRowProblemWords } from './row-problem-words.ts'

/** Problems by line, as a table. */
export function RowProblems({ problems }: { problems: readonly RowProblemView[] }) {
  const { t, i18n } = useLingui()
  const words = useRowProblemWords()
  return (
    <DataTable
      caption={t`What is the matter, by line`}
      columns={[
        { id: 'line', header: <Trans>Line</Trans>, cell: (row) => i18n.number(row.line), numeric: true },
        { id: 'column', header: <Trans>Column</Trans>, cell: (row) => row.column ?? '' },
        { id: 'what', header: <Trans>What is the matter</Trans>, cell: (row) => words(row) },
        {
          id: 'effect',
          header: <Trans>What happens</Trans>,
          cell: (row) =>
            row.leavesOut ? (
              <Badge tone="negative">
                <Trans>Left out</Trans>
              </Badge>
            ) : (
              <Badge>
                <Trans>Comes in</Trans>
              </Badge>
            ),
        },
      ]}
      rows={problems}
      rowId={(row) => `${row.line}:${row.column}:${row.code}`}
    />
  )
}
