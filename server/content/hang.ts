import { normaliseTag } from '../../contract/normalise-tag.ts'
import { claimFiles, removeFiles } from '../files/index.ts'
import type { MemberContext, Query } from '../platform/context.ts'

/** Hangs files on an item in the given order; the album shows pictures, the rest is attached. Replaces what hung there. */
export async function hangAttachments(
  context: MemberContext,
  itemId: string,
  attachments: { fileId: string; alt: string }[],
): Promise<void> {
  const { sql, viewer } = context
  const before = await sql<{ fileId: string }[]>`delete from attachment where item_id = ${itemId} returning file_id`
  const wanted = new Set(attachments.map((one) => one.fileId))
  const gone = before.map((row) => row.fileId).filter((fileId) => !wanted.has(fileId))
  await removeFiles(context, gone)
  if (!attachments.length) return
  const kept = new Set(before.map((row) => row.fileId))
  const added = attachments.map((one) => one.fileId).filter((fileId) => !kept.has(fileId))
  // what already hung here needs no claim: a host may edit what somebody else uploaded
  await claimFiles(context, added, viewer.id)
  await sql`
    insert into attachment ${sql(attachments.map((one, position) => ({ item_id: itemId, file_id: one.fileId, position, alt: one.alt })))}
    on conflict do nothing`
}

/** Gives an item these tags and no others. Labels keep the spelling of whoever used the tag first. */
export async function hangTags(sql: Query, itemId: string, tags: string[]): Promise<void> {
  await sql`delete from item_tag where item_id = ${itemId}`
  const names = [...new Set(tags.map(normaliseTag).filter((name) => name !== null))].slice(0, 30)
  if (!names.length) return
  await sql`insert into tag (name, label) select name, name from unnest(${names}::text[]) as name on conflict (name) do nothing`
  await sql`
    insert into item_tag (item_id, tag_id) select ${itemId}, id from tag where name = any(${names})
    on conflict do nothing`
}
