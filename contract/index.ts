import { accountEndpoints } from './accounts.ts'
import { contentEndpoints } from './content.ts'
import { conversationEndpoints } from './conversation.ts'
import { departmentEndpoints } from './departments.ts'
import { employeeImportEndpoints } from './employee-import.ts'
import { fileEndpoints } from './files.ts'
import { groupMemberEndpoints } from './group-members.ts'
import { groupEndpoints } from './groups.ts'
import { identityEndpoints } from './identity.ts'
import { newsroomEndpoints } from './newsroom.ts'
import { notificationEndpoints } from './notifications.ts'
import { ownAccountEndpoints } from './own-account.ts'
import { peopleEndpoints } from './people.ts'
import { postEndpoints } from './posts.ts'
import { questionEndpoints } from './questions.ts'
import { searchEndpoints } from './search.ts'
import { setupEndpoints } from './setup.ts'
import { streamEndpoints } from './stream.ts'

/** Every endpoint of Plein by name, in the order of the domains. What is not in this list does not exist. */
export const endpoints = {
  ...fileEndpoints,
  ...identityEndpoints,
  ...ownAccountEndpoints,
  ...accountEndpoints,
  ...peopleEndpoints,
  ...departmentEndpoints,
  ...employeeImportEndpoints,
  ...groupEndpoints,
  ...groupMemberEndpoints,
  ...contentEndpoints,
  ...conversationEndpoints,
  ...postEndpoints,
  ...newsroomEndpoints,
  ...questionEndpoints,
  ...streamEndpoints,
  ...searchEndpoints,
  ...notificationEndpoints,
  ...setupEndpoints,
}

export type Endpoints = typeof endpoints
