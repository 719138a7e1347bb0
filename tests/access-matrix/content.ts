import { everyone } from '../../contract/audience.ts'
import { hostsAmongReaders, readers, signedIn, table } from './expectations.ts'
import type { Matrix } from './matrix.ts'
import type { Cell } from './world.ts'

const itemOf = async ({ world, group }: Cell) => ({ itemId: await world.item(group) })
/** Written by the caller, who may since have lost the say over it. */
const ownItem = async ({ world, group, caller }: Cell) => ({
  itemId: await world.item(group, 'post', caller.id || world.author.id),
})
const draftContent = {
  title: '',
  body: null,
  audienceId: null,
  attachments: [],
  tags: [],
  scheduledFor: null,
  poll: null,
  kicker: '',
  intro: '',
  cover: null,
}

/** One's own words: gone from one's hands with the membership (abuse case 8), whatever one's role. */
const ownWhileMember = table(
  { open: 'no', closed: 'hidden', secret: 'hidden', archived: 'no' },
  {
    member: 'yes',
    host: 'yes',
    communityManager: { open: 'yes', closed: 'hidden', secret: 'hidden', archived: 'yes' },
    administrator: { open: 'yes', closed: 'hidden', secret: 'hidden', archived: 'yes' },
  },
)

export const contentMatrix: Matrix = {
  item: { input: itemOf, expect: readers },
  itemsById: { input: async (cell) => ({ ids: await cell.world.item(cell.group) }), expect: signedIn },
  removeItem: { input: ownItem, expect: ownWhileMember },
  restoreItem: {
    input: itemOf,
    expect: table({ open: 'no', closed: 'hidden', secret: 'hidden', archived: 'no' }, { member: 'no', host: 'no' }),
  },
  itemRevisions: { input: itemOf, expect: readers },
  shareItem: {
    input: async ({ world, group }) => ({ itemId: await world.item(group), audienceId: everyone }),
    expect: table(
      { open: 'yes', closed: 'hidden', secret: 'hidden', archived: 'yes' },
      {
        member: { open: 'yes', closed: 'no', secret: 'no', archived: 'yes' },
        host: { open: 'yes', closed: 'no', secret: 'no', archived: 'yes' },
      },
    ),
  },
  unshareItem: {
    // the place of origin: nobody takes it away like this
    input: async ({ world, group }) => ({ itemId: await world.item(group), audienceId: group.id }),
    expect: table({ open: 'no', closed: 'hidden', secret: 'hidden', archived: 'no' }, { member: 'no', host: 'no' }),
  },
  pinItem: {
    input: async ({ world, group }) => ({ itemId: await world.item(group), audienceId: group.id, pinned: true }),
    expect: hostsAmongReaders,
  },
  drafts: { expect: signedIn, groupless: true },
  saveDraft: {
    input: ({ world }) => ({ draftId: world.anId(), kind: 'post', content: draftContent, version: 0 }),
    expect: signedIn,
    groupless: true,
  },
  discardDraft: { input: ({ world }) => ({ draftId: world.anId() }), expect: signedIn, groupless: true },
  scheduledItems: { expect: signedIn, groupless: true },
  reschedule: {
    input: async (cell) => ({ ...(await itemOf(cell)), scheduledFor: null }),
    expect: table({ open: 'no', closed: 'hidden', secret: 'hidden', archived: 'no' }, { member: 'no', host: 'no' }),
  },
  placesToPost: { expect: signedIn, groupless: true },
  // a group that one may not know is a wrong field here, like one that does not exist: the door itself is open
  checkMentions: {
    input: ({ group, world }) => ({ audienceId: group.id, personIds: [world.author.id] }),
    expect: signedIn,
  },
  suggestTags: { input: () => ({ text: 'gevel' }), expect: signedIn, groupless: true },
  tag: { input: () => ({ tag: 'gevel' }), expect: signedIn, groupless: true },
  followTag: { input: () => ({ tag: 'gevel', following: true }), expect: signedIn, groupless: true },
}
