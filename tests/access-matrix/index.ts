import { contentMatrix } from './content.ts'
import { conversationMatrix } from './conversation.ts'
import { filesMatrix } from './files.ts'
import { groupsMatrix } from './groups.ts'
import { identityMatrix } from './identity.ts'
import type { Matrix } from './matrix.ts'
import { newsroomMatrix } from './newsroom.ts'
import { notificationsMatrix } from './notifications.ts'
import { peopleMatrix } from './people.ts'
import { postsMatrix } from './posts.ts'
import { questionsMatrix } from './questions.ts'
import { searchMatrix } from './search.ts'
import { setupMatrix } from './setup.ts'
import { streamMatrix } from './stream.ts'

export const matrix: Matrix = {
  ...filesMatrix,
  ...identityMatrix,
  ...peopleMatrix,
  ...groupsMatrix,
  ...contentMatrix,
  ...conversationMatrix,
  ...postsMatrix,
  ...newsroomMatrix,
  ...questionsMatrix,
  ...streamMatrix,
  ...searchMatrix,
  ...notificationsMatrix,
  ...setupMatrix,
}
