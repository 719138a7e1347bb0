import Fastify, { type FastifyReply } from 'fastify'
import { openDatabase } from '../../server/platform/database.ts'

/**
 * What the same machine can do at most: a bare route that answers as many bytes after one indexed query, a bare durable
 * insert of one row, a bare look-up of words. No sessions, no rights, no shape.
 */
const sql = openDatabase({ url: process.env.DATABASE_URL!, max: 16, applicationName: 'bench ceiling' })
await sql`create table if not exists bench_row (id bigint generated always as identity primary key, text text not null)`

const http = Fastify()
const padding = new Map<number, string>()

/** The rows as JSON, filled up to this many bytes. */
function sendRows(reply: FastifyReply, rows: unknown, bytes: number) {
  const text = JSON.stringify(rows)
  const missing = Math.max(0, bytes - Buffer.byteLength(text) - 19)
  const pad = padding.get(missing) ?? 'x'.repeat(missing)
  padding.set(missing, pad)
  return reply.type('application/json').send(`{"rows":${text},"rest":"${pad}"}`)
}

http.get<{ Querystring: { audience: string; bytes: string } }>('/feed', async ({ query }, reply) => {
  const rows = await sql`
    select i.id, i.title, left(i.body_text, 400) as text, i.published_at, p.name from placement s
    join item i on i.id = s.item_id join person p on p.id = i.author_id
    where s.audience_id = ${query.audience} order by s.published_at desc, s.item_id desc limit 20`
  return sendRows(reply, rows, Number(query.bytes))
})
http.get<{ Querystring: { item: string; bytes: string } }>('/conversation', async ({ query }, reply) => {
  const rows = await sql`
    select c.id, c.body_text, c.created_at, p.name from comment c join person p on p.id = c.author_id
    where c.item_id = ${query.item} and c.parent_id is null order by c.created_at, c.id limit 50`
  return sendRows(reply, rows, Number(query.bytes))
})
http.get<{ Querystring: { name: string; bytes: string } }>('/names', async ({ query }, reply) => {
  const rows = await sql`
    select id, name, job_title from person where sort_name >= ${query.name} order by sort_name, id limit 10`
  return sendRows(reply, rows, Number(query.bytes))
})
http.get<{ Querystring: { word: string; bytes: string } }>('/words', async ({ query }, reply) => {
  const rows = await sql`
    select item_id, title from search_document where vector @@ plainto_tsquery('plein_nl', ${query.word})
    order by published_at desc, item_id desc limit 15`
  return sendRows(reply, rows, Number(query.bytes))
})
http.post('/row', async () => {
  const [row] = await sql`insert into bench_row (text) values (${'x'.repeat(500)}) returning id`
  return row
})
http.get('/ready', async () => ({ ready: true }))
await http.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
process.once('SIGTERM', () => process.exit(0))
