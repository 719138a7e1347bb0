import { createRoute, lazyRouteComponent, redirect, useParams } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import { allTexts } from './language.ts'
import { rootRoute } from './root-route.tsx'
import { ensureSession } from './session.ts'

/** Path parameters by name: `/groups/$groupId` gives `{ groupId: string }`. */
export type ParamsOf<Path extends string> = Path extends `${infer Part}/${infer Rest}`
  ? ParamsOf<Part> & ParamsOf<Rest>
  : Path extends `$${infer Name}`
    ? { [Key in Name]: string }
    : unknown

export interface PageOptions<Path extends string> {
  /** `viewer` (default): signed in. `visitor`: only before signing in. `anyone`: both. `setup`: only while setting up. */
  who?: 'viewer' | 'visitor' | 'anyone' | 'setup'
  /** In the first view: its code and its texts are there already. */
  isFirst?: boolean
  /** Starts reading what the page needs while its code is still on the way; not waited for. */
  ahead?: (params: ParamsOf<Path>) => unknown
}

/**
 * A page: its path, its code (loaded when somebody goes there) and the component in it, which gets the path's
 * parameters as props.
 */
export function page<const Path extends string, Name extends string>(
  path: Path,
  load: () => Promise<{ [Key in Name]: ComponentType<ParamsOf<Path>> | ComponentType<object> }>,
  name: Name,
  { who = 'viewer', isFirst = false, ahead }: PageOptions<Path> = {},
) {
  const withTexts = () => Promise.all([load(), isFirst || allTexts()]).then(([module]) => module)
  const Lazy = lazyRouteComponent(withTexts as () => Promise<Record<string, (props: object) => ReactNode>>, name)
  const Page = Object.assign(
    // biome-ignore lint/correctness/noComponentHookFactories: made once for each line of routes.tsx, never while drawing
    function RoutedPage() {
      return <Lazy {...useParams({ strict: false })} />
    },
    { preload: async () => Lazy.preload?.() },
  )
  return createRoute({
    getParentRoute: () => rootRoute,
    path,
    staticData: { who },
    beforeLoad: async ({ location }) => {
      const { viewer, setupNeeded } = await ensureSession()
      if (setupNeeded !== (who === 'setup')) throw redirect({ href: setupNeeded ? '/setup' : '/' })
      if (who === 'viewer' && !viewer) throw redirect({ href: signInAddress(location.href) })
      if (who === 'visitor' && viewer) throw redirect({ href: '/' })
    },
    loader: ({ params }) => {
      void ahead?.(params as ParamsOf<Path>)
    },
    component: Page,
  })
}

/** The sign-in page, which brings the person back to `href` afterwards. */
export const signInAddress = (href: string) => (href === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(href)}`)
