/**
 * sh scripts/node bench/timing-of-refusals.ts [n]
 *
 * Does the time of a 404 tell whether the thing exists? Asks, as a colleague outside a secret group, by turns for what is
 * in it and for what does not exist (n of each, 2,000 by default), and compares the two samples with the Mann-Whitney test.
 * By hand, on a machine that does nothing else. The figures that were found stand in docs/safety-structural.md.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sessionCookie } from '../server/identity/session-token.ts'
import { main } from '../server/main.ts'
import { insertPerson } from '../tests/insert-person.ts'
import { median } from './load/percentile.ts'
import { mannWhitney } from './mann-whitney.ts'

const count = Number(process.argv[2] ?? 2000)
const warmUp = 300
const things = 500

const folder = await mkdtemp(join(tmpdir(), 'plein-timing-'))
const plein = await main({
  NODE_ENV: 'production',
  PORT: '0',
  HOST: '127.0.0.1',
  DATA_FOLDER: folder,
  LOG_LEVEL: 'error',
  CALLS_PER_MINUTE: '100000000',
})
try {
  await compareAll()
} finally {
  await plein.stop()
  await rm(folder, { recursive: true, force: true })
}

async function compareAll() {
  const { sql } = plein.services
  await sql`insert into organisation (name) values ('Gemeente Lindeplein')`
  const author = await insertPerson(sql, 'Anneke Host')
  const outsider = await insertPerson(sql, 'Emine Medewerker')
  const secret = await secretThings(author.id)
  await sql`analyze`
  const routes: [name: string, path: (id: string) => string, ids: string[]][] = [
    ['an item', (id) => `/api/items/${id}`, secret.items],
    ['its conversation', (id) => `/api/items/${id}/comments`, secret.items],
    ['its revisions', (id) => `/api/items/${id}/revisions`, secret.items],
    ['who reacted', (id) => `/api/items/${id}/reactions`, secret.items],
    ['a comment’s revisions', (id) => `/api/comments/${id}/revisions`, secret.comments],
    ['a group', (id) => `/api/groups/${id}`, secret.groups],
    ['its members', (id) => `/api/groups/${id}/members`, secret.groups],
    ['what is in it', (id) => `/api/audiences/${id}/items`, secret.groups],
    ['a file', (id) => `/api/files/${id}/full`, secret.files],
  ]
  const { port } = plein.http!.server.address() as { port: number }
  const ask = asking(port, `${sessionCookie}=${outsider.token}`)
  const rows: Record<string, object> = {}
  for (const [name, path, ids] of routes) {
    const hidden: number[] = []
    const missing: number[] = []
    for (let turn = -warmUp; turn < count; turn++) {
      const pair: [number[], string][] = [
        [hidden, ids[Math.abs(turn * 7919) % ids.length]!],
        [missing, randomUUID()],
      ]
      // who comes first changes, so that neither is always behind the other
      for (const [sample, id] of Math.random() < 0.5 ? pair : pair.reverse()) {
        const { status, milliseconds } = await ask(path(id))
        if (status !== 404) throw new Error(`${path(id)} answered ${status}`)
        if (turn >= 0) sample.push(milliseconds)
      }
    }
    const { p, effect } = mannWhitney(hidden, missing)
    rows[name] = {
      'hidden (median ms)': median(hidden).toFixed(3),
      'missing (median ms)': median(missing).toFixed(3),
      p: p.toPrecision(2),
      'longer when hidden': `${(100 * effect).toFixed(1)} %`,
      'p > 0.01': p > 0.01,
    }
  }
  console.table(rows)
}

/** Groups, items with a comment and a file, all out of the outsider's sight. */
async function secretThings(authorId: string) {
  const { sql } = plein.services
  const ids = async (rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => id)
  const groups = await ids(sql`
    insert into "group" (slug, name, visibility, joining, created_by)
    select 'geheim-' || n, 'Geheim ' || n, 'secret', 'invitation', ${authorId} from generate_series(1, 50) n returning id`)
  await sql`
    insert into group_member (group_id, person_id, state, role)
    select id, ${authorId}, 'active', 'host' from "group"`
  const items = await ids(sql`
    insert into item (kind, author_id, state, title, body, body_text, published_at)
    select 'post', ${authorId}, 'published', '', '{"version":1,"doc":{"type":"doc","content":[]}}', 'Geheim', now()
    from generate_series(1, ${things}) n returning id`)
  await sql`
    insert into placement (item_id, audience_id, audience_kind, published_at, placed_by, is_origin)
    select item_id, ${groups[0]!}, 'group', now(), ${authorId}, true from unnest(${items}::uuid[]) as item_id`
  const comments = await ids(sql`
    insert into comment (item_id, author_id, role, body, body_text)
    select item_id, ${authorId}, 'comment', '{"version":1,"doc":{"type":"doc","content":[]}}', 'Geheim'
    from unnest(${items}::uuid[]) as item_id returning id`)
  const files = await ids(sql`
    insert into file (owner_id, name, media_type, bytes, sha256, kind, width, height, claimed_at)
    select ${authorId}, 'foto.webp', 'image/webp', 10, '', 'image', 10, 10, now() from generate_series(1, ${things}) n
    returning id`)
  await sql`
    insert into attachment (item_id, file_id, position)
    select * from unnest(${items}::uuid[], ${files}::uuid[]), lateral (select 0) as place`
  return { groups, items, comments, files }
}

/** One keep-alive connection; gives the time from the request to the end of the answer. */
function asking(port: number, cookie: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return (path: string) =>
    new Promise<{ status: number; milliseconds: number }>((done, fail) => {
      const began = performance.now()
      request({ agent, port, host: '127.0.0.1', path, headers: { cookie } }, (answer) => {
        answer.resume()
        answer.on('end', () => done({ status: answer.statusCode ?? 0, milliseconds: performance.now() - began }))
      })
        .on('error', fail)
        .end()
    })
}
