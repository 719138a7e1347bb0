import type { Kept, PictureNode } from './app/client/kept-answers.ts'

/**
 * Runs before anything is drawn, as a plain script that the page waits for, so it is small and imports nothing. It sets
 * light or dark (a chosen one must not flash the other), fetches the texts of the first view in the right language, and
 * starts what home will ask of the server while the app itself is still coming in. Whoever comes back sees home as it was
 * left, before any of the app's code has run.
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
  document.documentElement.lang = language
  const preload = document.createElement('link')
  preload.rel = 'modulepreload'
  preload.href = dataset[language] ?? ''
  document.head.append(preload)
}

// Code that did not come: the page says so, unless the app stands already and says it itself.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement) && target !== sheet) return
    document.documentElement.dataset.failed = ''
    addEventListener('click', ({ target }) => (target as Element).closest('.first-failed button') && location.reload())
  },
  true,
)

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

const vectors = 'http://www.w3.org/2000/svg'
const build = (node: PictureNode, isVector = false): Node => {
  if (typeof node === 'string') return document.createTextNode(node)
  const [tag, attributes, children] = node
  const within = isVector || tag === 'svg'
  const element = within ? document.createElementNS(vectors, tag) : document.createElement(tag)
  for (const name in attributes) {
    // As script sets it: the content security policy lets no page write styles into elements.
    if (name === 'style') (element as HTMLElement).style.cssText = attributes[name] ?? ''
    else element.setAttribute(name, attributes[name] ?? '')
  }
  element.append(...children.map((child) => build(child, within)))
  return element
}

// The app's style sheet, which the page does not wait for; before those of its later parts, so that they go over it.
const sheet = document.createElement('link')
/** Once it is there. */
function whenStyled(work: () => void): void {
  if (!dataset.style || sheet.sheet) work()
  else sheet.addEventListener('load', work)
}
if (dataset.style) {
  sheet.rel = 'stylesheet'
  sheet.crossOrigin = ''
  sheet.href = dataset.style
  document.head.append(sheet)
}
window.pleinStyled = new Promise((done) => whenStyled(done))

/**
 * Draws home as this account left it, for this one visit and out of reach: what one presses must be there. The app draws
 * over it. Not after a reload or going back, which lead to where one was.
 */
function drawPicture(kept: Kept | undefined): void {
  const { picture, version, at } = kept ?? {}
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const isSame =
    picture?.day === new Date().toDateString() &&
    Date.now() - (at ?? 0) < 43_200_000 &&
    picture.language === language &&
    picture.width === innerWidth &&
    document.querySelector(`link[href="${version}"]`)
  const root = document.getElementById('root')
  // Said already: the app draws by itself now.
  if (window.pleinPicture !== undefined) return
  if (!isSame || !root || root.hasChildNodes() || visit?.type !== 'navigate' || location.search || location.hash) return
  root.inert = true
  root.append(...picture.nodes.map((node) => build(node)))
  window.pleinPicture = true
}

if (location.pathname === '/') {
  const here = stored('plein-here')
  let isWelcome = true
  if (here) {
    const row = readKept(here).catch(() => undefined)
    window.pleinKept = { accountId: here, row }
    void row.then((kept) => whenStyled(() => isWelcome && drawPicture(kept as Kept | undefined)))
  }
  const session = ask('/api/session')
  keep('/api/session', session)
  const isSignedIn = session
    .then((answer) => answer.clone().json())
    .then(({ viewer }: { viewer: { id: string } | null }) => {
      if (!viewer) started.clear()
      // Nobody is signed in any more, or somebody else: nothing of what was kept is shown.
      if (viewer?.id !== here) {
        isWelcome = false
        if (window.pleinPicture) document.getElementById('root')?.replaceChildren()
        window.pleinPicture = false
      }
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
