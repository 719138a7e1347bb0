import { everyone } from '../../contract/audience.ts'
import type { WorkContext } from '../platform/context.ts'
import type { CommentFacts } from './recipients.ts'

/** Who talks beneath an item (two branches, for their indexes), follows or muted it, and whom a comment answers. */
export async function peopleAround({ sql }: WorkContext, itemId: string, parentId: string | null) {
  const [row] = await sql<Omit<CommentFacts, 'actorId' | 'role' | 'mentions'>[]>`
    select i.author_id as item_author_id,
      (select author_id from comment where id = ${parentId}) as parent_author_id,
      array(select person_id from item_follow where item_id = i.id and level = 'following') as followers,
      array(select person_id from item_follow where item_id = i.id and level = 'muted') as muted,
      array(
        select c.author_id from comment c
        where c.item_id = i.id and c.parent_id is null and c.author_id is not null and c.removed_at is null
        union
        select r.author_id from comment c join comment r on r.parent_id = c.id
        where c.item_id = i.id and c.parent_id is null and r.author_id is not null and r.removed_at is null
      ) as taking_part
    from item i where i.id = ${itemId}`
  return row ?? { itemAuthorId: null, parentAuthorId: null, followers: [], muted: [], takingPart: [] }
}

export async function authorOfItem({ sql }: WorkContext, itemId: string): Promise<string | null> {
  const [row] = await sql<{ authorId: string | null }[]>`select author_id from item where id = ${itemId}`
  return row?.authorId ?? null
}

export async function authorOfComment({ sql }: WorkContext, commentId: string): Promise<string | null> {
  const [row] = await sql<{ authorId: string | null }[]>`select author_id from comment where id = ${commentId}`
  return row?.authorId ?? null
}

/** Members who asked for everything of their group, of these audiences; and the group to name, when it is one. */
export async function wantAll({ sql }: WorkContext, audiences: string[]) {
  if (audiences.every((id) => id === everyone)) return { personIds: [], groupId: undefined }
  const rows = await sql<{ personId: string; groupId: string }[]>`
    select person_id, min(group_id::text)::uuid as group_id from group_member
    where group_id = any(${audiences}::uuid[]) and state = 'active' and notice_level = 'all' group by person_id`
  const groups = new Set(rows.map((row) => row.groupId))
  return { personIds: rows.map((row) => row.personId), groupId: groups.size === 1 ? [...groups][0] : undefined }
}
