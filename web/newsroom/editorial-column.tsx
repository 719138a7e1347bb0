import { Trans } from '@lingui/react/macro'
import { ArrowRight } from 'lucide-react'
import { useId } from 'react'
import { useRead } from '../app/client/query.ts'
import { LinkButton } from '../kit/button.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Stack } from '../kit/layout.tsx'
import { MoreLink } from '../kit/link.tsx'
import { VisuallyHidden } from '../kit/type.tsx'
import { newArticleAddress, newsAddress } from './addresses.ts'
import { NewsWaiting } from './news-waiting.tsx'
import { StoryLead, StoryLine } from './story.tsx'
import { useMayPublish } from './use-may-publish.ts'

/** The newspaper side of home, straight on the stone: what leads, the newest after it, and the way to all of it. */
export function EditorialColumn() {
  const id = useId()
  const { data } = useRead('frontPage', {})
  return (
    <Stack as="section" gap="xl" aria-labelledby={id}>
      <VisuallyHidden as="h2" id={id}>
        <Trans>From the newsroom</Trans>
      </VisuallyHidden>
      {!data && <NewsWaiting />}
      {data?.lead && <StoryLead story={data.lead} />}
      {data && data.stories.length > 0 && (
        <div>
          {data.stories.map(({ card }) => (
            <StoryLine key={card.id} card={card} />
          ))}
        </div>
      )}
      {data && !data.lead && <NoNews />}
      {data?.lead && (
        <MoreLink href={newsAddress} icon={<ArrowRight />}>
          <Trans>All news</Trans>
        </MoreLink>
      )}
    </Stack>
  )
}

/** A square without a notice yet: what this side is for, and for editors the first step. */
export function NoNews() {
  const mayPublish = useMayPublish()
  return (
    <EmptyState
      scene="board"
      level={3}
      title={<Trans>No news yet</Trans>}
      action={
        mayPublish && (
          <LinkButton look="soft" href={newArticleAddress}>
            <Trans>Write the first article</Trans>
          </LinkButton>
        )
      }
    >
      <Trans>Here you read what happens in the organisation, written by the editors.</Trans>
    </EmptyState>
  )
}
