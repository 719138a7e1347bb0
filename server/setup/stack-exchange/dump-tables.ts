/** The seven tables of a Stack Exchange dump that are read, and whether a dump without them is refused. */
export const dumpTables = {
  users: { file: 'Users.xml', root: 'users', needed: true },
  tags: { file: 'Tags.xml', root: 'tags', needed: true },
  posts: { file: 'Posts.xml', root: 'posts', needed: true },
  comments: { file: 'Comments.xml', root: 'comments', needed: true },
  votes: { file: 'Votes.xml', root: 'votes', needed: true },
  badges: { file: 'Badges.xml', root: 'badges', needed: false },
  postLinks: { file: 'PostLinks.xml', root: 'postlinks', needed: false },
} as const

export type DumpTable = keyof typeof dumpTables

export const dumpTableNames = Object.keys(dumpTables) as DumpTable[]

const byFileName = new Map(dumpTableNames.map((table) => [dumpTables[table].file.toLowerCase(), table]))

/** The table that a file holds by its name alone, in any case; undefined for every other file. */
export function tableOfFile(fileName: string): DumpTable | undefined {
  return byFileName.get(fileName.toLowerCase())
}
