import { randomUUID } from 'node:crypto'
import { reactionKinds } from '../../contract/reaction-kinds.ts'
import { textToDocument } from '../../contract/text-to-document.ts'
import { requestBytes } from '../load/connection.ts'
import type { World } from '../world.ts'
import { readItems } from './read-items.ts'
import { type Asked, besideCeiling, type Scenario } from './scenario.ts'

const row = [requestBytes({ method: 'POST', path: '/row' })]
const bareInsert = () => () => ({ requests: row })
const durable = 'a bare durable insert of one row'

/** Fifty words or so: what people write in one go. */
const post = 'Vandaag ligt de eerste steen op zijn plaats. '.repeat(8).trim()
const remark = 'Mooi om te zien, dank voor het delen.'

/** Headers of a write; the key is new every time. */
export const writing = (world: World, nth: number) => ({
  ...world.viewer(nth).headers,
  'x-requested-with': 'plein',
  'idempotency-key': randomUUID(),
})

export const postRequest = (world: World, viewer: number, audienceId = world.viewer(viewer).groupId) =>
  requestBytes({
    method: 'POST',
    path: '/api/posts',
    headers: writing(world, viewer),
    body: JSON.stringify({ audienceId, body: textToDocument(post) }),
  })

export const newPost: Scenario = {
  name: 'post',
  title: 'post in a group',
  ceiling: durable,
  writes: true,
  run: (world, { say }) => besideCeiling(world, say, postLoad(world), bareInsert),
}

export const postLoad = (world: World): Asked => ({
  settle: world.settled,
  round: (connection) => ({ requests: [postRequest(world, connection)] }),
  look: (text) => (text.includes('eerste steen') ? null : 'the post is not in the answer'),
})

const itemsOfAll = (world: World) =>
  Promise.all(Array.from({ length: 8 }, (_, connection) => readItems(world, connection, 4)))

export const newComment: Scenario = {
  name: 'comment',
  title: 'comment on an item',
  ceiling: durable,
  writes: true,
  async run(world, { say }) {
    const items = await itemsOfAll(world)
    const body = JSON.stringify({ body: textToDocument(remark) })
    return besideCeiling(
      world,
      say,
      {
        settle: world.settled,
        round(connection, nth) {
          const path = `/api/items/${items[connection]![nth % items[connection]!.length]}/comments`
          return { requests: [requestBytes({ method: 'POST', path, headers: writing(world, connection), body })] }
        },
        look: (text) => (text.includes('Mooi om te zien') ? null : 'the comment is not in the answer'),
      },
      bareInsert,
    )
  },
}

export const react: Scenario = {
  name: 'react',
  title: 'reaction to an item',
  ceiling: durable,
  writes: true,
  run: async (world, { say }) => besideCeiling(world, say, await reactLoad(world), bareInsert),
}

export async function reactLoad(world: World): Promise<Asked> {
  const items = await itemsOfAll(world)
  return {
    settle: world.settled,
    round(connection, nth) {
      const list = items[connection]!
      // another one at every turn, so that each is a real write
      const reaction = reactionKinds[Math.floor(nth / list.length) % reactionKinds.length]
      const { cookie } = world.viewer(connection).headers
      const request = requestBytes({
        method: 'PUT',
        path: `/api/items/${list[nth % list.length]}/reaction`,
        headers: { cookie, 'x-requested-with': 'plein' },
        body: JSON.stringify({ reaction }),
      })
      return { requests: [request] }
    },
    look: (text) => (text.includes('"own":"') ? null : 'the reaction is not in the answer'),
  }
}
