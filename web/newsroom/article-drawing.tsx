import { msg } from '@lingui/core/macro'
import { Newspaper } from 'lucide-react'
import type { DetailProps, KindDrawing } from '../content/index.ts'
import { itemAddress } from '../content/index.ts'
import { Anchor } from '../kit/link.tsx'
import { Lead } from '../kit/type.tsx'
import { articleOf } from './article-detail.ts'
import { ArticleInside } from './article-inside.tsx'
import { Cover } from './cover.tsx'

/** How a card draws an article. What edits it is the page for that, which the composition root knows. */
export const articleDrawing: KindDrawing = {
  kind: 'article',
  label: { icon: Newspaper, word: msg`News` },
  Whole: ArticleInside,
  Above({ item }: DetailProps) {
    const cover = articleOf(item)?.cover
    return (
      cover && (
        <Anchor href={itemAddress(item.id)} tabIndex={-1} aria-hidden="true">
          <Cover cover={cover} shape="page" />
        </Anchor>
      )
    )
  },
  Intro({ item }: DetailProps) {
    const intro = articleOf(item)?.intro
    return intro ? <Lead>{intro}</Lead> : null
  },
}
