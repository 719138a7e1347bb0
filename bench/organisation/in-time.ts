import type { Copies, Value } from './copy-rows.ts'

/**
 * Holds rows back until their moment, so that they lie in the table in the order in which they would have come: what
 * belongs to one item does not lie together.
 */
export function inTime(copies: Copies) {
  let waiting: { at: number; table: string; row: Value[] }[] = []
  return {
    hold: (at: number, table: string, row: Value[]) => waiting.push({ at, table, row }),
    /** Writes all that came before this moment. */
    release(until: number) {
      waiting.sort((a, b) => a.at - b.at)
      const first = waiting.findIndex(({ at }) => at > until)
      const count = first === -1 ? waiting.length : first
      for (const { table, row } of waiting.slice(0, count)) copies.write(table, row)
      waiting = waiting.slice(count)
    },
  }
}

export type InTime = ReturnType<typeof inTime>
