import type { FileReader } from '../files/index.ts'

/** Keeps the file of an import that still has to run; nobody downloads it. */
export const importFileReader: FileReader = {
  name: 'file of an import of employees',
  mayRead: (sql) => sql`false`,
  isUsed: (sql, fileId) => sql`
    exists (select from employee_import i where i.file_id = ${fileId} and i.state in ('waiting', 'running'))`,
}
