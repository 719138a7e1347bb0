import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ItemCard } from '../../contract/item.ts'
import { call } from '../app/client/call.ts'
import { refresh, refreshOf, useRead } from '../app/client/query.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import { itemAddress, useFailureWords, useOwn } from '../content/index.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { TextLink, useNavigateTo } from '../kit/link.tsx'
import { Notice } from '../kit/notice.tsx'
import { ItemSkeleton } from '../kit/skeleton.tsx'
import { toast } from '../kit/toast.tsx'
import { newsAddress } from './addresses.ts'
import { ArticleEditor, type ArticleProblems } from './article-editor.tsx'
import { changeOf, formOfItem } from './article-form.ts'
import { LeadsField } from './moments-fields.tsx'
import { useArticleProblems } from './use-article-problems.ts'

/** Changes an article that is published or waits for its moment. */
export function EditArticle({ itemId }: { itemId: string }) {
  const { data } = useRead('item', { itemId }, { staleTime: 0, refetchOnWindowFocus: false })
  return (
    <>
      {!data && <ItemSkeleton />}
      {data && (data.kind !== 'article' || !data.can.edit) && (
        <EmptyState
          scene="board"
          level={1}
          title={<Trans>You cannot change this here</Trans>}
          action={
            <LinkButton href={newsAddress}>
              <Trans>All news</Trans>
            </LinkButton>
          }
        />
      )}
      {data?.kind === 'article' && data.can.edit && <Changing item={data} />}
    </>
  )
}

/** What came in later does not replace what is being typed: the form begins with the first answer. */
function Changing({ item: current }: { item: ItemCard }) {
  const { t } = useLingui()
  const zone = useOwn()?.timeZone ?? 'Europe/Amsterdam'
  const navigate = useNavigateTo()
  const find = useArticleProblems()
  const failureWords = useFailureWords()
  const [item] = useState(current)
  const [form, setForm] = useState(() => formOfItem(item, zone))
  const [version, setVersion] = useState(item.version)
  const [problems, setProblems] = useState<ArticleProblems>({})
  const [newer, setNewer] = useState<number | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)

  async function save(over = version) {
    const found = find.before(form)
    setProblems(found)
    setFailure(null)
    if (Object.keys(found).length > 0) return
    setSending(true)
    try {
      await call('editArticle', { ...changeOf(item, form, zone), version: over })
      void refresh('frontPage', 'articles', 'scheduledItems')
      await refreshOf('item', { itemId: item.id })
      toast({ text: t`The change is saved.` })
      navigate(itemAddress(item.id))
    } catch (error) {
      setSending(false)
      if (error instanceof RefusalError && error.code === 'version.changed') {
        setNewer(Number(error.params.version))
        return
      }
      const refused = find.of(error)
      setProblems(refused)
      if (Object.keys(refused).length === 0) setFailure(failureWords(error))
    }
  }
  return (
    <ArticleEditor
      heading={t`Change the article`}
      form={form}
      onChange={setForm}
      problems={problems}
      notice={
        <>
          {newer !== null && (
            <Notice
              tone="caution"
              live
              action={
                <Button
                  small
                  onClick={() => {
                    setVersion(newer)
                    setNewer(null)
                    void save(newer)
                  }}
                >
                  <Trans>Save mine over it</Trans>
                </Button>
              }
            >
              <Trans>
                Somebody changed this article in the meantime. Your text is still here.{' '}
                <TextLink href={itemAddress(item.id)} target="_blank">
                  See the other version
                </TextLink>
              </Trans>
            </Notice>
          )}
          {failure && (
            <Notice tone="negative" live>
              {failure}
            </Notice>
          )}
        </>
      }
      side={
        <LeadsField
          value={form.leadsUntil}
          onChange={(leadsUntil) => setForm((was) => ({ ...was, leadsUntil }))}
          zone={zone}
          error={problems.leadsUntil}
        />
      }
      footer={
        <>
          <Button look="primary" pending={isSending} onClick={() => void save()}>
            <Trans>Save the change</Trans>
          </Button>
          <LinkButton look="subtle" href={itemAddress(item.id)}>
            <Trans>Cancel</Trans>
          </LinkButton>
        </>
      }
    />
  )
}
