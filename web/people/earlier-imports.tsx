import { Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../app/client/query.ts'
import { Button, DataTable, Heading, Time } from '../kit/index.ts'

/** The last imports, to look at what they brought. */
export function EarlierImports({ onOpen }: { onOpen: (importId: string) => void }) {
  const { t, i18n } = useLingui()
  const { data } = useRead('employeeImports', {})
  if (!data || data.imports.length === 0) return null
  const states = { waiting: t`waiting`, running: t`busy`, done: t`done`, failed: t`stopped` }
  return (
    <section>
      <Heading level={2} look="h3">
        <Trans>Earlier</Trans>
      </Heading>
      <DataTable
        caption={t`Earlier imports`}
        hideCaption
        columns={[
          { id: 'when', header: <Trans>When</Trans>, cell: (row) => <Time at={row.startedAt} /> },
          { id: 'who', header: <Trans>By whom</Trans>, cell: (row) => row.startedBy },
          {
            id: 'what',
            header: <Trans>What</Trans>,
            cell: (row) => `${row.dryRun ? t`Try-out` : t`Import`}, ${states[row.state]}`,
          },
          { id: 'created', header: <Trans>New</Trans>, cell: (row) => i18n.number(row.created), numeric: true },
          { id: 'changed', header: <Trans>Changed</Trans>, cell: (row) => i18n.number(row.changed), numeric: true },
          {
            id: 'open',
            header: '',
            cell: (row) => (
              <Button small look="subtle" onClick={() => onOpen(row.importId)}>
                <Trans>Look</Trans>
              </Button>
            ),
          },
        ]}
        rows={data.imports}
        rowId={(row) => row.importId}
      />
    </section>
  )
}
