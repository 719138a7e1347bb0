import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../scripts/free-port.ts'

const root = join(import.meta.dirname, '..')

/** A Plein in a process of its own, as an organisation runs it. */
export interface PleinProcess {
  pid: number
  port: number
  url: string
  /** Resolves with how it ended. */
  ended: Promise<string>
  hasEnded(): boolean
  /** It ended and nobody asked it to. */
  hasFallen(): boolean
  /** What it said, a line each; the newest few thousand. */
  said(): string[]
  /** Lines of its log with this message. */
  logged(message: string): Record<string, unknown>[]
  /** Ends it, and waits until it is gone. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  /** Megabytes resident; null where the system does not tell. */
  resident(): number | null
}

export interface StartPlein {
  environment: Record<string, string>
  port?: number
  /** A file that Node reads before Plein. */
  preload?: string
  /** Another copy of Plein than this one. */
  copy?: string
}

/** Starts one and waits until it can work: /readyz for what has a web side, its first line for a worker. */
export async function startPlein({ environment, port, preload, copy = root }: StartPlein): Promise<PleinProcess> {
  const given = port ?? (await freePort())
  // as `npm start` does; it becomes Node itself, so that its number is the one to kill
  const child = spawn('sh', ['scripts/node', 'server/main.ts'], {
    cwd: copy,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(given),
      LOG_LEVEL: 'info',
      ...(preload && { NODE_OPTIONS: `--import=${preload}` }),
      CALLS_PER_MINUTE: '1000000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) keepLines(stream, said)
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })
  let isAsked = false
  const plein: PleinProcess = {
    pid: child.pid!,
    port: given,
    url: `http://127.0.0.1:${given}`,
    ended,
    hasEnded: () => hasEnded(child),
    hasFallen: () => hasEnded(child) && !isAsked,
    said: () => said,
    logged: (message) =>
      said.flatMap((line) => {
        if (!line.startsWith('{') || !line.includes(message)) return []
        return [JSON.parse(line) as Record<string, unknown>]
      }),
    async kill(signal) {
      isAsked = true
      if (!hasEnded(child)) child.kill(signal)
      const late = setTimeout(() => child.kill('SIGKILL'), 40_000)
      await ended
      clearTimeout(late)
    },
    resident: () => residentOf(child.pid!),
  }
  await untilReady(plein, environment.PLEIN_ROLE === 'worker')
  return plein
}

/** None outlives the run, also when that is broken off. */
const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) if (!hasEnded(child)) child.kill('SIGKILL')
})

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** Waits until it answers that it can work. */
export async function untilReady(plein: PleinProcess, isWorker = false, seconds = 40): Promise<void> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await pause(50)) {
    if (plein.hasEnded()) throw new Error(`Plein ended while starting:\n${plein.said().slice(-5).join('\n')}`)
    if (isWorker ? plein.said().some((line) => line.includes('worker is ready')) : await isReady(plein.url)) return
  }
  throw new Error(`Plein was not ready within ${seconds} s:\n${plein.said().slice(-5).join('\n')}`)
}

export const isReady = (url: string) =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3000) }).then(
    (response) => response.ok,
    () => false,
  )

function keepLines(stream: NodeJS.ReadableStream, lines: string[]) {
  let rest = ''
  stream.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts.filter((line) => line !== ''))
    if (lines.length > 6000) lines.splice(0, 3000)
  })
}

function residentOf(pid: number): number | null {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return null
  }
}
