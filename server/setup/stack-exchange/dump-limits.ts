/** Bounds on what a dump may cost to read. Each is checked on what really comes out, not on what a header claims. */
export interface DumpLimits {
  /** Entries in a zip, the ones we skip included. */
  entries: number
  /** Bytes of one table after unpacking. */
  fileBytes: number
  /** Bytes of all tables together after unpacking. */
  totalBytes: number
  /** Unpacked bytes for each packed byte; real tables stay below 20. */
  ratio: number
  /** Characters between two rows, which bounds what one row can hold in memory. */
  rowChars: number
  /** Rows in one table. */
  rows: number
}

const gigabyte = 1024 ** 3

export const dumpLimits: DumpLimits = {
  entries: 500,
  fileBytes: 4 * gigabyte,
  totalBytes: 10 * gigabyte,
  ratio: 100,
  rowChars: 4_000_000,
  rows: 10_000_000,
}

/** Small files may compress as well as they like: a thousand equal rows are no bomb. */
export const ratioAppliesFrom = 1024 * 1024
