import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { FriendlyError } from './friendly-error.tsx'
import { NotFound } from './not-found.tsx'
import { PagePending } from './page-pending.tsx'
import { routeTree } from './routes.tsx'
import { readSearch, writeSearch } from './search-params.ts'

/** The router. Tests give a memory history. */
export const makeRouter = (history?: RouterHistory) =>
  createRouter({
    routeTree,
    ...(history ? { history } : {}),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPreloadDelay: 60,
    // The cache decides what is fresh, not the router.
    defaultPreloadStaleTime: 0,
    // A skeleton that flashes is worse than the page before it, so nothing is shown within the first fifth of a second.
    defaultPendingMs: 200,
    defaultPendingMinMs: 300,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: FriendlyError,
    defaultNotFoundComponent: NotFound,
  })

export type AppRouter = ReturnType<typeof makeRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
