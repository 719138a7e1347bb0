const viewer = 'server/groups/viewer.ts'

/** Faults that no test can see because they change nothing, each with why. */
export const equivalent: { file: string; was: string; becomes: string; because: string }[] = [
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
    file: 'server/conversation/find-comment.ts',
    was: '!row',
    becomes: 'false',
    because: 'where there is no comment, the look for its item has refused already',
  },
]
