import type { FileReader } from '../files/index.ts'
import { maySeeItem } from '../groups/index.ts'

/** The picture of a link card: for whoever may see an item that shows the card. */
export const previewReader: FileReader = {
  name: 'link preview',
  mayRead: (sql, viewer, fileId) => sql`
    exists (
      select from link_preview shown
      join item_link l on l.url = shown.url and not l.hidden
      join item i on i.id = l.item_id and i.state = 'published'
      where shown.image_file_id = ${fileId} and ${maySeeItem(sql, viewer, sql`i.id`)})`,
  isUsed: (sql, fileId) => sql`exists (select from link_preview shown where shown.image_file_id = ${fileId})`,
}
