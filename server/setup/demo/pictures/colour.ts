/** Mixes two hex colours; `share` of the second, from 0 to 1. */
export function mix(first: string, second: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  const channel = (at: number) => Math.round(part(first, at) * (1 - share) + part(second, at) * share)
  return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`
}

/** Towards warm light. */
export const lighter = (colour: string, share = 0.25) => mix(colour, '#fff6e4', share)
/** Towards cool shade. */
export const darker = (colour: string, share = 0.25) => mix(colour, '#1d2030', share)
/** One decimal keeps the drawings small. */
export const round = (value: number) => Math.round(value * 10) / 10
