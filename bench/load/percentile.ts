/** The value below which this part of all lies; 0 of none. Sorts a copy. */
export function percentile(values: readonly number[], part: number): number {
  if (!values.length) return 0
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)]!
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
