import { growth } from './growth.ts'
import { live, liveThousand } from './live.ts'
import { mixed } from './mixed.ts'
import { memory, start } from './process.ts'
import { groupStream, homeStream, item, people, searchCommon, searchRare } from './reads.ts'
import type { Scenario } from './scenario.ts'
import { newComment, newPost, react } from './writes.ts'

/** In this order: what only reads first, what ends the database last. */
export const scenarios: Scenario[] = [
  homeStream,
  groupStream,
  item,
  searchCommon,
  searchRare,
  people,
  react,
  newComment,
  newPost,
  live,
  liveThousand,
  memory,
  mixed,
  growth,
  start,
]
