import type { Domain } from '../platform/domain.ts'
import { reindex } from './index-items.ts'
import { listeners } from './listeners.ts'
import { rewriteOld } from './rewrite-old.ts'
import { routes } from './routes.ts'

/** Finding: one box over people, groups and items, through the viewer. */
export const search: Domain = {
  name: 'search',
  routes,
  listeners,
  jobs: [
    {
      name: 'reindex-search',
      run: async (context) => {
        const items = await reindex(context)
        context.log.info({ items }, 'the search index was written anew')
      },
    },
    { name: 'rewrite-old-search', schedule: '* * * * *', run: rewriteOld },
  ],
}

export { reindex } from './index-items.ts'
