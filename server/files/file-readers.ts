import type { Fragment, Query, Viewer } from '../platform/context.ts'

/** One way in which something refers to files. A later domain registers one for each of its columns or tables. */
export interface FileReader {
  /** Of what refers to it: 'person photo'. */
  name: string
  /** SQL: may this viewer read the file because of this? `fileId` is a column of type uuid. */
  mayRead(sql: Query, viewer: Viewer, fileId: Fragment): Fragment
  /** SQL: does anything of this sort refer to the file, whoever asks? Keeps a file that two things share. */
  isUsed(sql: Query, fileId: Fragment): Fragment
}

const readers = new Map<string, FileReader>()

/** Adds a way to read files; registering the same name again replaces it. Called where the domain's door is loaded. */
export function registerFileReader(reader: FileReader) {
  readers.set(reader.name, reader)
}

const anyOf = (sql: Query, parts: Fragment[]) =>
  parts.reduce<Fragment>((all, part) => sql`${all} or (${part})`, sql`false`)

/** SQL: may the viewer read it? Through what refers to it; while nothing does yet, only whoever brought it in. */
export const mayReadFile = (sql: Query, viewer: Viewer) => sql`
  ((file.owner_id = ${viewer.id} and file.claimed_at is null)
    or ${anyOf(
      sql,
      [...readers.values()].map((reader) => reader.mayRead(sql, viewer, sql`file.id`)),
    )})`

/** SQL: does anything refer to it? */
export const isFileUsed = (sql: Query) => sql`
  (${anyOf(
    sql,
    [...readers.values()].map((reader) => reader.isUsed(sql, sql`file.id`)),
  )})`
