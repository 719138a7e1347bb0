import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowRight } from 'lucide-react'
import type { PersonBrief } from '../../contract/person-brief.ts'
import { useRead } from '../app/client/query.ts'
import { type ChartPerson, MoreLink, OrgChart, SideBlock } from '../kit/index.ts'
import { chartAddress, personAddress } from './addresses.ts'
import { face } from './face.ts'

/** How many of who reports stand beside a profile; the chart's own page has them all. */
const shown = 3

/** The line upwards and who reports, beside a profile. Draws nothing for who stands alone. */
export function ChartAround({ personId }: { personId: string }) {
  const { t } = useLingui()
  const { data } = useRead('orgChart', { personId })
  if (!data || (!data.above.length && !data.reports.length)) return null
  const more = data.reportCount - Math.min(shown, data.reports.length)
  return (
    <SideBlock title={<Trans>In the organisation</Trans>}>
      <OrgChart
        label={t`Line of managers, and who reports`}
        above={data.above.slice(-3).map((one) => chartPerson(one))}
        person={chartPerson(data.person)}
        below={data.reports.slice(0, shown).map((one) => chartPerson(one))}
        more={
          more > 0 || data.peerCount > 0 ? (
            <MoreLink href={chartAddress(personId)} icon={<ArrowRight />}>
              <Trans>The whole chart</Trans>
            </MoreLink>
          ) : undefined
        }
      />
    </SideBlock>
  )
}

export const chartPerson = (person: PersonBrief, href = personAddress(person.id)): ChartPerson => ({
  ...face(person),
  role: person.jobTitle,
  href,
})
