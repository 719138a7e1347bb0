import { randomUUID } from 'node:crypto'
import type { Query } from '../platform/context.ts'

/** One path of names, from the top; capitals do not matter. Names hold no line breaks, so two paths never meet. */
export const pathKey = (path: string[]) => path.map((name) => name.toLowerCase()).join('\n')

interface Known {
  id: string
  parentId: string | null
  name: string
  /** Ids, root first, its own last. */
  path: string[]
}

/**
 * Makes the departments that these paths of names need, and no doubles of those that are there.
 * @returns ids by pathKey, for every path given and all above them; and how many were made
 */
export async function ensureDepartments(
  { sql }: { sql: Query },
  paths: string[][],
): Promise<{ ids: Map<string, string>; made: number }> {
  await sql`select pg_advisory_xact_lock(hashtext('department tree'))`
  const known = await sql<Known[]>`select id, parent_id, name, path from department where removed_at is null`
  const place = (parentId: string | null, name: string) => `${parentId ?? ''}\n${name.toLowerCase()}`
  const byPlace = new Map(known.map((one) => [place(one.parentId, one.name), one]))
  const ids = new Map<string, string>()
  // Parents come before their children, as a foreign key within one statement wants nothing else.
  const fresh: Known[] = []
  for (const path of paths) {
    let above: Known | null = null
    for (const [level, name] of path.entries()) {
      const here = place(above?.id ?? null, name)
      const one: Known = byPlace.get(here) ?? below(above, name)
      if (!byPlace.has(here)) {
        byPlace.set(here, one)
        fresh.push(one)
      }
      ids.set(pathKey(path.slice(0, level + 1)), one.id)
      above = one
    }
  }
  if (fresh.length)
    await sql`
      insert into department (id, parent_id, name, path)
      select one.id, one.parent, one.name, string_to_array(one.path, ' ')::uuid[]
      from unnest(${fresh.map((one) => one.id)}::uuid[], ${fresh.map((one) => one.parentId)}::uuid[],
        ${fresh.map((one) => one.name)}::text[], ${fresh.map((one) => one.path.join(' '))}::text[])
        as one (id, parent, name, path)`
  return { ids, made: fresh.length }
}

function below(above: Known | null, name: string): Known {
  const id = randomUUID()
  return { id, parentId: above?.id ?? null, name, path: [...(above?.path ?? []), id] }
}
