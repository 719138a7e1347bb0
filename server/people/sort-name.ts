import { readName } from './employee-file/read-cells.ts'

/** How a name sorts: last name first, without what stands before it: "Jan van den Berg" → "Berg, Jan van den". */
export function sortNameOf(name: string): string {
  const { first, infix, last } = readName(name)
  const before = [first, infix].filter(Boolean).join(' ')
  return before && last ? `${last}, ${before}` : name
}
