export interface Comparison {
  /** Chance of a difference at least this large when both come from the same source; two-sided. */
  p: number
  /** Chance that a value of the first is larger than one of the second; 0.5 is no difference. */
  effect: number
}

/**
 * The Mann-Whitney U test by its normal approximation with correction for ties: do two samples come from the same source?
 * For samples of at least twenty.
 */
export function mannWhitney(first: readonly number[], second: readonly number[]): Comparison {
  const [n, m] = [first.length, second.length]
  const all = [
    ...first.map((value) => ({ value, isFirst: true })),
    ...second.map((value) => ({ value, isFirst: false })),
  ]
  all.sort((one, other) => one.value - other.value)
  let rankSum = 0
  let ties = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && all[to]!.value === all[from]!.value) to++
    const rank = (from + 1 + to) / 2
    for (let at = from; at < to; at++) if (all[at]!.isFirst) rankSum += rank
    ties += (to - from) ** 3 - (to - from)
    from = to
  }
  const u = rankSum - (n * (n + 1)) / 2
  const total = n + m
  const spread = Math.sqrt(((n * m) / 12) * (total + 1 - ties / (total * (total - 1))))
  const z = spread === 0 ? 0 : (Math.abs(u - (n * m) / 2) - 0.5) / spread
  return { p: Math.min(1, 2 * upperTail(Math.max(0, z))), effect: u / (n * m) }
}

/** The share of a normal distribution above z ≥ 0 (Abramowitz and Stegun 26.2.17, error below 1e-7). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial
}
