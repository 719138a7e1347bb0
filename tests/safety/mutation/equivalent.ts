import type { Mutant } from './mutants.ts'

const viewer = 'server/groups/viewer.ts'
const groupCards = 'server/groups/group-cards.ts'
const draftFiles = 'server/content/draft-files.ts'
const claimFiles = 'server/files/claim-files.ts'

export interface KnownEquivalent {
  file: string
  /** Words of the line where it begins, for what stands in the file more than once. */
  on?: string
  was: string
  becomes: string
  because: string
}

/** Faults that no test can see because they change nothing, each with why. */
export const equivalent: KnownEquivalent[] = [
  {
    file: viewer,
    was: 'token && token.length <= 100',
    becomes: '(token)',
    because: 'a long token has no session either; the bound only saves hashing it',
  },
  {
    file: viewer,
    was: 'token.length <= 100',
    becomes: 'token.length < 100',
    because: 'tokens of ours are 43 long',
  },
  {
    file: viewer,
    was: "row.language ?? 'nl'",
    becomes: '(row.language)',
    because: 'the language of the organisation is never null',
  },
  {
    file: viewer,
    was: 'muted.size ? audiences.filter((audience) => !muted.has(audience)) : audiences',
    becomes: '(audiences.filter((audience) => !muted.has(audience)))',
    because: 'with nothing muted the filter keeps all; the choice only saves making the same list',
  },
  {
    file: groupCards,
    was: '!ids.length',
    becomes: 'false',
    because: 'of no groups there are no cards either; it only saves asking',
  },
  {
    file: groupCards,
    was: 'row.invitedBy ?? []',
    becomes: '(row.invitedBy)',
    because: 'nobody has the id null',
  },
  {
    file: groupCards,
    was: 'people.get(id) ?? []',
    becomes: '(people.get(id))',
    because: 'faces are found by way of person, so each has a brief',
  },
  {
    file: groupCards,
    was: '(row.invitedBy && people.get(row.invitedBy)) || null',
    becomes: '((row.invitedBy && people.get(row.invitedBy)))',
    because: 'who invited is a person, so has a brief; without anybody it is null already',
  },
  {
    file: groupCards,
    was: 'row.invitedBy && people.get(row.invitedBy)',
    becomes: '(people.get(row.invitedBy))',
    because: 'nobody has the id null',
  },
  {
    file: 'server/content/drafts.ts',
    was: 'own?.count ?? 0',
    becomes: '(own?.count)',
    because: 'a count always gives a row',
  },
  {
    file: draftFiles,
    was: '!before.includes(id)',
    becomes: 'true',
    because: 'a file that is in the draft already is its writer’s and claimed; claiming again changes nothing',
  },
  {
    file: draftFiles,
    was: '!after.includes(id)',
    becomes: 'true',
    because: 'what the draft still refers to is not removed: removeFiles looks',
  },
  {
    file: 'server/notifications/inbox.ts',
    was: 'row?.hasUnread ?? false',
    becomes: '(row?.hasUnread)',
    because: 'to ask whether something exists always gives a row',
  },
  {
    file: 'server/notifications/inbox.ts',
    on: 'row?.hasUnread',
    was: 'false',
    becomes: 'true',
    because: 'the same',
  },
  {
    file: 'server/notifications/deliver.ts',
    was: '!notices.length',
    becomes: 'false',
    because: 'of nothing nobody is told; it only saves asking',
  },
  {
    file: claimFiles,
    was: 'ids.length === 0',
    becomes: 'false',
    because: 'no files are claimed by claiming none; it only saves asking',
  },
  {
    file: claimFiles,
    was: '!ids.length',
    becomes: 'false',
    because: 'the same',
  },
  {
    file: 'server/stream/flow.ts',
    was: 'scanned.length === page.size',
    becomes: 'false',
    because: 'whoever looks on finds the same: both forms give one list, which its test holds; it only saves looking',
  },
  {
    file: 'server/stream/flow.ts',
    was: 'isWhole ? scanned : lateral<Row>(context, page)',
    becomes: '(lateral<Row>(context, page))',
    because: 'the same',
  },
  {
    file: 'server/stream/flow.ts',
    was: '!viewer.flow.includes(one)',
    becomes: 'true',
    because: 'what is in the viewer’s flow comes in by belonging, whether or not it counts as open here',
  },
  {
    file: 'server/search/found-items.ts',
    on: 'left join lateral',
    was: 'left join',
    becomes: 'join',
    because: 'an aggregate always gives a row',
  },
  {
    file: 'server/conversation/find-comment.ts',
    was: '!row',
    becomes: 'false',
    because: 'where there is no comment, the look for its item has refused already',
  },
]

/** Whether a fault is this known one. */
export const isKnown = (known: KnownEquivalent, file: string, mutant: Mutant, source: string): boolean =>
  known.file === file &&
  known.was === mutant.was &&
  known.becomes === mutant.becomes &&
  (!known.on || source.split('\n')[mutant.line - 1]!.includes(known.on))
