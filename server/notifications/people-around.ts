import { everyone } from '../../contract/audience.ts'
import type { WorkContext } from '../platform/context.ts'
import type { CommentFacts } from './recipients.ts'

export type Around = Omit<CommentFacts, 'actorId' | 'role' | 'mentions'>

/**
 * For each comment, in their order: who talks beneath its item (two branches, for their indexes), follows or muted that, and
 * whom it answers.
 */
export async function peopleAround(
  { sql }: WorkContext,
  comments: { itemId: string; parentId: string | null }[],
): Promise<Around[]> {
  const rows = await sql<(Around & { nth: number })[]>`
    select said.nth, i.author_id as item_author_id,
      (select author_id from comment where id = said.parent_id) as parent_author_id,
      array(select person_id from item_follow where item_id = i.id and level = 'following') as followers,
      array(select person_id from item_follow where item_id = i.id and level = 'muted') as muted,
      array(
        select c.author_id from comment c
        where c.item_id = i.id and c.parent_id is null and c.author_id is not null and c.removed_at is null
        union
        select r.author_id from comment c join comment r on r.parent_id = c.id
        where c.item_id = i.id and c.parent_id is null and r.author_id is not null and r.removed_at is null
      ) as taking_part
    from unnest(${comments.map(({ itemId }) => itemId)}::uuid[], ${comments.map(({ parentId }) => parentId)}::uuid[])
      with ordinality as said (item_id, parent_id, nth)
    join item i on i.id = said.item_id`
  const found = new Map(rows.map(({ nth, ...around }) => [Number(nth), around]))
  const nobody = { itemAuthorId: null, parentAuthorId: null, followers: [], muted: [], takingPart: [] }
  return comments.map((_, index) => found.get(index + 1) ?? nobody)
}

/** Who wrote these, by id. */
export async function authorsOf(
  { sql }: WorkContext,
  subject: 'item' | 'comment',
  ids: string[],
): Promise<Map<string, string | null>> {
  const rows = await sql<{ id: string; authorId: string | null }[]>`
    select id, author_id from ${sql(subject)} where id = any(${ids}::uuid[])`
  return new Map(rows.map(({ id, authorId }) => [id, authorId]))
}

export const authorOfComment = async (context: WorkContext, commentId: string): Promise<string | null> =>
  (await authorsOf(context, 'comment', [commentId])).get(commentId) ?? null

/** Members who asked for everything of their group, by the group, of these audiences. */
export async function wantAll({ sql }: WorkContext, audiences: string[]): Promise<Map<string, string[]>> {
  const groups = [...new Set(audiences)].filter((id) => id !== everyone)
  if (!groups.length) return new Map()
  const rows = await sql<{ groupId: string; personIds: string[] }[]>`
    select group_id, array_agg(person_id) as person_ids from group_member
    where group_id = any(${groups}::uuid[]) and state = 'active' and notice_level = 'all' group by group_id`
  return new Map(rows.map(({ groupId, personIds }) => [groupId, personIds]))
}
