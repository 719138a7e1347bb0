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
const start = (url: string) => {
  const answer = fetch(url, { headers: { Accept: 'application/json', 'X-Requested-With': 'plein' } })
  // Whoever asks for it meets the failure; nobody asking is no failure.
  answer.catch(() => undefined)
  started.set(url, answer)
  return answer
}
window.pleinStarted = started

const startHome = async () => {
  const session = (await (await start('/api/session')).clone().json()) as { viewer: object | null }
  if (!session.viewer) return
  for (const url of ['/api/notifications/unread', '/api/stream', '/api/me/group-buttons']) start(url)
}
if (location.pathname === '/') startHome().catch(() => undefined)
