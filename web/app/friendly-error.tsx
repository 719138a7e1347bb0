import { useLingui } from '@lingui/react/macro'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Button, LinkButton } from '../kit/button.tsx'
import { OfflineError, RefusalError } from './client/refusal-error.ts'
import { NotFound } from './not-found.tsx'
import { NoticePage } from './notice-page.tsx'

/** In place of a page that could not be shown. What was typed elsewhere stays; trying again reads anew. */
export function FriendlyError({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useLingui()
  const router = useRouter()
  const { reset: resetReads } = useQueryErrorResetBoundary()
  const offline = error instanceof OfflineError
  const status = error instanceof RefusalError ? error.status : undefined
  useEffect(resetReads, [resetReads])

  if (status === 404) return <NotFound />
  const again = () => {
    resetReads()
    reset()
    void router.invalidate()
  }
  const { title, text } = offline
    ? {
        title: t`We cannot reach the square`,
        text: t`Check whether you have internet. Nothing is lost; try again in a moment.`,
      }
    : status === 403
      ? {
          title: t`This is not open to you`,
          text: t`You may not see or do this. Ask a host of the group, or your administrator.`,
        }
      : status === 429
        ? { title: t`That was a bit much at once`, text: t`Wait a minute, then try again.` }
        : {
            title: t`Something went wrong`,
            text: t`It is our fault, not yours. Try again; if it stays like this, tell your administrator.`,
          }
  return (
    <NoticePage title={title} text={text}>
      <Button look="primary" onClick={again}>{t`Try again`}</Button>
      <LinkButton href="/">{t`To the square`}</LinkButton>
    </NoticePage>
  )
}
