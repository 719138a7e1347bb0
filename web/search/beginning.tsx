import { Trans } from '@lingui/react/macro'
import { History } from 'lucide-react'
import { useState } from 'react'
import { Button, EmptyState, Heading, Row, Stack } from '../kit/index.ts'
import { forgetSearches, remembered } from './remembered.ts'

/** Before anything was typed: what one looked for lately, or what this page is for. */
export function Beginning({ accountId, onSearch }: { accountId: string; onSearch: (words: string) => void }) {
  const [searches, setSearches] = useState(() => remembered(accountId).searches)
  if (!searches.length)
    return (
      <EmptyState scene="lamp" title={<Trans>Search the whole square</Trans>}>
        <Trans>
          Colleagues by name, work or what they know. Groups, and everything that was asked, answered and told, as far
          as it is meant for you.
        </Trans>
      </EmptyState>
    )
  return (
    <Stack gap="sm">
      <Heading level={2} look="h3">
        <Trans>Searched lately</Trans>
      </Heading>
      <Row wrap>
        {searches.map((words) => (
          <Button key={words} look="secondary" icon={<History />} onClick={() => onSearch(words)}>
            {words}
          </Button>
        ))}
      </Row>
      <div>
        <Button
          look="subtle"
          onClick={() => {
            forgetSearches(accountId)
            setSearches([])
          }}
        >
          <Trans>Forget these</Trans>
        </Button>
      </div>
    </Stack>
  )
}
