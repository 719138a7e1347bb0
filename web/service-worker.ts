/**
 * Keeps the shell's hashed files, one offline page and the organisation's colour, and nothing else: no answer of the
 * server, and no page, is ever stored, because what people may see is theirs and changes.
 */
interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface WorkerInstall extends WorkerEvent {
  /** Not in every browser. */
  addRoutes?: (routes: object[]) => Promise<void>
}
interface WorkerFetchEvent extends WorkerEvent {
  request: Request
  preloadResponse?: Promise<Response | undefined>
  respondWith: (answer: Promise<Response>) => void
}
declare const __SHELL_FILES__: string[]

const worker = self as unknown as {
  addEventListener: ((name: 'install', listener: (event: WorkerInstall) => void) => void) &
    ((name: 'activate', listener: (event: WorkerEvent) => void) => void) &
    ((name: 'fetch', listener: (event: WorkerFetchEvent) => void) => void)
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  registration: { navigationPreload?: { enable: () => Promise<void> } }
  location: Location
}

// The build writes the list in; hashed names make it differ for each version.
const shell = __SHELL_FILES__
const offlinePage = '/offline.html'
const theme = '/theme.css'
const cacheName = `plein-shell-${shell
  .join('')
  .replaceAll(/\/assets\/|\.\w+/g, '')
  .slice(0, 400)}`

worker.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(cacheName)
    await cache.addAll([offlinePage, '/offline.css', ...shell])
    await worker.skipWaiting()
  }
  // Straight from the cache, without waking this worker; what is not in it comes from the server.
  void event.addRoutes?.([{ condition: { urlPattern: { pathname: '/assets/*' } }, source: { cacheName } }])
  event.waitUntil(keep())
})

worker.addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('plein-') && name !== cacheName)
    await Promise.all(old.map((name) => caches.delete(name)))
    // The page is asked for while this worker is still starting.
    await worker.registration.navigationPreload?.enable()
    await worker.clients.claim()
  }
  event.waitUntil(tidy())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) {
    event.respondWith(page(event).catch(() => kept(offlinePage)))
  } else if (pathname === theme) {
    const fresh = freshTheme(request)
    event.waitUntil(fresh.catch(() => undefined))
    // Another address says that the colour has changed; otherwise the page does not wait to hear whether it did.
    event.respondWith(search ? fresh : themeOrElse(fresh))
  } else if (shell.includes(pathname) || pathname === '/offline.css') {
    event.respondWith(kept(pathname))
  }
})

async function kept(path: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(path)) ?? fetch(path)
}

async function page({ request, preloadResponse }: WorkerFetchEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request)
}

async function freshTheme(request: Request): Promise<Response> {
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(cacheName)).put(theme, answer.clone())
  return answer
}

async function themeOrElse(fresh: Promise<Response>): Promise<Response> {
  return (await (await caches.open(cacheName)).match(theme)) ?? fresh
}
