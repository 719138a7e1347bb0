import { registerKind } from '../content/index.ts'
import { registerFileReader } from '../files/index.ts'
import type { Domain } from '../platform/domain.ts'
import { listeners } from './listeners.ts'
import { liveRules } from './live.ts'
import { postKind } from './post-kind.ts'
import { previewLink } from './preview-link.ts'
import { previewReader } from './preview-reader.ts'
import { repairPollCounts } from './repair-poll-counts.ts'
import { routes } from './routes.ts'

registerKind(postKind)
registerFileReader(previewReader)

export const posts: Domain = {
  name: 'posts',
  routes,
  listeners,
  live: liveRules,
  jobs: [
    { name: 'preview-link', run: (context, payload) => previewLink(context, payload) },
    { name: 'repair-poll-counts', run: repairPollCounts, schedule: '41 2 * * *' },
  ],
}

export { createPost } from './create-post.ts'
export * from './events.ts'
export { linkCardsOf } from './link-cards-of.ts'
export { votePoll } from './vote-poll.ts'
