import { Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../app/client/query.ts'
import { Button, DataTable, Heading, Time } from '../kit/index.ts'

/** The last imports of communities, to look at what they brought. */
export function EarlierCommunities({ onOpen }: { onOpen: (importId: string) => void }) {
  const { t } = useLingui()
  const { data } = useRead('communityImports', {}, { staleTime: 0 })
  if (!data || data.imports.length === 0) return null
  const states = { waiting: t`waiting`, running: t`busy`, done: t`done`, failed: t`stopped` }
  return (
    <section>
      <Heading level={2} look="h3">
        <Trans>Earlier</Trans>
      </Heading>
      <DataTable
        caption={t`Earlier communities`}
        hideCaption
        columns={[
          { id: 'site', header: <Trans>Community</Trans>, cell: (row) => row.site },
          { id: 'when', header: <Trans>When</Trans>, cell: (row) => <Time at={row.startedAt} /> },
          { id: 'who', header: <Trans>By whom</Trans>, cell: (row) => row.startedBy },
          { id: 'state', header: <Trans>How it went</Trans>, cell: (row) => states[row.state] },
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
