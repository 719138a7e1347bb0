/**
 * Keeps the shell's hashed files and one offline page, and nothing else: no answer of the server, and no page, is ever
 * stored, because what people may see is theirs and changes.
 */
interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface WorkerFetchEvent extends WorkerEvent {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
declare const __SHELL_FILES__: string[]

const worker = self as unknown as {
  addEventListener: ((name: 'install' | 'activate', listener: (event: WorkerEvent) => void) => void) &
    ((name: 'fetch', listener: (event: WorkerFetchEvent) => void) => void)
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  location: Location
}

// The build writes the list in; hashed names make it differ for each version.
const shell = __SHELL_FILES__
const offlinePage = '/offline.html'
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
  event.waitUntil(keep())
})

worker.addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('plein-') && name !== cacheName)
    await Promise.all(old.map((name) => caches.delete(name)))
    await worker.clients.claim()
  }
  event.waitUntil(tidy())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) {
    event.respondWith(fetch(request).catch(() => kept(offlinePage)))
  } else if (shell.includes(pathname) || pathname === '/offline.css') {
    event.respondWith(kept(pathname))
  }
})

async function kept(path: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(path)) ?? fetch(path)
}
