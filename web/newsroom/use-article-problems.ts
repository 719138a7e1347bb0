import { useLingui } from '@lingui/react/macro'
import { isEmpty } from '../../contract/rich-text-reading.ts'
import type { Reason } from '../app/client/refusal-error.ts'
import { RefusalError } from '../app/client/refusal-error.ts'
import type { ArticleProblems } from './article-editor.tsx'
import type { ArticleForm } from './article-form.ts'

const fields: readonly (keyof ArticleForm)[] = [
  'title',
  'kicker',
  'intro',
  'body',
  'cover',
  'audienceIds',
  'leadsUntil',
  'scheduledFor',
]

/** What is wrong with an article, by field: before it is sent, and as the server said it. */
export function useArticleProblems() {
  const { t } = useLingui()
  const wordsOf = (field: keyof ArticleForm, { code, params }: Reason): string => {
    const { maximum = 0 } = params ?? {}
    if (code === 'required' && field === 'title') return t`Give the article a title.`
    if (code === 'required' && field === 'body') return t`Write the article itself.`
    if (code === 'required' && field === 'audienceIds') return t`Choose who it is for.`
    if (code === 'alt-required') return t`Say in words what is in the picture.`
    if (code === 'unknown-file') return t`The picture is no longer there. Choose it again.`
    if (code === 'not-a-picture') return t`Choose a picture.`
    if (code === 'in-the-past') return t`Choose a moment that is still to come.`
    if (code === 'not-found') return t`This place no longer exists.`
    if (code === 'too-big') return t`This is too long: at most ${maximum} characters.`
    return t`This is not right yet.`
  }
  return {
    /** What this screen can see by itself. */
    before: (form: ArticleForm): ArticleProblems => ({
      ...(!form.title.trim() && { title: wordsOf('title', { code: 'required', params: {} }) }),
      ...(form.cover && !form.cover.alt.trim() && { cover: wordsOf('cover', { code: 'alt-required', params: {} }) }),
      ...(isEmpty(form.body) && { body: wordsOf('body', { code: 'required', params: {} }) }),
      ...(form.audienceIds.length === 0 && { audienceIds: wordsOf('audienceIds', { code: 'required', params: {} }) }),
    }),
    /** What the server said of fields; empty when it was about something else. */
    of: (error: unknown): ArticleProblems => {
      if (!(error instanceof RefusalError)) return {}
      return Object.fromEntries(
        Object.entries(error.fields).flatMap(([path, reason]) => {
          const field = fields.find((one) => path === one || path.startsWith(`${one}.`))
          return field ? [[field, wordsOf(field, reason)]] : []
        }),
      )
    },
  }
}
