import { forgetOthers } from '../search/remembered.ts'
import { type AnswerOf, call, tellSignedOut, whenSignedOut } from './client/call.ts'
import { setWhoIsHere } from './client/kept-answers.ts'
import { forgetOthersOnDevice } from './client/on-device.ts'
import { keyOf, queryOptionsFor, useRead } from './client/query.ts'
import { queryClient } from './client/query-client.ts'
import { forgetStarted } from './client/started.ts'
import { speakAndRemember } from './language.ts'

/** Who is here: the organisation, the person who is signed in (or null), and whether the intranet is still to be set up. */
export type Session = AnswerOf<'session'>
export type Viewer = NonNullable<Session['viewer']>

const key = keyOf('session')
const lasting = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }

/** Asks the server once; later calls give what is known. */
export async function ensureSession(): Promise<Session> {
  const session = await queryClient.ensureQueryData({ ...queryOptionsFor('session', {}), ...lasting })
  void setWhoIsHere(session.viewer?.id ?? null)
  return session
}

/** An account's language goes before what this device remembers. */
export async function speakAs({ viewer }: Session): Promise<void> {
  if (viewer) await speakAndRemember(viewer.language)
}

/** What is known now, outside components. */
export const knownSession = () => queryClient.getQueryData<Session>(key)

/** For components below the shell: the session has been read before anything is drawn. */
export function useSession(): Session {
  const { data } = useRead('session', {}, lasting)
  if (!data) throw new Error('The session is read before the first page is drawn')
  return data
}

/**
 * Who is signed in. Only on pages that need a session, which is all of them unless routes.tsx says otherwise.
 * @throws Error on a page that anyone may open.
 */
export function useViewer(): Viewer {
  const { viewer } = useSession()
  if (!viewer) throw new Error('This page needs a session: say so in routes.tsx')
  return viewer
}

/**
 * Reads anew who is here, after signing in or out or ending the set-up. Everything read for somebody else is dropped
 * first. The caller then navigates.
 */
export async function renewSession(): Promise<Session> {
  forgetStarted()
  await queryClient.cancelQueries()
  const session = await queryClient.fetchQuery({
    ...queryOptionsFor('session', {}),
    gcTime: lasting.gcTime,
    staleTime: 0,
  })
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
  forgetOthers(session.viewer?.id ?? null)
  forgetOthersOnDevice(session.viewer?.id ?? null)
  await setWhoIsHere(session.viewer?.id ?? null)
  await speakAs(session)
  return session
}

/** Asks the server anew who is here, and lets nothing of what is shown stay when that is nobody, or somebody else. */
export async function confirmSession(): Promise<void> {
  const session = await call('session', {})
  const shownTo = knownSession()?.viewer?.id
  if (!session.viewer) tellSignedOut()
  else if (session.viewer.id !== shownTo) await startOver(session)
}

/** Somebody else is here, or nobody: nothing of what was shown may stay, on screen or on this device. */
export async function startOver({ viewer }: Session): Promise<void> {
  document.getElementById('root')?.remove()
  await setWhoIsHere(viewer?.id ?? null)
  location.reload()
}

/**
 * Keeps the web honest when the server ends a session by itself. What was written and not sent stays for the same account,
 * because most sessions that end had only grown old. `then` moves the person to where they can sign in.
 */
export function followSignOut(then: () => void): () => void {
  return whenSignedOut(() => {
    const session = knownSession()
    if (!session?.viewer) return
    queryClient.setQueryData<Session>(key, { ...session, viewer: null })
    forgetOthers(null)
    void setWhoIsHere(null)
    then()
  })
}
