/** One look at a process: seconds since the start, megabytes. */
export interface Look {
  at: number
  megabytes: number
}

/**
 * Whether memory stays flat: what it grows from the middle third of a run to its last third. Of the heap the lowest in
 * each part counts (what is left after a collection), of resident memory the median, because the first is a saw and the
 * second has peaks.
 * @returns megabytes; negative when it shrank
 */
export function growth(looks: Look[], by: 'lowest' | 'median'): number {
  const end = looks.at(-1)?.at ?? 0
  const part = (from: number, to: number) =>
    looks.filter(({ at }) => at >= end * from && at <= end * to).map(({ megabytes }) => megabytes)
  const of = (values: number[]) => {
    const sorted = values.sort((a, b) => a - b)
    return sorted[by === 'lowest' ? 0 : sorted.length >> 1] ?? Number.NaN
  }
  return of(part(2 / 3, 1)) - of(part(1 / 3, 2 / 3))
}
