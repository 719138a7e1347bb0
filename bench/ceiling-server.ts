import Fastify from 'fastify'
import { everyone } from '../contract/audience.ts'
import { openDatabase } from '../server/platform/database.ts'

/**
 * What the same machine can do at most: a bare route that answers as many bytes after one indexed query, a bare durable
 * insert of one row, a bare look-up of words. No sessions, no rights, no shape.
 */
const sql = openDatabase({ url: process.env.DATABASE_URL!, max: 16, applicationName: 'bench ceiling' })
await sql`create table if not exists bench_row (id bigint generated always as identity primary key, text text not null)`

const http = Fastify()
http.get('/feed', async (request) => {
  const bytes = Number((request.query as { bytes?: string }).bytes ?? 11_000)
  const rows = await sql`
    select i.id, i.title, i.body_text, i.published_at, p.name from placement s
    join item i on i.id = s.item_id join person p on p.id = i.author_id
    where s.audience_id = ${everyone} order by s.published_at desc, s.item_id desc limit 20`
  const text = JSON.stringify(rows)
  return text.length < bytes ? { rows, rest: 'x'.repeat(bytes - text.length) } : { rows }
})
http.post('/row', async () => {
  const [row] = await sql`insert into bench_row (text) values (${'x'.repeat(500)}) returning id`
  return row
})
http.get('/words', async (request) => {
  const { word } = request.query as { word: string }
  return sql`
    select item_id, title from search_document where vector @@ plainto_tsquery('plein_nl', ${word})
    order by published_at desc limit 20`
})
await http.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
console.log('ready')
