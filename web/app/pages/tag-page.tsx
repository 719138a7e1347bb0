import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Plus } from 'lucide-react'
import { Button, EmptyState, PageHead, Split, Stack } from '../../kit/index.ts'
import { TagItems } from '../../stream/index.ts'
import { useRead } from '../client/query.ts'
import { RefusalError } from '../client/refusal-error.ts'
import { useAct } from '../client/use-act.ts'
import { usePageTitle } from '../page-title.ts'

/** Everything under one tag, from whichever group or kind. */
export function TagPage({ tag }: { tag: string }) {
  const { t } = useLingui()
  const { data, error } = useRead('tag', { tag }, { throwOnError: false })
  const label = data?.label ?? tag
  usePageTitle(`#${label}`)
  const follow = useAct('followTag', {
    echo: ({ following }, { change }) => change('tag', { tag }, (was) => ({ ...was, isFollowed: following })),
    refreshes: ['tag'],
  })
  const isMissing = error instanceof RefusalError && [400, 404, 422].includes(error.status)
  if (error && !isMissing && !data) throw error
  if (isMissing)
    return (
      <EmptyState level={1} title={t`Nothing is called #${label} yet`}>
        <Trans>Write #{label} in a message, and it can be found here.</Trans>
      </EmptyState>
    )
  return (
    <Split>
      <Stack gap="lg">
        <PageHead
          title={`#${label}`}
          lead={<Trans>What colleagues shared about it, as far as you can see it.</Trans>}
          action={
            data && (
              <Button
                look={data.isFollowed ? 'secondary' : 'soft'}
                icon={data.isFollowed ? <Check /> : <Plus />}
                aria-pressed={data.isFollowed}
                onClick={() => follow.send({ tag, following: !data.isFollowed })}
              >
                {data.isFollowed ? t`You follow this` : t`Follow #${label}`}
              </Button>
            )
          }
        />
        <TagItems
          key={tag}
          tag={tag}
          empty={
            <EmptyState title={t`Nothing here for you yet`}>
              <Trans>What carries this tag stands in groups you are not in, or was taken away.</Trans>
            </EmptyState>
          }
        />
      </Stack>
    </Split>
  )
}
