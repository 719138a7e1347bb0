import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'

/** What a connection is held to: bytes a second both ways, and milliseconds for each request to come about. */
export interface Network {
  name: string
  bytesPerSecond: number
  latency: number
}

export const fast4G: Network = { name: 'fast 4G (9 Mbit/s, 60 ms)', bytesPerSecond: 9_000_000 / 8, latency: 60 }
export const slow4G: Network = { name: 'slow 4G (1.6 Mbit/s, 150 ms)', bytesPerSecond: 1_600_000 / 8, latency: 150 }

/** One page load as a phone meets it; times in milliseconds from the start of the navigation, bytes over the network. */
export interface Visit {
  requests: number
  scriptBytes: number
  bytes: number
  firstPaint: number
  firstItem: number
  lcp: number
  lcpElement: string
  shift: number
  /** What moved, and what was asked for, for whoever looks for the cause. */
  shifts: string[]
  asked: string[]
}

interface Seen {
  firstItem: number
  lcp: number
  lcpElement: string
  shift: number
  shifts: string[]
  events: { name: string; id: number; duration: number }[]
}

declare global {
  interface Window {
    seen: Seen
  }
}

/** A phone of 360 px on which this session is signed in, and nothing else was ever opened. */
export async function phoneOf(browser: Browser, address: string, cookie: { name: string; value: string }) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    baseURL: address,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  })
  await context.addCookies([
    { ...cookie, url: address.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' },
  ])
  // A processor at a quarter of its speed on a busy machine: slow is a figure, not a failure.
  context.setDefaultTimeout(90_000)
  await context.addInitScript(watch)
  return context
}

/** Runs in the page, before anything of it: notes when what comes into view. */
function watch() {
  const seen: Seen = { firstItem: 0, lcp: 0, lcpElement: '', shift: 0, shifts: [], events: [] }
  window.seen = seen
  const observe = (type: string, take: (entry: never) => void, options = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry as never)
    }).observe({ type, buffered: true, ...options })
  const nameOf = (node: Node | null | undefined) =>
    node instanceof Element ? `${node.tagName.toLowerCase()}.${node.className} ${node.textContent?.slice(0, 40)}` : ''
  observe('largest-contentful-paint', (entry: PerformanceEntry & { element: Element | null }) => {
    seen.lcp = entry.startTime
    seen.lcpElement = nameOf(entry.element)
  })
  observe(
    'layout-shift',
    (entry: PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }) => {
      if (entry.hadRecentInput) return
      seen.shift += entry.value
      seen.shifts.push(
        `${entry.value.toFixed(4)} at ${entry.startTime.toFixed(0)}: ${entry.sources.map(({ node }) => nameOf(node)).join(' | ')}`,
      )
    },
  )
  observe(
    'event',
    (entry: PerformanceEventTiming & { interactionId: number }) => {
      if (entry.interactionId) seen.events.push({ name: entry.name, id: entry.interactionId, duration: entry.duration })
    },
    { durationThreshold: 16 },
  )
  const look = () => {
    const item = document.querySelector('article')
    const box = item?.getBoundingClientRect()
    if (!box?.height || box.top >= innerHeight) return
    waiting.disconnect()
    // After the frame that draws it.
    requestAnimationFrame(() => setTimeout(() => (seen.firstItem = performance.now())))
  }
  const waiting = new MutationObserver(look)
  waiting.observe(document, { childList: true, subtree: true })
}

/** Holds a page to a slower processor and network. */
export async function slowDown(page: Page, network: Network | null, processor: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  if (network) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.bytesPerSecond,
      uploadThroughput: network.bytesPerSecond,
    })
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor })
  return session
}

interface Asked {
  address: string
  isLive: boolean
  isCached: boolean
  isDone: boolean
  /** Received for it, and how many of those were headers. */
  bytes: number
  head: number
}

/** Writes down what a page asks of the network; `quiet` waits until that stops for half a second. */
function listen(session: CDPSession) {
  const asked = new Map<string, Asked>()
  let lastAt = Date.now()
  const change = (id: string, to: Partial<Asked>) => {
    const one = asked.get(id)
    if (!one) return
    lastAt = Date.now()
    Object.assign(one, to)
  }
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    const isLive = type === 'EventSource'
    asked.set(requestId, { address: request.url, isLive, isCached: false, isDone: isLive, bytes: 0, head: 0 })
    lastAt = Date.now()
  })
  session.on('Network.requestServedFromCache', ({ requestId }) => change(requestId, { isCached: true }))
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const isCached = response.fromDiskCache || response.fromServiceWorker === true
    change(requestId, { head: response.encodedDataLength, ...(isCached && { isCached }) })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    change(requestId, { isDone: true, bytes: encodedDataLength }),
  )
  session.on('Network.loadingFailed', ({ requestId }) => change(requestId, { isDone: true }))
  return {
    quiet: async () => {
      const until = Date.now() + 20_000
      const isBusy = () => Date.now() - lastAt < 500 || [...asked.values()].some(({ isDone }) => !isDone)
      while (isBusy() && Date.now() < until) await new Promise((done) => setTimeout(done, 50))
    },
    fromNetwork: () => [...asked.values()].filter(({ isCached, address }) => !isCached && address.startsWith('http')),
  }
}

/**
 * Opens home in a new window of this phone and waits until nothing more comes in: what is fetched ahead, later, is not
 * counted. The window stays open.
 */
export async function openHome(context: BrowserContext, network: Network | null, processor: number) {
  const page = await context.newPage()
  // A new window makes Chromium load pages of its own; what they cost is not ours.
  await page.waitForTimeout(1500)
  const session = await slowDown(page, network, processor)
  const { quiet, fromNetwork } = listen(session)
  await page.goto('/', { waitUntil: 'commit' })
  await page.locator('article').first().waitFor()
  await quiet()
  const asked = fromNetwork()
  const seen = await page.evaluate(() => ({
    ...window.seen,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }))
  const total = (list: Asked[]) => list.reduce((sum, { bytes }) => sum + bytes, 0)
  const visit: Visit = {
    requests: asked.length,
    // the code itself: what the budget of the build counts too
    scriptBytes: asked.reduce((sum, { address, bytes, head }) => sum + (address.endsWith('.js') ? bytes - head : 0), 0),
    bytes: total(asked),
    firstPaint: seen.firstPaint,
    firstItem: seen.firstItem,
    lcp: seen.lcp,
    lcpElement: seen.lcpElement,
    shift: seen.shift,
    shifts: seen.shifts,
    asked: asked.map(({ address, bytes }) => `${bytes} ${new URL(address).pathname}`),
  }
  return { page, session, visit }
}
