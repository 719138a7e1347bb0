import { msg } from '@lingui/core/macro'
import { Newspaper } from 'lucide-react'
import type { DetailProps, KindDrawing } from '../content/index.ts'
import { itemAddress } from '../content/index.ts'
import { Anchor } from '../kit/link.tsx'
import { Lead } from '../kit/type.tsx'
import { editArticleAddress } from './addresses.ts'
import { articleOf } from './article-detail.ts'
import { ArticleInside } from './article-inside.tsx'
import { Cover } from './cover.tsx'

/** How a card draws an article. */
export const articleDrawing: KindDrawing = {
  kind: 'article',
  label: { icon: Newspaper, word: msg`News` },
  Whole: ArticleInside,
  edit: (item, navigate) => navigate(editArticleAddress(item.id)),
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
