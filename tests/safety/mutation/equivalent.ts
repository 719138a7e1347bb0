const viewer = 'server/groups/viewer.ts'

/** Faults that no test can see because they change nothing, each with why. */
export const equivalent: { file: string; line: number; was: string; becomes: string; because: string }[] = [
  {
    file: viewer,
    line: 12,
    was: '!token || token.length > 100',
    becomes: '(!token)',
    because: 'a long token has no session either; the bound only saves hashing it',
  },
  {
    file: viewer,
    line: 12,
    was: 'token.length > 100',
    becomes: 'token.length >= 100',
    because: 'tokens of ours are 43 long',
  },
  {
    file: viewer,
    line: 50,
    was: "row.language ?? 'nl'",
    becomes: '(row.language)',
    because: 'the language of the organisation is never null',
  },
  {
    file: viewer,
    line: 53,
    was: 'muted.size ? audiences.filter((audience) => !muted.has(audience)) : audiences',
    becomes: '(audiences.filter((audience) => !muted.has(audience)))',
    because: 'with nothing muted the filter keeps all; the choice only saves making the same list',
  },
]
