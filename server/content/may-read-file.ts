import type { FileReader } from '../files/index.ts'
import { maySeeItem } from '../groups/index.ts'

/** A file hangs on an item: whoever may see the item, while it is there, may fetch it. */
export const attachmentReader: FileReader = {
  name: 'item attachment',
  mayRead: (sql, viewer, fileId) => sql`
    exists (
      select from attachment hung join item i on i.id = hung.item_id
      where hung.file_id = ${fileId} and (i.state = 'published' or (i.state = 'scheduled' and i.author_id = ${viewer.id}))
        and ${maySeeItem(sql, viewer, sql`i.id`)})`,
  isUsed: (sql, fileId) => sql`exists (select from attachment hung where hung.file_id = ${fileId})`,
}
