import { createRootRoute } from '@tanstack/react-router'
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
  beforeLoad: async () => {
    await ensureSession()
  },
  component: Shell,
  errorComponent: RootError,
})
