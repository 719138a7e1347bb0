import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { TestApp } from '../../app.ts'

/** A web process of its own on the same database and files, as a second server behind one address would be. */
export async function secondProcess(app: TestApp): Promise<{ address: string; stop(): Promise<void> }> {
  const port = await freePort()
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: join(import.meta.dirname, '../../..'),
    env: {
      ...process.env,
      NODE_ENV: 'test',
      PLEIN_ROLE: 'web',
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_URL: app.databaseUrl,
      DATA_FOLDER: app.services.config.dataFolder,
      CALLS_PER_MINUTE: '100000',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = `http://127.0.0.1:${port}`
  await ready(child, address)
  return { address, stop: () => stopped(child) }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

async function ready(child: ChildProcess, address: string): Promise<void> {
  let said = ''
  child.stderr?.on('data', (text) => {
    said += text
  })
  for (let round = 0; round < 600; round++) {
    if (child.exitCode !== null) throw new Error(`The second process ended: ${said}`)
    const answer = await fetch(`${address}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`The second process does not get ready: ${said}`)
}

const stopped = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null) return done()
    child.once('exit', () => done())
    child.kill('SIGKILL')
  })
