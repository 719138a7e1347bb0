import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone } from '../contract/audience.ts'
import { postComment } from '../contract/conversation.ts'
import { createPost } from '../contract/posts.ts'
import { textToDocument } from '../contract/rich-text.ts'
import { type AcknowledgedWrite, findStanding, judgeAcknowledged } from './acknowledged.ts'
import { type TestApp, testApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ worker: false })
})
afterAll(() => app.stop())

test('finds what was acknowledged and is lost, or was announced otherwise than once', async () => {
  const { sql } = app
  const samira = await app.person('Samira el Idrissi')
  const body = textToDocument('De lampen branden weer.')
  const writes: AcknowledgedWrite[] = []
  for (const name of ['kept', 'lost', 'unheard', 'heard twice']) {
    const { id: itemId } = await samira.call(createPost, { audienceId: everyone, body })
    const { id } = await samira.call(postComment, { itemId, body })
    writes.push({ kind: 'post', id: itemId, name }, { kind: 'comment', id, name })
  }
  const judge = async () => judgeAcknowledged(writes, await findStanding(sql, writes))
  expect(await judge()).toEqual([])

  const [lost, unheard, doubled] = [2, 4, 6].map((nth) => ({ post: writes[nth]!.id, comment: writes[nth + 1]!.id }))
  await sql`delete from comment where id = ${lost!.comment}`
  await sql`delete from outbox where payload ->> 'commentId' = ${unheard!.comment}`
  await sql`
    insert into outbox (kind, payload)
    select kind, payload from outbox where kind = 'item.published' and payload ->> 'itemId' = ${doubled!.post}`
  expect(await judge()).toEqual([
    'comment lost was acknowledged and is lost',
    'comment.posted of unheard was announced 0 times',
    'item.published of heard twice was announced 2 times',
  ])
  const never: AcknowledgedWrite = { kind: 'post', id: null, name: 'without an id' }
  expect(judgeAcknowledged([never], await findStanding(sql, [never]))).toEqual([
    'post without an id was acknowledged and is lost',
  ])
})
