import type { FileReader } from '../files/index.ts'

/** The logo is everyone's; without a session it is served at /logo. */
export const logoReader: FileReader = {
  name: 'organisation logo',
  mayRead: (sql, _viewer, fileId) => sql`exists (select from organisation where organisation.logo_file_id = ${fileId})`,
  isUsed: (sql, fileId) => sql`exists (select from organisation where organisation.logo_file_id = ${fileId})`,
}
