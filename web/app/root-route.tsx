import { createRootRoute, redirect } from '@tanstack/react-router'
import { RootError } from './root-error.tsx'
import { ensureSession } from './session.ts'
import { Shell } from './shell.tsx'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** See PageOptions in page.tsx. */
    who?: 'viewer' | 'visitor' | 'anyone' | 'setup'
  }
}

export const rootRoute = createRootRoute({
  beforeLoad: async ({ location }) => {
    const { setupNeeded } = await ensureSession()
    // Whatever address somebody opens first, there is one thing to do.
    if (setupNeeded && location.pathname !== '/setup') throw redirect({ href: '/setup' })
  },
  component: Shell,
  // Until it is known who is here, what the page itself drew stays (web/first-look.css).
  pendingComponent: () => null,
  errorComponent: RootError,
})
