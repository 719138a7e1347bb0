// registers the kinds of item, whose words the index asks for
import '../server/app.ts'
import { createHash } from 'node:crypto'
import { everyone } from '../contract/audience.ts'
import { textToDocument } from '../contract/text-to-document.ts'
import type { Sql } from '../server/platform/database.ts'
import { reindex } from '../server/search/index.ts'
import { commonWord, numbers, rareWord, text } from './words.ts'

export interface Size {
  people: number
  groups: number
  items: number
  comments: number
  reactions: number
  /** How far back they were written. */
  days: number
}

/** The peers' set: what two other products were measured on. */
export const peerSize: Size = {
  people: 2000,
  groups: 40,
  items: 20_000,
  comments: 60_000,
  reactions: 100_000,
  days: 180,
}

/** Everybody's session token in a made organisation: the number of the person. */
export const tokenOf = (person: number) => `bench-${person}`

/**
 * Makes an organisation straight in the tables (the one exemption from "only its owner writes a table"): groups from one
 * of nearly everybody to many of ten, texts with one word in a fifth of all items and one in ten of them.
 */
export async function makeOrganisation(sql: Sql, size: Size): Promise<void> {
  await sql`insert into organisation (name) values ('Bench') on conflict do nothing`
  await sql`select setseed(0.42)`
  await people(sql, size)
  await groups(sql, size)
  await number(sql, 'person')
  await items(sql, size)
  await number(sql, 'item')
  await talk(sql, size)
  await sql`drop table bench_person, bench_item`
  await sql`analyze`
  await reindex({ sql })
  await sql`vacuum analyze`
}

/** Rows by number, for picking one at random. */
async function number(sql: Sql, table: 'person' | 'item') {
  const name = sql(`bench_${table}`)
  await sql`create table ${name} as select id, (row_number() over (order by id))::int - 1 as nth from ${sql(table)}`
  await sql`alter table ${name} add primary key (nth)`
  await sql`analyze ${name}`
}

async function people(sql: Sql, size: Size) {
  await sql`
    insert into department (id, name, path)
    select id, 'Afdeling ' || nth, array[id]
    from (select gen_random_uuid() as id, nth from generate_series(1, ${Math.max(4, Math.round(size.people / 60))}) nth) d`
  await sql`
    insert into account (email, state, activated_at)
    select 'p' || nth || '@bench.nl', 'active', now() from generate_series(1, ${size.people}) nth`
  await sql`
    insert into person (id, name, sort_name, job_title, department_id)
    select a.id, 'Persoon ' || a.nth, 'Persoon ' || a.nth, 'Medewerker', d.id
    from (select id, row_number() over () as nth from account) a
    join (select id, row_number() over () as nth, count(*) over () as many from department) d on d.nth = 1 + a.nth % d.many`
  const tokens = Array.from({ length: Math.min(size.people, 200) }, (_, index) =>
    createHash('sha256').update(tokenOf(index)).digest('hex'),
  )
  await sql`
    insert into session (account_id, token_hash, expires_at)
    select a.id, decode(t.hash, 'hex'), now() + interval '1 year'
    from unnest(${tokens}::text[]) with ordinality as t (hash, nth)
    join (select id, row_number() over (order by id) as nth from account) a on a.nth = t.nth`
  // twenty to eighty followed each; the name makes it a fresh number for every row
  await sql`
    insert into person_follow (follower_id, followed_id)
    select follower, followed from (
      select f.id as follower, (everybody.ids)[1 + floor(random() * ${size.people})::int] as followed
      from person f cross join (select array_agg(id) as ids from person) everybody
      cross join lateral generate_series(1, 20 + floor(random() * 60 + length(f.name) * 0)::int)
    ) pairs where follower <> followed
    on conflict do nothing`
}

