import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandOf, isRunning } from './process-identity.ts'
import { StartRefusal } from './start-refusal.ts'

/**
 * Clears what a killed Plein left in its data: stops a PostgreSQL that still runs on it (we hold the folder's lock, so it
 * is nobody's), and removes the lock file of one whose number another program has by now.
 */
export async function clearLeftovers(data: string, log: (line: string) => void): Promise<void> {
  const pid = await postmasterPid(data)
  if (pid === undefined || !isRunning(pid)) return
  // Without the command line (a process of another user) PostgreSQL itself is left to judge.
  const command = commandOf(pid)
  if (command === '') return
  if (!/postgres/.test(command) || !command.includes(data)) {
    await rm(join(data, 'postmaster.pid'), { force: true })
    return
  }
  log(`Stopping the database that an earlier Plein left running (process ${pid})`)
  for (const [signal, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
  ] as const) {
    send(pid, signal)
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
      if (!isRunning(pid)) return
    }
  }
  throw new StartRefusal(
    `A database that an earlier Plein left running does not stop. End process ${pid} by hand and start again.`,
  )
}

/** The process number in postmaster.pid, if there is one. */
export async function postmasterPid(data: string): Promise<number | undefined> {
  const pid = Number.parseInt((await postmasterLines(data))[0] ?? '', 10)
  return pid > 0 ? pid : undefined
}

/** Whether PostgreSQL, started at or after this time (ms), takes connections: it says so in postmaster.pid. */
export async function isReady(data: string, startedAt: number): Promise<boolean> {
  const lines = await postmasterLines(data)
  return lines[7]?.trim() === 'ready' && Number(lines[2]) * 1000 > startedAt - 2000
}

async function postmasterLines(data: string): Promise<string[]> {
  return (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (isRunning(pid)) throw error
  }
}
