import { everyone } from '../../contract/audience.ts'
import { textToDocument } from '../../contract/rich-text.ts'
import { editors, signedIn, table } from './expectations.ts'
import type { Matrix } from './matrix.ts'

const text = { title: 'Nieuws', body: textToDocument('Er is nieuws') }
/** An editor outside the group may read what is open, and change nothing there. */
const editorOutside = { open: 'no', closed: 'hidden', secret: 'hidden', archived: 'no' } as const

export const newsroomMatrix: Matrix = {
  publishArticle: { input: () => ({ ...text, audienceIds: [everyone] }), expect: editors, groupless: true },
  editArticle: {
    input: async ({ world, group, caller }) => ({
      ...text,
      itemId: await world.item(group, 'article', caller.id || world.author.id),
      version: 1,
    }),
    expect: table('no', { editor: editorOutside, communityManager: editorOutside, administrator: editorOutside }),
  },
  placesToPublish: { expect: editors, groupless: true },
  frontPage: { expect: signedIn, groupless: true },
  articles: { expect: signedIn, groupless: true },
}
