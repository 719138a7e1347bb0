import type { FileReader } from '../files/index.ts'

/** Keeps the zip of an import that still has to run; nobody downloads it. */
export const communityFileReader: FileReader = {
  name: 'file of an import of a community',
  mayRead: (sql) => sql`false`,
  isUsed: (sql, fileId) => sql`
    exists (select from community_import i where i.file_id = ${fileId} and i.state in ('waiting', 'running'))`,
}
