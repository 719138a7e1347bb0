import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { freePort } from '../scripts/free-port.ts'

export interface Started {
  port: number
  pid: number
  /** Milliseconds from the start of the process to its first answer. */
  firstAnswerAfter: number
  /** Megabytes resident, as Linux counts them: now, and the most since the start. Null elsewhere. */
  memory(): { now: number; most: number } | null
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Starts a server of ours and waits until it answers on `ready` with 200.
 * @throws Error when it ends or does not answer within a minute
 */
export async function startProcess(of: {
  file: string
  ready: string
  environment: Record<string, string>
}): Promise<Started> {
  const port = await freePort()
  const { DATABASE_URL: _, ...inherited } = process.env
  const began = performance.now()
  const child = spawn('sh', ['scripts/node', of.file], {
    cwd: root,
    env: { ...inherited, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...of.environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
    await ended
    clearTimeout(late)
  }
  while (performance.now() - began < 60_000) {
    if (child.exitCode !== null) throw new Error(`${of.file} ended with ${child.exitCode} before it answered`)
    const answer = await fetch(`http://127.0.0.1:${port}${of.ready}`).catch(() => null)
    if (answer?.ok)
      return {
        port,
        pid: child.pid!,
        firstAnswerAfter: performance.now() - began,
        memory: () => memoryOf(child.pid!),
        stop,
      }
    await new Promise((done) => setTimeout(done, 10))
  }
  await stop()
  throw new Error(`${of.file} did not answer within a minute`)
}

function memoryOf(pid: number) {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return null
  const status = readFileSync(file, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}
