/**
 * The order of domains: each may call and join those before it, and reaches those after it only by events or by what they
 * register. The last is the composition root: the files that stand straight in `server` and in `web/app`.
 */
export const domains = [
  'platform',
  'files',
  'identity',
  'people',
  'groups',
  'content',
  'conversation',
  'posts',
  'newsroom',
  'questions',
  'stream',
  'search',
  'notifications',
  'setup',
  'app',
] as const
