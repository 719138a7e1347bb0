import { Trans, useLingui } from '@lingui/react/macro'
import { Send } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { call } from '../app/client/call.ts'
import { freshKey } from '../app/client/fresh-key.ts'
import { refresh } from '../app/client/query.ts'
import {
  BegunDrafts,
  type Draft,
  itemAddress,
  SavingWords,
  useDraftSaving,
  useFailureWords,
  useOwn,
} from '../content/index.ts'
import { Button } from '../kit/button.tsx'
import { useNavigateTo } from '../kit/link.tsx'
import { Notice } from '../kit/notice.tsx'
import { toast } from '../kit/toast.tsx'
import { ArticleEditor, type ArticleProblems } from './article-editor.tsx'
import { type ArticleForm, draftOfForm, emptyArticle, formOfDraft, publicationOf } from './article-form.ts'
import { LeadsField, WhenField } from './moments-fields.tsx'
import { PlacesField } from './places-field.tsx'
import { useArticleProblems } from './use-article-problems.ts'

/** A new article, or one that was begun on whichever device. */
export function NewArticle() {
  const [fresh, setFresh] = useState(freshKey)
  const [chosen, setChosen] = useState<Draft | null>(null)
  return (
    <Writing
      key={chosen?.id ?? fresh}
      draftId={chosen?.id ?? fresh}
      draft={chosen}
      notice={!chosen && <BegunDrafts kind="article" except={fresh} onChoose={setChosen} />}
      onElsewhere={() => {
        setChosen(null)
        setFresh(freshKey())
      }}
    />
  )
}

function Writing({
  draftId,
  draft,
  notice,
  onElsewhere,
}: {
  draftId: string
  draft: Draft | null
  notice: ReactNode
  onElsewhere: () => void
}) {
  const { t } = useLingui()
  const zone = useOwn()?.timeZone ?? 'Europe/Amsterdam'
  const navigate = useNavigateTo()
  const find = useArticleProblems()
  const failureWords = useFailureWords()
  const [form, setForm] = useState<ArticleForm>(() => (draft ? formOfDraft(draft, zone) : emptyArticle()))
  const [problems, setProblems] = useState<ArticleProblems>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const saving = useDraftSaving({
    kind: 'article',
    draftId,
    version: draft?.version ?? 0,
    content: draftOfForm(form, zone),
  })

  async function publish() {
    const found = find.before(form)
    setProblems(found)
    setFailure(null)
    if (Object.keys(found).length > 0) return
    setSending(true)
    await saving.close()
    try {
      const card = await call('publishArticle', { ...publicationOf(form, zone), draftId })
      void refresh('frontPage', 'articles', 'drafts', 'scheduledItems')
      toast({ text: card.state === 'scheduled' ? t`The article waits for its moment.` : t`The article is published.` })
      navigate(itemAddress(card.id))
    } catch (error) {
      saving.reopen()
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
            <Notice
              tone="caution"
              action={
                <Button small onClick={onElsewhere}>
                  <Trans>Begin anew here</Trans>
                </Button>
              }
            >
              <Trans>You went on with this draft on another device. What you write here is not saved any more.</Trans>
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
        <>
          <PlacesField
            value={form.audienceIds}
            onChange={(audienceIds) => setForm((was) => ({ ...was, audienceIds }))}
            error={problems.audienceIds}
          />
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
          <SavingWords state={saving.state} />
        </>
      }
    />
  )
}
