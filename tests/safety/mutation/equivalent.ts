import type { Mutant } from './mutants.ts'

const viewer = 'server/groups/viewer.ts'

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
