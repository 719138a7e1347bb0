/**
 * What somebody wrote that the server does not have yet, on this device and per account: it survives a crash, a reload
 * and a session that ended. It goes as soon as the server has it, when they sign out, and when somebody else signs in.
 */
const prefix = 'plein-unsent-'
const keyOf = (accountId: string, name: string) => `${prefix}${accountId} ${name}`

/** Keeps a value, or forgets it when it is null. A full or closed storage costs only the second chance. */
export function keepOnDevice(accountId: string, name: string, value: object | null): void {
  try {
    if (value) localStorage.setItem(keyOf(accountId, name), JSON.stringify(value))
    else localStorage.removeItem(keyOf(accountId, name))
  } catch {
    // The words are still on screen.
  }
}

export function onDevice<Value extends object>(accountId: string, name: string): Value | undefined {
  try {
    return (JSON.parse(localStorage.getItem(keyOf(accountId, name)) ?? 'null') as Value | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Everything whose name begins so. */
export function allOnDevice<Value extends object>(accountId: string, beginning: string): Value[] {
  const start = keyOf(accountId, beginning)
  return ownKeys()
    .filter((key) => key.startsWith(start))
    .flatMap((key) => onDevice<Value>(accountId, key.slice(keyOf(accountId, '').length)) ?? [])
}

/** Takes away what other accounts left here; all of it when nobody is signed in. */
export function forgetOthersOnDevice(accountId: string | null): void {
  for (const key of ownKeys())
    if (accountId === null || !key.startsWith(keyOf(accountId, ''))) localStorage.removeItem(key)
}

function ownKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}
