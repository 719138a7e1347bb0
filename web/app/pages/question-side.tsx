import { Trans, useLingui } from '@lingui/react/macro'
import { ChipLink, Row, SideBlock, SideLine, SideList, Stack } from '../../kit/index.ts'
import { directoryAddress } from '../../people/index.ts'
import { useRead } from '../client/query.ts'
import styles from './question-side.module.css'

/** Beside the questions: whom one could ask in person, and what is asked in one's own groups. */
export function QuestionSide() {
  const { t } = useLingui()
  const topics = useRead('suggestTopics', { q: '', kind: 'expertise' }, { throwOnError: false }).data?.topics ?? []
  const groups = useRead('groups', { which: 'mine', size: 6 }, { throwOnError: false }).data?.rows ?? []
  return (
    <Stack as="aside" gap="xl" className={styles.side} aria-label={t`More about asking`}>
      {topics.length > 0 && (
        <SideBlock title={t`Who knows about`}>
          <Row wrap>
            {topics.slice(0, 8).map(({ topic, label }) => (
              <ChipLink key={topic} href={directoryAddress({ expertise: label })}>
                {label}
              </ChipLink>
            ))}
          </Row>
        </SideBlock>
      )}
      {groups.length > 0 && (
        <SideBlock title={<Trans>Asked in your groups</Trans>}>
          <SideList>
            {groups.map(({ id, name }) => (
              <SideLine key={id} href={`/questions?group=${id}`}>
                {name}
              </SideLine>
            ))}
          </SideList>
        </SideBlock>
      )}
    </Stack>
  )
}
