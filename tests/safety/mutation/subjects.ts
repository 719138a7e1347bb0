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
  'server/newsroom/cover-reader.ts',
  'server/posts/preview-reader.ts',
  'server/content/draft-files.ts',
].map((file) => ({ file, tests: ['server/files/file-readers.test.ts'] }))

export const subjects: MutationSubject[] = [
  ...policies,
  { file: 'server/groups/audience.ts', tests: ['server/groups/audience.test.ts'] },
  { file: 'server/groups/viewer.ts', tests: ['server/groups/viewer.test.ts'] },
  {
    file: 'server/groups/find-group.ts',
    tests: ['server/groups/audience.test.ts', 'server/groups/hosts.test.ts'],
  },
  { file: 'server/content/find-item.ts', tests: ['server/content/find-item.test.ts'] },
  { file: 'server/conversation/find-comment.ts', tests: ['server/content/find-item.test.ts'] },
  { file: 'server/files/file-readers.ts', tests: ['server/files/file-readers.test.ts'] },
  ...fileReaders,
]
