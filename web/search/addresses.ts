/** The search page with these words. */
export const searchAddress = (q: string) => `/search?${new URLSearchParams({ q })}`
