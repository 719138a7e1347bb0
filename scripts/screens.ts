/**
 * npm run screens               pictures of the demo into docs/screens, for the README and whoever wants to look first
 * npm run screens -- home item  only those
 *
 * Each run writes docs/screens/README.md anew, with the day on which each picture was taken.
 *
 * Starts a demo and an empty Plein of its own, in a temporary folder, and stops them afterwards: about two minutes.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { enterDemo } from '../contract/setup.ts'
import { freePort } from './free-port.ts'
import { launchBrowser } from './launch-browser.ts'
import { type Screen, screens } from './screen-list.ts'

const root = join(import.meta.dirname, '..')
const outFolder = join(root, 'docs/screens')
const listFile = join(outFolder, 'README.md')
const most = 150 * 1024

const wanted = process.argv.slice(2)
const chosen = screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const dataFolder = await mkdtemp(join(tmpdir(), 'plein-screens-'))
const browser = await launchBrowser()
const running: ChildProcess[] = []
try {
  await mkdir(outFolder, { recursive: true })
  const addresses: Partial<Record<Screen['on'], string>> = {}
  for (const screen of chosen) {
    addresses[screen.on] ??= await start(screen.on)
    const bytes = await take(browser, addresses[screen.on]!, screen)
    await writeFile(join(outFolder, `${screen.name}.webp`), bytes)
    console.log(`${screen.name}: ${Math.round(bytes.length / 1024)} KB`)
  }
  await writeFile(listFile, await listOfPictures())
} finally {
  await browser.close()
  await Promise.all(running.map(stop))
  await rm(dataFolder, { recursive: true, force: true })
}

/** The pictures with their captions. Those that were not taken now keep the day that the list had for them. */
async function listOfPictures(): Promise<string> {
  const before = await readFile(listFile, 'utf8').catch(() => '')
  const today = new Date().toISOString().slice(0, 10)
  const dayOf = ({ name }: Screen) =>
    chosen.some((screen) => screen.name === name)
      ? today
      : (new RegExp(`${name}\\.webp\\)[^]*?Taken on (\\S+)\\.`).exec(before)?.[1] ?? today)
  const parts = screens.map(
    (screen) => `## ${screen.shows}\n![${screen.shows}](${screen.name}.webp)\n\nTaken on ${dayOf(screen)}.\n`,
  )
  return `# What it looks like\n\`npm run screens\` takes these pictures from the demo municipality, where everybody is made up.\n\n${parts.join('\n')}`
}

/** Starts the demo, or a Plein nobody has set up yet. Returns its address once it answers. */
async function start(which: Screen['on']): Promise<string> {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const child = spawn(process.execPath, [join(root, which === 'demo' ? 'scripts/demo.ts' : 'scripts/start.ts')], {
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: address,
      DATA_FOLDER: join(dataFolder, which),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  // The line with the address comes when everything is there to be looked at.
  while (!said.includes(`Open ${address}`)) {
    if (child.exitCode !== null) throw new Error(`The ${which} Plein did not start:\n${said}`)
    await new Promise((done) => setTimeout(done, 100))
  }
  return address
}

async function take(browser: Browser, address: string, screen: Screen): Promise<Buffer> {
  const isPhone = screen.width < 500
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    deviceScaleFactor: isPhone ? 2 : 1.25,
    isMobile: isPhone,
    hasTouch: isPhone,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: screen.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  try {
    if (screen.as) {
      const response = await context.request.post(address + enterDemo.path, {
        data: { key: screen.as },
        headers: { 'X-Requested-With': 'plein', 'Idempotency-Key': randomUUID() },
      })
      if (!response.ok()) throw new Error(`Nobody came in as ${screen.as}: ${response.status()}`)
    }
    const page = await context.newPage()
    await page.goto(address + screen.path)
    await settle(page)
    await screen.act?.(page)
    await settle(page)
    return await shrink(await page.screenshot())
  } finally {
    await context.close()
  }
}

/** Waits until nothing is on its way any more: answers, letters, pictures in sight. */
async function settle(page: Page): Promise<void> {
  // The live connection stays open, so the network is never wholly idle: quiet for a moment is enough.
  await page.waitForTimeout(900)
  await page.evaluate(async () => {
    const inSight = [...document.images].filter((image) => {
      const { top, bottom, width } = image.getBoundingClientRect()
      return width > 0 && bottom > 0 && top < innerHeight
    })
    const drawn = [document.fonts.ready, ...inSight.map((image) => image.decode().catch(() => {}))]
    await Promise.race([Promise.all(drawn), new Promise((done) => setTimeout(done, 3000))])
  })
}

/** As a WebP of at most 150 KB, as good as that allows. */
async function shrink(png: Buffer): Promise<Buffer> {
  for (let quality = 86; ; quality -= 8) {
    const bytes = await sharp(png).webp({ quality, effort: 6 }).toBuffer()
    if (bytes.length <= most || quality < 30) return bytes
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
