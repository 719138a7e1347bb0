import type { itemRevisions as contract } from '../../contract/content.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { personBriefs } from '../people/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { findItem } from './find-item.ts'

/** What an item said before. What was removed has no history to read: its words are gone for everyone. */
export async function itemRevisions(
  context: MemberContext,
  { itemId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const item = await findItem(sql, viewer, itemId)
  if (item.state === 'removed') return { revisions: [] }
  const rows = await sql<{ version: number; title: string; body: never; editedBy: string; editedAt: Date }[]>`
    select version, title, body, edited_by, edited_at from item_revision
    where item_id = ${itemId} order by version desc limit 100`
  const people = await personBriefs(context, [...new Set(rows.map((row) => row.editedBy))])
  return {
    revisions: rows.flatMap(({ editedBy, editedAt, ...row }) => {
      const person = people.get(editedBy)
      return person ? [{ ...row, editedBy: person, editedAt: editedAt.toISOString() }] : []
    }),
  }
}
