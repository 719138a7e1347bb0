import { plainText, type RichTextDocument } from '../../contract/rich-text.ts'
import { touchItems } from '../content/index.ts'
import type { Query } from '../platform/context.ts'
import { countConversations } from './repair-counts.ts'

/** A comment or answer from elsewhere. Its id follows from its source. */
export interface ImportedComment {
  id: string
  source: string
  itemId: string
  parentId: string | null
  role: 'comment' | 'answer'
  authorId: string
  body: RichTextDocument
  postedAt: Date
  editedAt: Date | null
}

/**
 * Makes many comments at once with their own dates and authors; what is there already stays as it is. Counters follow
 * with finishImport. Announces nothing: the import does, as a whole.
 * @returns how many were made
 */
export async function importComments({ sql }: { sql: Query }, rows: ImportedComment[]): Promise<number> {
  if (!rows.length) return 0
  const made = await sql`
    insert into comment (id, item_id, parent_id, role, author_id, body, body_text, created_at, edited_at, source)
    select id, item, parent, role, author, body, words, at, edited, source
    from jsonb_to_recordset(${sql.json(
      rows.map(({ id, source, role, body, ...row }) => ({
        ...{ id, source, role, body },
        item: row.itemId,
        parent: row.parentId,
        author: row.authorId,
        words: plainText(body),
        at: row.postedAt,
        edited: row.editedAt,
      })) as never,
    )}) as row (id uuid, item uuid, parent uuid, role text, author uuid, body jsonb, words text, at timestamptz,
      edited timestamptz, source text)
    on conflict do nothing returning id`
  return made.length
}

/** Reactions of which an import knows the number but no names. `kind` counts from 1 in the contract's list; 0 is "dit hielp". */
export interface NamelessReactions {
  on: 'item' | 'comment'
  id: string
  kind: number
  count: number
}

/** Keeps numbers of reactions without names; the counters hold them beside the named ones. @returns how many changed */
export async function importReactions({ sql }: { sql: Query }, rows: NamelessReactions[]): Promise<number> {
  let changed = 0
  for (const on of ['item', 'comment'] as const) {
    const these = rows.filter((row) => row.on === on)
    if (!these.length) continue
    const written = await sql`
      insert into nameless_reaction (subject_id, kind, count)
      select row.id, row.kind, row.count
      from unnest(${these.map(({ id }) => id)}::uuid[], ${these.map(({ kind }) => kind)}::int[],
        ${these.map(({ count }) => count)}::int[]) as row (id, kind, count)
      where exists (select from ${sql(on)} subject where subject.id = row.id)
      on conflict (subject_id, kind) do update set count = excluded.count
        where nameless_reaction.count <> excluded.count
      returning kind`
    changed += written.length
  }
  return changed
}

/** What people kept for themselves elsewhere. @returns how many were made */
export async function importBookmarks(
  { sql }: { sql: Query },
  rows: { personId: string; itemId: string; madeAt: Date }[],
): Promise<number> {
  const made = await sql`
    insert into bookmark (person_id, item_id, bookmarked_at)
    select row.person, row.item, row.at
    from unnest(${rows.map((row) => row.personId)}::uuid[], ${rows.map((row) => row.itemId)}::uuid[],
      ${rows.map((row) => row.madeAt.toISOString())}::timestamptz[]) as row (person, item, at)
    join item on item.id = row.item
    on conflict do nothing returning item_id`
  return made.length
}

/** Accepted answers with their day; a choice that was made in Plein stands. @returns how many were taken over */
export async function importAccepted(
  { sql }: { sql: Query },
  rows: { commentId: string; acceptedAt: Date | null }[],
): Promise<number> {
  const changed = await sql<{ itemId: string }[]>`
    update comment c set accepted_at = coalesce(row.at, c.created_at)
    from unnest(${rows.map((row) => row.commentId)}::uuid[], ${rows.map((row) => row.acceptedAt?.toISOString() ?? null)}::timestamptz[])
      as row (id, at)
    where c.id = row.id and c.accepted_at is null and c.removed_at is null and not exists (
      select from comment other where other.item_id = c.item_id and other.parent_id is null and other.accepted_at is not null)
    returning c.item_id`
  await touchItems(
    sql,
    changed.map(({ itemId }) => itemId),
  )
  return changed.length
}

/** Counts comments, answers, replies and reactions of these items, once all has come in. */
export async function finishImport({ sql }: { sql: Query }, itemIds: string[]): Promise<void> {
  await countConversations(sql, itemIds)
}
