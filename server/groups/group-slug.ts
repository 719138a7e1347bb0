import { randomInt } from 'node:crypto'
import type { Query } from '../platform/context.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Without letters and digits that look alike: people read addresses aloud. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A name as it stands in an address: small letters, digits and hyphens, at most 60. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/[’'"]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  // An address that looks like an id would be taken for one.
  return slug && !uuid.test(slug) ? slug : `groep-${slug || randomSigns()}`.slice(0, 60)
}

const randomSigns = () => Array.from({ length: 6 }, () => signs[randomInt(signs.length)]).join('')

/**
 * A slug that no group has or had. That of a secret group cannot be guessed from its name; so a number behind a new
 * open group's slug doesn't tell that a secret one of that name exists either.
 * @param groupId its own former slugs are free to take back.
 */
export async function freeSlug(
  sql: Query,
  name: string,
  visibility: string,
  groupId: string | null = null,
): Promise<string> {
  const base = slugOf(name)
  if (visibility === 'secret') return `${base}-${randomSigns()}`
  // Two who start a group of the same name at once take turns until their transactions end.
  await sql`select pg_advisory_xact_lock(hashtext(${`group-slug:${base}`}))`
  const rows = await sql<{ slug: string }[]>`
    select slug from "group" where (slug = ${base} or slug like ${`${base}-%`}) and id is distinct from ${groupId}::uuid
    union all
    select slug from group_former_slug
    where (slug = ${base} or slug like ${`${base}-%`}) and group_id is distinct from ${groupId}::uuid`
  const taken = new Set(rows.map(({ slug }) => slug))
  let slug = base
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`
  return slug
}

/** Gives a group another slug and remembers the one it had. */
export async function changeSlug(sql: Query, groupId: string, from: string, to: string): Promise<void> {
  if (from === to) return
  await sql`delete from group_former_slug where slug = ${to} and group_id = ${groupId}`
  await sql`insert into group_former_slug (slug, group_id) values (${from}, ${groupId}) on conflict do nothing`
  await sql`update "group" set slug = ${to} where id = ${groupId}`
}

/** An id that no group has: looked for all the same, so that what is not there takes as long as what may not be known. */
const noGroup = '00000000-0000-0000-0000-000000000000'

/** The id behind an address: an id, a slug or a former one; one of no group when there is none. Says nothing about who may know. */
export async function groupIdOf(sql: Query, address: string): Promise<string> {
  const text = address.toLowerCase()
  const [row] = await sql<{ id: string }[]>`
    select id from "group" where slug = ${text} or id = ${uuid.test(text) ? text : null}::uuid
    union all
    select group_id from group_former_slug where slug = ${text}
    limit 1`
  return row?.id ?? noGroup
}
