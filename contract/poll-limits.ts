/** How much fits in a poll. Lengths in characters. Without Zod, for the web. */
export const pollLimits = { fewest: 2, most: 10, question: 200, option: 120 } as const
