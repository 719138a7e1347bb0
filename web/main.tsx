import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import './kit/tokens.css'
import './kit/base.css'
import { queryClient } from './app/client/query-client.ts'
import { keepPlace } from './app/keep-place.ts'
import { keepHome, showKept } from './app/kept-home.ts'
import { preferredLanguage, speak } from './app/language.ts'
import { moveFocus } from './app/move-focus.ts'
import { signInAddress } from './app/page.tsx'
import { makeRouter } from './app/router.tsx'
import { ensureSession, followSignOut, speakAs } from './app/session.ts'
import { startShortcuts } from './app/shortcuts.ts'

const router = makeRouter()
const shown = showKept()
// The router waits for the session too, and speaks up when it fails.
const session = shown.then(ensureSession).catch(() => undefined)
// The page's code comes in beside the texts; when that fails, the router finds out by itself.
void shown.then(() => router.preloadRoute({ to: location.pathname })).catch(() => undefined)
await Promise.all([speak(preferredLanguage()), shown, window.pleinStyled])
void session.then((known) => known && speakAs(known))

keepPlace(router)
moveFocus(router)
startShortcuts()
keepHome()
followSignOut(() => void router.navigate({ href: signInAddress(router.latestLocation.href) }))

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
// Home as it was left stands there already: it stays until the app has all of its own to draw over it.
if (window.pleinPicture) await router.load().catch(() => undefined)
window.pleinPicture ??= false
place.inert = false
createRoot(place).render(
  <I18nProvider i18n={i18n}>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </I18nProvider>,
)

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // After the first view, so that it does not compete with it. Without https there is none, and nothing else changes.
  setTimeout(() => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined), 3000)
}
