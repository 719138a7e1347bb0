import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const onThisMachine = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
]

/**
 * Starts a headless Chromium: the one PLEIN_BROWSER names, else the machine's own, else the one that npm brought.
 * @throws Error with one line a browser that was tried
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.PLEIN_BROWSER
  const paths = named ? [named] : onThisMachine.filter((path) => existsSync(path))
  const failures: string[] = []
  for (const executablePath of paths) {
    const browser = await launch({ executablePath }, failures)
    if (browser) return browser
  }
  if (!named) {
    const options = await unpackNpmBrowser().catch((error: unknown) => String(error))
    if (typeof options === 'string') failures.push(`@sparticuz/chromium: ${options}`)
    else {
      const browser = await launch(options, failures)
      if (browser) return browser
    }
  }
  throw new Error(`No browser that runs here. ${failures.join('; ')}`)
}

async function launch(options: LaunchOptions, failures: string[]): Promise<Browser | undefined> {
  try {
    const browser = await chromium.launch({
      ...options,
      // Containers have a small /dev/shm, and often no user namespaces for the sandbox. It opens only our own pages.
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', ...(options.args ?? [])],
    })
    await (await browser.newPage()).close()
    return browser
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const reason = /error while loading shared libraries[^\n]*/.exec(text)?.[0] ?? text.split('\n')[0]
    failures.push(`${options.executablePath}: ${reason}`)
    return undefined
  }
}

/** Unpacks the npm browser with the libraries it came with (in place of the machine's, which may have none), once. */
async function unpackNpmBrowser(): Promise<LaunchOptions> {
  const { default: npmChromium, inflate } = await import('@sparticuz/chromium')
  const folder = join(tmpdir(), `plein-chromium-${process.geteuid?.() ?? 0}`)
  if (!existsSync(join(folder, 'chromium'))) {
    const unfinished = await mkdtemp(`${folder}-`)
    const before = process.env.TMPDIR
    // The package unpacks into the system's temporary folder and takes what is there by its name: give it one of its own.
    process.env.TMPDIR = unfinished
    try {
      const bin = join(import.meta.dirname, '../node_modules/@sparticuz/chromium/bin')
      await Promise.all([npmChromium.executablePath(), inflate(join(bin, 'al2023.tar.br'))])
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }))
  }
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-zygote', '--disable-gpu'],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}
