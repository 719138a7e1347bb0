/**
 * How long an article takes to read silently, in whole minutes, at least one.
 * @param words number of words of introduction and body together
 * @see Brysbaert, "How many words do we read per minute?", 2019: 238 words a minute for non-fiction.
 */
export const readingMinutes = (words: number) => Math.max(1, Math.round(words / 238))
