import type { FileReader } from '../files/index.ts'

/** Faces are for every colleague. */
export const photoReader: FileReader = {
  name: 'photo of a person',
  mayRead: (sql, _viewer, fileId) => sql`exists (select from person where person.photo_file_id = ${fileId})`,
  isUsed: (sql, fileId) => sql`exists (select from person where person.photo_file_id = ${fileId})`,
}
