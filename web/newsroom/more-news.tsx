import { Trans } from '@lingui/react/macro'
import { ArrowRight } from 'lucide-react'
import { useRead } from '../app/client/query.ts'
import { itemAddress } from '../content/index.ts'
import { MoreLink } from '../kit/link.tsx'
import { SideBlock, SideLine, SideList } from '../kit/side.tsx'
import { Meta } from '../kit/type.tsx'
import { newsAddress } from './addresses.ts'
import { articleOf } from './article-detail.ts'

/** Beside an article: what else is on the front page. Draws nothing when there is nothing else. */
export function MoreNews({ exceptId }: { exceptId: string }) {
  const { data } = useRead('frontPage', {}, { throwOnError: false })
  const cards = [data?.lead, ...(data?.stories ?? [])].flatMap((story) =>
    story && story.card.id !== exceptId ? [story.card] : [],
  )
  if (cards.length === 0) return null
  return (
    <SideBlock title={<Trans>Also in the news</Trans>}>
      <SideList>
        {cards.slice(0, 4).map((card) => (
          <SideLine key={card.id} href={itemAddress(card.id)}>
            {card.title}
            {articleOf(card)?.kicker && <Meta as="div">{articleOf(card)?.kicker}</Meta>}
          </SideLine>
        ))}
      </SideList>
      <MoreLink href={newsAddress} icon={<ArrowRight />}>
        <Trans>All news</Trans>
      </MoreLink>
    </SideBlock>
  )
}
