import { everyone } from '../../contract/audience.ts'
import { readersOfLiving, signedIn, table } from './expectations.ts'
import type { Matrix } from './matrix.ts'
import type { Cell } from './world.ts'

const outside = { open: 'no', closed: 'hidden', secret: 'hidden', archived: 'no' } as const
const whileAlive = { open: 'yes', closed: 'yes', secret: 'yes', archived: 'no' } as const
const url = 'https://example.com/nieuws'

const ownPost = async ({ world, group, caller }: Cell) => ({
  itemId: await world.item(group, 'post', caller.id || world.author.id),
})

export const postsMatrix: Matrix = {
  createPost: { input: ({ world }) => ({ audienceId: everyone, body: world.body }), expect: signedIn, groupless: true },
  editPost: {
    input: async (cell) => ({ ...(await ownPost(cell)), body: cell.world.body, version: 1 }),
    expect: table(outside, { member: whileAlive, host: whileAlive }),
  },
  votePoll: {
    input: async ({ world, group }) => {
      const itemId = await world.item(group)
      await world.sql`insert into poll (item_id, question, multiple) values (${itemId}, 'Wanneer?', false)`
      await world.sql`insert into poll_option (item_id, position, label) values (${itemId}, 0, 'Nu'), (${itemId}, 1, 'Nooit')`
      return { itemId, options: [1] }
    },
    expect: readersOfLiving,
  },
  hidePreview: {
    input: async (cell) => {
      const { itemId } = await ownPost(cell)
      await cell.world.sql`insert into item_link (item_id, position, url) values (${itemId}, 0, ${url})`
      return { itemId, url, hidden: true }
    },
    expect: table(outside, { member: 'yes', host: 'yes' }),
  },
}
