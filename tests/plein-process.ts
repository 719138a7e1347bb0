import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../scripts/free-port.ts'

const root = join(import.meta.dirname, '..')
/** Seconds. */
const readyWithin = 40

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
  /** Milliseconds from the start of the process until it could work. */
  readyAfter: number
  /** Megabytes resident, now and at most since the start; null where the system does not tell. */
  memory(): { now: number; most: number } | null
}

type Starting = Omit<PleinProcess, 'readyAfter'>

export interface StartPlein {
  environment: Record<string, string>
  port?: number
  /** A file that Node reads before Plein. */
  preload?: string
  /** Another copy of Plein than this one. */
  copy?: string
  /** Another server than Plein's. */
  file?: string
  /** What answers as soon as it can work. */
  ready?: string
}

/** Starts one and waits until it can work: for a worker that is its first line. */
export async function startPlein({
  environment,
  port,
  preload,
  copy = root,
  file = 'server/main.ts',
  ready = '/readyz',
}: StartPlein): Promise<PleinProcess> {
  const given = port ?? (await freePort())
  const began = performance.now()
  // as `npm start` does; it becomes Node itself, so that its number is the one to kill
  const child = spawn('sh', ['scripts/node', file], {
    cwd: copy,
    env: {
      PATH: process.env.PATH,
      TMPDIR: tmpdir(),
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
  const plein: Starting = {
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
    memory: () => memoryOf(child.pid!),
  }
  await untilReady(plein, { ready, isWorker: environment.PLEIN_ROLE === 'worker' })
  return { ...plein, readyAfter: performance.now() - began }
}

/** None outlives the run, also when that is broken off. */
const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) if (!hasEnded(child)) child.kill('SIGKILL')
})

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** Waits until it answers that it can work. */
export async function untilReady(plein: Starting, { ready = '/readyz', isWorker = false } = {}): Promise<void> {
  for (const until = Date.now() + readyWithin * 1000; Date.now() < until; await pause(10)) {
    if (plein.hasEnded()) throw new Error(`Plein ended while starting:\n${plein.said().slice(-5).join('\n')}`)
    if (isWorker ? plein.said().some((line) => line.includes('worker is ready')) : await isReady(plein.url, ready))
      return
  }
  throw new Error(`Plein was not ready within ${readyWithin} s:\n${plein.said().slice(-5).join('\n')}`)
}

export const isReady = (url: string, ready = '/readyz') =>
  fetch(`${url}${ready}`, { signal: AbortSignal.timeout(3000) }).then(
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

function memoryOf(pid: number) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
    return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
  } catch {
    return null
  }
}
