import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRead } from '../app/client/query.ts'
import { ChartNode, Columns, Heading, Lead, OrgChart, Split, Stack, TextLink } from '../kit/index.ts'
import { chartAddress, personAddress } from './addresses.ts'
import { chartPerson } from './chart-around.tsx'
import styles from './people-page.module.css'

/** The organisation around one person; a press on somebody makes the chart go around them. */
export function OrgChartPage({ personId }: { personId: string }) {
  const { t } = useLingui()
  const { data } = useRead('orgChart', { personId })
  if (!data) return null
  const { name } = data.person
  const unseen = data.reportCount - data.reports.length
  return (
    <div className={styles.page}>
      <Stack gap="lg">
        <header>
          <Heading level={1}>
            <Trans>Around {name}</Trans>
          </Heading>
          <Lead>
            <Trans>Press somebody to see the chart around them, or</Trans>{' '}
            <TextLink href={personAddress(personId)}>
              <Trans>go to the profile of {name}</Trans>
            </TextLink>
          </Lead>
        </header>
        <Split className={styles.under}>
          <OrgChart
            label={t`Line of managers, and who reports`}
            above={data.above.map((one) => chartPerson(one, chartAddress(one.id)))}
            person={chartPerson(data.person)}
            below={data.reports.map((one) => ({
              ...chartPerson(one, chartAddress(one.id)),
              role: one.reportCount ? (
                <>
                  {one.jobTitle} · <Plural value={one.reportCount} one="leads # colleague" other="leads # colleagues" />
                </>
              ) : (
                one.jobTitle
              ),
            }))}
            more={
              unseen > 0 ? (
                <Plural value={unseen} one="And # colleague more" other="And # colleagues more" />
              ) : undefined
            }
          />
          {data.peers.length > 0 && (
            <section>
              <Heading level={2} look="h3">
                <Trans>Beside {name}</Trans>
              </Heading>
              <Columns min="14rem" style={{ gap: '0 1.5rem', marginTop: '0.5rem' }}>
                {data.peers.map((one) => (
                  <ChartNode key={one.id} {...chartPerson(one, chartAddress(one.id))} />
                ))}
              </Columns>
            </section>
          )}
        </Split>
      </Stack>
    </div>
  )
}
