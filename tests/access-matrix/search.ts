import { signedIn } from './expectations.ts'
import type { Matrix } from './matrix.ts'

/** What comes back is through the viewer: server/search/search-visibility.test.ts holds that. */
export const searchMatrix: Matrix = {
  search: { input: () => ({ q: 'gevel' }), expect: signedIn, groupless: true },
  searchEverything: { input: () => ({ q: 'gevel' }), expect: signedIn, groupless: true },
}
