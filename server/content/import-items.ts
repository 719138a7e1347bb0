import type { ItemKind } from '../../contract/item.ts'
import { normaliseTag } from '../../contract/normalise-tag.ts'
import { plainText, type RichTextDocument } from '../../contract/rich-text.ts'
import type { Query } from '../platform/context.ts'

/** An item from elsewhere. Its id follows from its source, so that the same one always gets the same. */
export interface ImportedItem {
  id: string
  kind: ItemKind
  /** Where it comes from: 'stackexchange:<site>:post:7'. */
  source: string
  authorId: string
  title: string
  body: RichTextDocument
  tags: string[]
  publishedAt: Date
  editedAt: Date | null
}

/**
 * Makes many published items at once in one audience, with their own dates and authors. Those that are there already are
 * left as they are, changes and removals in Plein included. Announces nothing: the import does, as a whole.
 * @returns the ids that were made
 */
export async function importItems(
  { sql }: { sql: Query },
  audience: { id: string; kind: 'everyone' | 'group' },
  rows: ImportedItem[],
): Promise<string[]> {
  if (!rows.length) return []
  const made = await sql<{ id: string }[]>`
    insert into item (id, kind, author_id, state, title, body, body_text, created_at, published_at, edited_at, source)
    select id, kind, author, 'published', title, body, words, at, at, edited, source
    from jsonb_to_recordset(${sql.json(
      rows.map((row) => ({
        ...row,
        author: row.authorId,
        words: plainText(row.body),
        at: row.publishedAt,
        edited: row.editedAt,
      })) as never,
    )}) as row (id uuid, kind text, author uuid, title text, body jsonb, words text, at timestamptz, edited timestamptz,
      source text)
    on conflict do nothing returning id`
  const ids = new Set(made.map(({ id }) => id))
  const fresh = rows.filter(({ id }) => ids.has(id))
  await sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
    select id, ${audience.id}, ${audience.kind}, published_at, author_id, true from item where id = any(${[...ids]}::uuid[])`
  const tags = fresh.flatMap(({ id, tags: given }) =>
    [...new Set(given.map(normaliseTag))].flatMap((name) => (name ? [{ id, name }] : [])),
  )
  const names = [...new Set(tags.map(({ name }) => name))]
  await sql`insert into tag (name, label) select name, name from unnest(${names}::text[]) name on conflict (name) do nothing`
  await sql`
    insert into item_tag (item_id, tag_id)
    select row.id, tag.id
    from unnest(${tags.map(({ id }) => id)}::uuid[], ${tags.map(({ name }) => name)}::text[]) as row (id, name)
    join tag on tag.name = row.name
    on conflict do nothing`
  return [...ids]
}
