import type { DetailProps, KindDrawing } from '../content/index.ts'
import { openComposer } from './composer-request.ts'
import { LinkCards } from './link-cards.tsx'
import { PollCard } from './poll-card.tsx'

/** How a card draws a post. It has no word above it: a post is what people simply share. */
export const postDrawing: KindDrawing = {
  kind: 'post',
  edit: (item) => openComposer({ item }),
  Below({ item }: DetailProps) {
    const { detail } = item
    if (detail.kind !== 'post') return null
    return (
      <>
        {detail.poll && <PollCard item={item} poll={detail.poll} />}
        <LinkCards item={item} links={detail.links} />
      </>
    )
  },
}
