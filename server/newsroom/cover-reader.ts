import type { FileReader } from '../files/index.ts'
import { maySeeItem } from '../groups/index.ts'

/** The cover of an article is for whoever may see the article, while it is there. */
export const coverReader: FileReader = {
  name: 'cover of an article',
  mayRead: (sql, viewer, fileId) => sql`
    exists (
      select from article a join item i on i.id = a.item_id
      where a.cover_file_id = ${fileId}
        and (i.state = 'published' or (i.state = 'scheduled' and i.author_id = ${viewer.id}))
        and ${maySeeItem(sql, viewer, sql`i.id`)})`,
  isUsed: (sql, fileId) => sql`exists (select from article a where a.cover_file_id = ${fileId})`,
}