async function groups(sql: Sql, size: Size) {
  await sql`
    insert into "group" (slug, name, visibility, joining, created_by)
    select 'groep-' || nth, 'Groep ' || nth, case when nth % 5 = 0 then 'closed' else 'open' end, 'direct',
      (select id from person limit 1)
    from generate_series(1, ${size.groups}) nth`
  // everybody in the first; ten others, the low numbers far more often
  await sql`
    insert into group_member (group_id, person_id, state)
    select g.id, p.id, 'active'
    from person p
    cross join lateral (
      select 1 as nth union
      select 1 + floor(power(random(), 3) * (${size.groups} - 1) + length(p.name) * 0)::int from generate_series(1, 10)
    ) chosen
    join (select id, row_number() over (order by slug) as nth from "group") g on g.nth = chosen.nth
    on conflict do nothing`
  await sql`
    update "group" g set member_count = m.count
    from (select group_id, count(*) from group_member group by group_id) m where m.group_id = g.id`
}

const chunk = 5000

async function items(sql: Sql, size: Size) {
  const next = numbers(1)
  const now = Date.now()
  for (let from = 0; from < size.items; from += chunk) {
    const rows = Array.from({ length: Math.min(chunk, size.items - from) }, (_, index) => {
      const nth = from + index
      let body = text(next, 20, 100)
      if (next() < 0.2) body += ` ${commonWord}`
      if (nth % Math.floor(size.items / 10) === 7) body += ` ${rareWord}`
      const at = new Date(now - size.days * 86_400_000 * (1 - (nth + 1) / (size.items + 1)))
      return {
        title: '',
        body,
        document: textToDocument(body),
        at,
        author: Math.floor(next() * size.people),
        place: next(),
      }
    })
    await sql`
      with written as (
        insert into item (kind, author_id, state, title, body, body_text, created_at, published_at)
        select 'post', p.id, 'published', '', r.document, r.body, r.at, r.at
        from unnest(${rows.map((row) => JSON.stringify(row.document))}::text[]::jsonb[], ${rows.map((row) => row.body)}::text[],
          ${rows.map((row) => row.at.toISOString())}::text[]::timestamptz[], ${rows.map((row) => row.author)}::int[]) as r (document, body, at, author)
        join bench_person p on p.nth = r.author
        returning id, author_id, published_at
      )
      insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
      select w.id, coalesce(g.group_id, ${everyone}), case when g.group_id is null then 'everyone' else 'group' end,
        w.published_at, w.author_id, true
      from written w
      left join lateral (
        select group_id from group_member m where m.person_id = w.author_id and random() < 0.95 order by random() limit 1
      ) g on true`
  }
}

async function talk(sql: Sql, size: Size) {
  const next = numbers(2)
  for (let from = 0; from < size.comments; from += chunk) {
    const rows = Array.from({ length: Math.min(chunk, size.comments - from) }, () => {
      const body = text(next, 5, 40) + (next() < 0.1 ? ` ${commonWord}` : '')
      return {
        body,
        document: textToDocument(body),
        item: Math.floor(next() * size.items),
        author: Math.floor(next() * size.people),
      }
    })
    await sql`
      insert into comment (item_id, author_id, body, body_text, created_at)
      select i.id, p.id, r.document, r.body, i.published_at + random() * interval '3 days'
      from unnest(${rows.map((row) => JSON.stringify(row.document))}::text[]::jsonb[], ${rows.map((row) => row.body)}::text[],
        ${rows.map((row) => row.item)}::int[], ${rows.map((row) => row.author)}::int[]) as r (document, body, item, author)
      join bench_item b on b.nth = r.item join item i on i.id = b.id
      join bench_person p on p.nth = r.author`
  }
  await sql`
    insert into item_reaction (item_id, person_id, kind)
    select i.id, p.id, 1 + floor(random() * 6)::int
    from generate_series(1, ${size.reactions}) as reaction
    join bench_item i on i.nth = (reaction * 7919::bigint) % ${size.items}
    join bench_person p on p.nth = (reaction * 104729::bigint) % ${size.people}
    on conflict do nothing`
  await sql`
    update item set comment_count = c.count, last_comment_at = c.last
    from (select item_id, count(*) as count, max(created_at) as last from comment group by item_id) c where c.item_id = item.id`
  await sql`
    update item set reaction_counts = r.counts
    from (
      select item_id, array[count(*) filter (where kind = 1), count(*) filter (where kind = 2), count(*) filter (where kind = 3),
        count(*) filter (where kind = 4), count(*) filter (where kind = 5), count(*) filter (where kind = 6)]::int[] as counts
      from item_reaction group by item_id) r
    where r.item_id = item.id`
}
