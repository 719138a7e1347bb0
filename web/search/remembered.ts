/** Something that was chosen in the palette before. Commands keep only their id: their words follow the language. */
export interface Pick {
  id: string
  /** Of a person, group or item: where it is and what it is called. */
  href?: string | undefined
  label?: string | undefined
}

interface Remembered {
  picks: Pick[]
  searches: string[]
}

const prefix = 'plein-palette-'
const nothing: Remembered = { picks: [], searches: [] }

/** What this account last chose and looked for, on this device only. */
export function remembered(accountId: string): Remembered {
  try {
    const { picks, searches } = JSON.parse(localStorage.getItem(prefix + accountId) ?? '{}') as Partial<Remembered>
    return Array.isArray(picks) && Array.isArray(searches) ? { picks, searches } : nothing
  } catch {
    return nothing
  }
}

const keep = (accountId: string, value: Remembered) => {
  try {
    localStorage.setItem(prefix + accountId, JSON.stringify(value))
  } catch {
    // A full or closed storage costs the memory, not the palette.
  }
}

export function rememberPick(accountId: string, pick: Pick): void {
  const { picks, searches } = remembered(accountId)
  keep(accountId, { searches, picks: [pick, ...picks.filter(({ id }) => id !== pick.id)].slice(0, 12) })
}

export function rememberSearch(accountId: string, text: string): void {
  const q = text.trim()
  if (q.length < 2) return
  const { picks, searches } = remembered(accountId)
  keep(accountId, { picks, searches: [q, ...searches.filter((one) => one !== q)].slice(0, 6) })
}

/** What was chosen may be gone from this account's sight, and its name with it. Commands stay. */
export const forgetPicks = (accountId: string) => {
  const { picks, searches } = remembered(accountId)
  if (picks.some(({ label }) => label)) keep(accountId, { searches, picks: picks.filter(({ label }) => !label) })
}

export const forgetSearches = (accountId: string) => {
  const { picks } = remembered(accountId)
  keep(accountId, { picks, searches: [] })
}

/** Takes what other accounts left on this device away; all of it when nobody is signed in. */
export function forgetOthers(accountId: string | null): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(prefix) && key !== prefix + accountId) localStorage.removeItem(key)
}
