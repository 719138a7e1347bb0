import type { FileReader } from '../files/index.ts'

/** The cover of an open or closed group is for everyone, as its card is; that of a secret group for its members. */
export const coverReader: FileReader = {
  name: 'cover of a group',
  mayRead: (sql, viewer, fileId) => sql`
    exists (
      select from "group" covered where covered.cover_file_id = ${fileId}
        and (covered.visibility <> 'secret' or covered.id = any(${viewer.audiences}::uuid[])))`,
  isUsed: (sql, fileId) => sql`exists (select from "group" covered where covered.cover_file_id = ${fileId})`,
}
