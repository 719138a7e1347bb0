import { download, tryUpload, upload } from '../upload.ts'
import { readers, signedIn } from './expectations.ts'
import type { Matrix } from './matrix.ts'
import type { World } from './world.ts'

const bytes = Buffer.from('Wat er in het bestand staat')
/** One file for the whole matrix, hung on fresh items: what counts is what it hangs on. */
const stored = new WeakMap<World, Promise<string>>()
const fileOf = (world: World) => {
  const made = stored.get(world) ?? upload(world.app, world.author, bytes, { name: 'plan.txt' }).then((it) => it.fileId)
  stored.set(world, made)
  return made
}

export const filesMatrix: Matrix = {
  uploadFile: {
    call: async ({ world, caller }) => (await tryUpload(world.app, caller, bytes, { name: 'brief.txt' })).status,
    expect: signedIn,
    groupless: true,
  },
  fileContent: {
    call: async ({ world, group, caller }) => {
      const { app, sql } = world
      const fileId = await fileOf(world)
      // it hangs on nothing else, so that this group alone decides
      await sql`delete from attachment where file_id = ${fileId}`
      await sql`
        insert into attachment (item_id, file_id, position) values (${await world.item(group)}, ${fileId}, 0)`
      await sql`update file set claimed_at = now() where id = ${fileId}`
      return (await download(app, caller, fileId, 'download')).status
    },
    expect: readers,
  },
}
