/**
 * Runs before anything is drawn, as a plain script that the page waits for, so it is small and imports nothing. It sets
 * light or dark (a chosen one must not flash the other), fetches the texts of the first view in the right language, and
 * starts what home will ask of the server while the app itself is still coming in.
 */
const stored = (key: string) => {
  try {
    return localStorage.getItem(key)
  } catch {
    // Storage is closed to us: follow the system.
    return null
  }
}

const theme = stored('plein-theme')
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme

// The build names the texts of each language on this script; web/app/language.ts chooses in the same way.
const dataset = document.currentScript?.dataset ?? {}
const language = [stored('plein-language') ?? '', ...navigator.languages.map((tag) => tag.slice(0, 2)), 'nl'].find(
  (tag) => dataset[tag],
)
if (language) {
  const preload = document.createElement('link')
  preload.rel = 'modulepreload'
  preload.href = dataset[language] ?? ''
  document.head.append(preload)
}

const started = new Map<string, Promise<Response>>()
const ask = (url: string) => fetch(url, { headers: { Accept: 'application/json', 'X-Requested-With': 'plein' } })
const keep = (url: string, answer: Promise<Response>) => {
  // Whoever asks for it meets the failure; nobody asking is no failure.
  answer.catch(() => undefined)
  started.set(url, answer)
}
window.pleinStarted = started

/** What web/app/client/kept-answers.ts kept, in the store as idb-keyval makes it. */
const readKept = (accountId: string) =>
  new Promise<unknown>((done, failed) => {
    const opening = indexedDB.open('plein-kept')
    opening.onupgradeneeded = () => opening.result.createObjectStore('accounts')
    opening.onerror = failed
    opening.onsuccess = () => {
      const reading = opening.result.transaction('accounts').objectStore('accounts').get(accountId)
      reading.onsuccess = () => done(reading.result)
      reading.onerror = failed
      opening.result.close()
    }
  })

if (location.pathname === '/') {
  const here = stored('plein-here')
  if (here) {
    const row = readKept(here).catch(() => undefined)
    window.pleinKept = { accountId: here, row }
  }
  const session = ask('/api/session')
  keep('/api/session', session)
  const isSignedIn = session
    .then((answer) => answer.clone().json())
    .then(({ viewer }: { viewer: object | null }) => {
      if (!viewer) started.clear()
      return viewer !== null
    })
  // There at once, before they are sent: else the app would ask by itself, and find these answers when they are old.
  for (const url of ['/api/stream', '/api/notifications/unread', '/api/me/group-buttons']) {
    keep(
      url,
      isSignedIn.then((is) => (is ? ask(url) : Promise.reject(new Error('Nobody is signed in')))),
    )
  }
}
