import { call } from './client/call.ts'
import { keyOf, queryOptionsFor } from './client/query.ts'
import { queryClient } from './client/query-client.ts'
import { type Language, speakAndRemember } from './language.ts'
import { knownSession, type Session } from './session.ts'

/**
 * Shows the web in another language, on this device and, when signed in, in the account: mail and other devices follow.
 * @throws RefusalError or OfflineError when the account could not be changed; the screen has changed all the same.
 */
export async function chooseLanguage(language: Language): Promise<void> {
  if (!(await speakAndRemember(language))) return
  const session = knownSession()
  if (!session?.viewer) return
  const { timeZone } = await queryClient.fetchQuery(queryOptionsFor('ownAccount', {}))
  await call('changePreferences', { language, timeZone })
  queryClient.setQueryData<Session>(keyOf('session'), { ...session, viewer: { ...session.viewer, language } })
  await queryClient.invalidateQueries({ queryKey: keyOf('ownAccount') })
}
