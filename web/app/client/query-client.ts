import { QueryClient } from '@tanstack/react-query'
import { OfflineError, RefusalError } from './refusal-error.ts'

/** Worth sending again by itself: the network or the server was away, not "no". */
export const isPassing = (error: unknown) =>
  error instanceof OfflineError || (error instanceof RefusalError && error.status >= 502)

/** The one cache of the web. Cleared at sign-out, since nothing in it may outlive the account it was read for. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The live connection says what changed; this only bounds how long a lost message can matter.
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      // Never paused: the browser's idea of "offline" is often wrong, and the attempt tells soon enough.
      networkMode: 'always',
      retry: (count, error) => count < 2 && isPassing(error),
      retryDelay: (count) => Math.min(8000, 500 * 2 ** count),
      // Without anything to show, the nearest error boundary speaks; with old data, the page stays.
      throwOnError: (error, query) =>
        query.state.data === undefined && !(error instanceof RefusalError && error.status === 401),
    },
    mutations: {
      networkMode: 'always',
      retry: (count, error) => count < 1 && isPassing(error),
      retryDelay: 800,
    },
  },
})
