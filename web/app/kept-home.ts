import type { InfiniteData } from '@tanstack/react-query'
import { renewed } from '../stream/renewed.ts'
import { type AnswerOf, call } from './client/call.ts'
import { type Kept, keepAnswers, readKept } from './client/kept-answers.ts'
import { keyOf, pagesOptionsFor } from './client/query.ts'
import { queryClient } from './client/query-client.ts'
import { whenReachedChanges } from './client/reached.ts'
import { takePicture } from './home-picture.ts'
import { knownSession, type Session, startOver } from './session.ts'

type Page = AnswerOf<'homeStream'>
type Pages = InfiniteData<Page, string | null>

const streamKey = pagesOptionsFor('homeStream', {}).queryKey
const sessionKey = keyOf('session')
/** Home's first view, besides the stream. */
const small = ['unreadNotifications', 'myGroupButtons'] as const

let shownFrom: number | null = null

/** When what is on screen was read, in milliseconds since 1970; null once the server has said how things are now. */
export const keptFrom = () => shownFrom

/**
 * Puts what this account saw last into the cache, so that home is there before the server has answered. The server is
 * asked all the same: who is here, and what the stream is now.
 */
export async function showKept(): Promise<void> {
  if (location.pathname !== '/') return
  const kept = await Promise.race([readKept(Date.now()), tooLate()])
  if (!kept) return
  shownFrom = kept.at
  // Old to the cache, so that whoever uses it reads it anew.
  for (const [key, answer] of kept.answers) queryClient.setQueryData(key, answer, { updatedAt: 1 })
  confirm(knownSession()?.viewer?.id)
}

/** A storage that does not answer must not hold up the page. */
const tooLate = () => new Promise<undefined>((done) => setTimeout(done, 400))

/** Asks until the server has answered: now, and again whenever it comes within reach. */
function confirm(shownTo: string | undefined): void {
  const ask = async () => {
    const session = await call('session', {})
    if (!session.viewer || session.viewer.id !== shownTo || session.setupNeeded) return startOver(session)
    queryClient.setQueryData<Session>(sessionKey, session)
    await renewStream(session.viewer.id)
    stop()
    shownFrom = null
  }
  const attempt = () => void ask().catch(() => undefined)
  const stop = whenReachedChanges((reached) => reached && attempt())
  attempt()
}

async function renewStream(ownId: string): Promise<void> {
  const fresh = await call('homeStream', {})
  const was = queryClient.getQueryData<Pages>(streamKey)
  // Who read on meanwhile has parts that go on from the old first one.
  if (was && was.pages.length > 1) await queryClient.invalidateQueries({ queryKey: streamKey })
  else
    queryClient.setQueryData<Pages>(
      streamKey,
      was ? renewed(was, fresh, ownId) : { pages: [fresh], pageParams: [null] },
    )
}

const settled = 1500

/** Keeps home's first view for the next visit, some time after it last changed. Returns how to stop. */
export function keepHome(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const kept = new Set<unknown>(['session', 'homeStream', ...small])
  return queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || !kept.has(query.queryKey[0])) return
    clearTimeout(timer)
    timer = setTimeout(keepNow, settled)
  })
}

function keepNow(): void {
  const session = knownSession()
  const [first] = queryClient.getQueryData<Pages>(streamKey)?.pages ?? []
  // What is still to be confirmed is kept already; what is being read again may hold what is no longer theirs.
  if (!session?.viewer || !first || shownFrom !== null || queryClient.getQueryState(streamKey)?.isInvalidated) return
  // Seen by then: the line "you were here" is drawn when the server says where it is.
  const page: Page = { ...first, seenAt: first.asOf }
  const answers: Kept['answers'] = [
    [sessionKey, session],
    [streamKey, { pages: [page], pageParams: [null] } satisfies Pages],
    ...small.flatMap((name): [readonly unknown[], unknown][] => {
      const answer = queryClient.getQueryData(keyOf(name))
      return answer === undefined || queryClient.getQueryState(keyOf(name))?.isInvalidated
        ? []
        : [[keyOf(name), answer]]
    }),
  ]
  void keepAnswers(session.viewer.id, Date.now(), answers, takePicture())
}
