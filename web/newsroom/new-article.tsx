import { Trans, useLingui } from '@lingui/react/macro'
import { Send } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { call } from '../app/client/call.ts'
import { freshKey } from '../app/client/fresh-key.ts'
import { refresh } from '../app/client/query.ts'
import { itemAddress, useFailureWords, useOwn } from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { useNavigateTo } from '../kit/link.tsx'
import { Notice } from '../kit/notice.tsx'
import { ItemSkeleton } from '../kit/skeleton.tsx'
import { toast } from '../kit/toast.tsx'
import { Meta } from '../kit/type.tsx'
import { type Draft, DraftElsewhere, DraftSign, useDraft, useDrafts } from '../posts/index.ts'
import { ArticleEditor, type ArticleProblems } from './article-editor.tsx'
import { type ArticleForm, draftOfForm, emptyArticle, formOfDraft, isBlank, publicationOf } from './article-form.ts'
import { BegunDrafts } from './begun-drafts.tsx'
import { LeadsField, WhenField } from './moments-fields.tsx'
import { PlacesField } from './places-field.tsx'
import { useArticleProblems } from './use-article-problems.ts'

/** A new article, or one that was begun on whichever device; `startWith` names its draft. */
export function NewArticle({ startWith }: { startWith?: string | undefined }) {
  const [fresh] = useState(freshKey)
  const [picked, setChosen] = useState<Draft | null>(null)
  const drafts = useDrafts({ enabled: startWith !== undefined, fresh: true })
  // as it was first read: what this screen itself saves does not begin it anew
  const [first, setFirst] = useState<Draft | null>(null)
  const asked = drafts?.find(({ id, kind }) => id === startWith && kind === 'article')
  if (asked && !first) setFirst(asked)
  const chosen = picked ?? first
  if (startWith && !drafts) return <ItemSkeleton />
  return (
    <Writing
      key={chosen?.id ?? fresh}
      draftId={chosen?.id ?? fresh}
      draft={chosen}
      notice={!chosen && <BegunDrafts except={fresh} onChoose={setChosen} />}
    />
  )
}

function Writing({ draftId, draft, notice }: { draftId: string; draft: Draft | null; notice: ReactNode }) {
  const { t } = useLingui()
  const zone = useOwn()?.timeZone ?? 'Europe/Amsterdam'
  const navigate = useNavigateTo()
  const find = useArticleProblems()
  const failureWords = useFailureWords()
  const [form, setForm] = useState<ArticleForm>(() => (draft ? formOfDraft(draft, zone) : emptyArticle()))
  const [problems, setProblems] = useState<ArticleProblems>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const saving = useDraft(
    { draftId, version: draft?.version ?? 0 },
    'article',
    draftOfForm(form, zone),
    isBlank(form),
    true,
  )

  async function publish() {
    const found = find.before(form)
    setProblems(found)
    setFailure(null)
    if (Object.keys(found).length > 0) return
    setSending(true)
    await saving.stop()
    try {
      const card = await call('publishArticle', { ...publicationOf(form, zone), draftId })
      saving.sent()
      void refresh('frontPage', 'articles', 'drafts', 'scheduledItems')
      toast({ text: card.state === 'scheduled' ? t`The article waits for its moment.` : t`The article is published.` })
      navigate(itemAddress(card.id))
    } catch (error) {
      saving.goOn()
      setSending(false)
      const refused = find.of(error)
      setProblems(refused)
      if (Object.keys(refused).length === 0) setFailure(failureWords(error))
    }
  }
  return (
    <ArticleEditor
      heading={t`Write an article`}
      form={form}
      onChange={setForm}
      problems={problems}
      notice={
        <>
          {notice}
          {saving.state === 'elsewhere' && (
            <DraftElsewhere
              draftId={draftId}
              onKeep={() => void saving.keepThis()}
              onTake={(other) => {
                setForm(formOfDraft(other, zone))
                saving.tookOther(other.version)
              }}
            />
          )}
          {failure && (
            <Notice tone="negative" live>
              {failure}
            </Notice>
          )}
        </>
      }
      side={
        <>
          <div id="article-audienceIds" tabIndex={-1}>
            <PlacesField
              value={form.audienceIds}
              onChange={(audienceIds) => setForm((was) => ({ ...was, audienceIds }))}
              error={problems.audienceIds}
            />
          </div>
          <LeadsField
            value={form.leadsUntil}
            onChange={(leadsUntil) => setForm((was) => ({ ...was, leadsUntil }))}
            zone={zone}
            error={problems.leadsUntil}
          />
          <WhenField
            value={form.scheduledFor}
            onChange={(scheduledFor) => setForm((was) => ({ ...was, scheduledFor }))}
            zone={zone}
            error={problems.scheduledFor}
          />
        </>
      }
      footer={
        <>
          <Button look="primary" icon={<Send />} pending={isSending} onClick={() => void publish()}>
            {form.scheduledFor ? <Trans>Schedule the article</Trans> : <Trans>Publish the article</Trans>}
          </Button>
          <Meta as="span">
            <DraftSign state={saving.state} />
          </Meta>
        </>
      }
    />
  )
}
