import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useRef } from 'react'
import { excerpt } from '../../../contract/rich-text-reading.ts'
import { audienceAddress, drawingOf, ItemInside, useAudienceName } from '../../content/index.ts'
import { Thread, type ThreadHandle } from '../../conversation/index.ts'
import { Split, Stack } from '../../kit/layout.tsx'
import { MoreLink, useNavigateTo } from '../../kit/link.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { ItemSkeleton } from '../../kit/skeleton.tsx'
import { VisuallyHidden } from '../../kit/type.tsx'
import { MoreNews } from '../../newsroom/index.ts'
import { useItemRead } from '../../notifications/index.ts'
import { SimilarBlock, useAnswerActions } from '../../questions/index.ts'
import { itemPageOptions } from '../client/item-page.ts'
import { usePageTitle } from '../page-title.ts'
import { useShortcut } from '../shortcuts.ts'
import { WhoSeesThis } from './who-sees-this.tsx'

/** One item, whole, with everything said beneath it. */
export function ItemPage({ itemId }: { itemId: string }) {
  const { t } = useLingui()
  const { data: item } = useQuery(itemPageOptions(itemId))
  useItemRead(item?.id)
  const nameOf = useAudienceName()
  const thread = useRef<ThreadHandle>(null)
  const answerActions = useAnswerActions(item)
  const write = () => thread.current?.write()
  const navigate = useNavigateTo()
  const { history } = useRouter()
  const edit = item && drawingOf(item.kind)?.edit
  useShortcut('r', t`Write a comment`, write, item?.can.comment ?? false)
  useShortcut('e', t`Edit`, () => item && edit?.(item, navigate), Boolean(edit && item.can.edit))
  useShortcut('Escape', t`Go back`, () => (history.canGoBack() ? history.back() : navigate('/')))
  const author = item?.author.name ?? ''
  usePageTitle(item && (item.title || excerpt(item.body, 60) || t`Post by ${author}`))
  const place = item?.placements[0]?.audience
  return (
    <Split>
      <Stack>
        {place && (
          <MoreLink href={audienceAddress(place)} before={<ArrowLeft />} style={{ justifySelf: 'start' }}>
            {place.kind === 'everyone' ? <Trans>To the square</Trans> : nameOf(place)}
          </MoreLink>
        )}
        {item && !item.title && <VisuallyHidden as="h1">{t`Post by ${author}`}</VisuallyHidden>}
        {item ? (
          <Sheet as="article" roomy bleed>
            <ItemInside item={item} whole onComment={write} />
            <Thread key={item.id} item={item} answerActions={answerActions} ref={thread} />
          </Sheet>
        ) : (
          <ItemSkeleton />
        )}
      </Stack>
      <Stack as="aside" gap="lg" aria-label={t`About this post`}>
        {item && <WhoSeesThis item={item} />}
        {item?.kind === 'question' && <SimilarBlock item={item} />}
        {item?.kind === 'article' && <MoreNews exceptId={item.id} />}
      </Stack>
    </Split>
  )
}
