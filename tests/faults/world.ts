import { randomUUID } from 'node:crypto'
import { everyone } from '../../contract/everyone.ts'
import { newToken, tokenHash } from '../../server/identity/session-token.ts'
import type { Sql } from '../../server/platform/database.ts'

export interface Inhabitant {
  id: string
  token: string
}

/** An organisation for a fault: people with a session each, and a closed group of every second of them. */
export interface World {
  people: Inhabitant[]
  /** Where one may post, with who is there. */
  audiences: { id: string; members: Inhabitant[] }[]
  /** May see everything and writes nothing: through their eyes the API is read at the end. */
  reader: Inhabitant
}

/** Makes it straight in the tables of an empty Plein. */
export async function makeWorld(sql: Sql, count: number): Promise<World> {
  const [reader, ...people] = Array.from({ length: count + 1 }, () => ({ id: randomUUID(), token: newToken() }))
  const all = [reader!, ...people]
  const members = [reader!, ...people.filter((_, index) => index % 2 === 0)]
  const groupId = randomUUID()
  const ids = all.map((person) => person.id)
  const names = all.map((_, index) => `Bewoner ${index}`)
  await sql`insert into organisation (name) values ('Storing') on conflict do nothing`
  await sql`
    insert into account (id, email, state, activated_at)
    select id, id || '@storing.nl', 'active', now() from unnest(${ids}::uuid[]) id`
  await sql`
    insert into person (id, name, sort_name, job_title)
    select id, name, name, 'Bewoner' from unnest(${ids}::uuid[], ${names}::text[]) p (id, name)`
  await sql`
    insert into session (account_id, token_hash, expires_at)
    select id, decode(hash, 'hex'), now() + interval '30 days'
    from unnest(${ids}::uuid[], ${all.map(({ token }) => tokenHash(token).toString('hex'))}::text[]) s (id, hash)`
  await sql`
    insert into "group" (id, slug, name, visibility, joining, created_by, member_count)
    values (${groupId}, 'besloten', 'Besloten', 'closed', 'invitation', ${reader!.id}, ${members.length})`
  await sql`
    insert into group_member (group_id, person_id, state, role)
    select ${groupId}, id, 'active', case when id = ${reader!.id} then 'host' else 'member' end
    from unnest(${members.map((person) => person.id)}::uuid[]) id`
  return {
    people,
    reader: reader!,
    audiences: [
      { id: everyone, members: people },
      { id: groupId, members: members.slice(1) },
    ],
  }
}
