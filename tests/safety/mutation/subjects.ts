/** A file that decides who sees or may do what, with the tests that hold it: the nearest first. */
export interface MutationSubject {
  file: string
  /** Where only some of what it declares decides that: those names. */
  within?: string[]
  tests: string[]
}

const policies: MutationSubject[] = ['content', 'conversation', 'groups', 'identity', 'newsroom', 'people'].map(
  (domain) => ({ file: `server/${domain}/policy.ts`, tests: [`server/${domain}/policy.test.ts`] }),
)

const fileReaders: MutationSubject[] = [
  'server/content/may-read-file.ts',
  'server/groups/cover-reader.ts',
  'server/identity/logo-reader.ts',
  'server/newsroom/cover-reader.ts',
  'server/people/import-file-reader.ts',
  'server/people/photo-reader.ts',
  'server/posts/preview-reader.ts',
  'server/setup/community-file-reader.ts',
].map((file) => ({ file, tests: ['server/files/file-readers.test.ts'] }))

const drafts = [
  'server/content/drafts.test.ts',
  'server/files/file-readers.test.ts',
  'server/content/drafts-and-schedule.test.ts',
]
const foundItems = ['server/search/found-items.test.ts', 'server/search/search-visibility.test.ts']

export const subjects: MutationSubject[] = [
  ...policies,
  { file: 'server/platform/may-receive.ts', tests: ['server/platform/may-receive.test.ts'] },
  {
    file: 'server/platform/declared-access.ts',
    within: ['demandAccess'],
    tests: ['tests/safety/structural/route-gate.test.ts'],
  },
  { file: 'server/groups/audience.ts', tests: ['server/groups/audience.test.ts'] },
  { file: 'server/groups/audience-briefs.ts', within: ['seesAudience'], tests: ['server/groups/audience.test.ts'] },
  {
    file: 'server/groups/viewer.ts',
    within: ['findViewer', 'lastSeen', 'hashOf', 'lookUp'],
    tests: ['server/groups/viewer.test.ts'],
  },
  { file: 'server/platform/as-last-seen.ts', tests: ['server/platform/as-last-seen.test.ts'] },
  {
    file: 'server/groups/find-group.ts',
    tests: ['server/groups/audience.test.ts', 'server/groups/hosts.test.ts'],
  },
  { file: 'server/groups/group-cards.ts', tests: ['server/groups/group-cards.test.ts'] },
  {
    file: 'server/groups/groups.ts',
    within: ['groups'],
    tests: ['server/groups/group-cards.test.ts', 'server/groups/groups.test.ts'],
  },
  { file: 'server/content/find-item.ts', tests: ['server/content/find-item.test.ts'] },
  { file: 'server/content/card-marks.ts', within: ['readMarks'], tests: ['server/content/audience-role.test.ts'] },
  { file: 'server/content/audience-role.ts', tests: ['server/content/audience-role.test.ts'] },
  { file: 'server/content/drafts.ts', tests: drafts },
  { file: 'server/content/draft-files.ts', tests: drafts },
  { file: 'server/conversation/find-comment.ts', tests: ['server/content/find-item.test.ts'] },
  {
    file: 'server/people/field-visibility.ts',
    tests: ['server/people/field-visibility.test.ts', 'server/people/people.test.ts'],
  },
  { file: 'server/people/directory.ts', within: ['filters'], tests: ['server/people/people.test.ts'] },
  { file: 'server/identity/require-proof.ts', tests: ['server/identity/require-proof.test.ts'] },
  { file: 'server/notifications/inbox.ts', tests: ['server/notifications/inbox.test.ts'] },
  {
    file: 'server/notifications/deliver.ts',
    within: ['deliverAll'],
    tests: ['server/notifications/deliver.test.ts', 'server/notifications/notifications.test.ts'],
  },
  {
    file: 'server/search/find-items.ts',
    within: ['rank', 'visible', 'nearTitles'],
    tests: [...foundItems, 'server/search/find-items.test.ts'],
  },
  { file: 'server/search/found-items.ts', within: ['readRows'], tests: foundItems },
  { file: 'server/search/find-groups.ts', within: ['findGroupRows'], tests: ['server/search/find-groups.test.ts'] },
  { file: 'server/files/file-readers.ts', tests: ['server/files/file-readers.test.ts'] },
  { file: 'server/files/file-content.ts', within: ['fileContent'], tests: ['server/files/files.test.ts'] },
  { file: 'server/files/claim-files.ts', tests: ['server/files/claim-files.test.ts'] },
  ...fileReaders,
  { file: 'server/files/read-own-file.ts', tests: ['server/files/read-own-file.test.ts'] },
  { file: 'server/stream/flow.ts', tests: ['server/stream/flow.test.ts', 'server/stream/stream.test.ts'] },
  {
    file: 'server/stream/lists.ts',
    within: ['audienceStream', 'pinnedIn', 'personItems', 'tagItems'],
    tests: ['server/stream/lists.test.ts'],
  },
  {
    file: 'server/notifications/mark-read.ts',
    within: ['markRead', 'markUnread'],
    tests: ['server/notifications/mark-read.test.ts'],
  },
  { file: 'server/search/find-experts.ts', tests: ['server/search/find-experts.test.ts'] },
  { file: 'server/platform/http.ts', within: ['checkAccess'], tests: ['server/platform/http-access.test.ts'] },
]
