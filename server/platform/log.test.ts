import { execFileSync, spawn } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const module = fileURLToPath(new URL('./log.ts', import.meta.url))
const chatter = `
  const { createLog } = await import(${JSON.stringify(module)})
  const log = createLog({ logLevel: 'info', role: 'all' })
  for (let nth = 0; nth < 2000; nth++) log.info({ words: 'x'.repeat(1000) }, 'a line')
  process.stderr.write('said it all')
  process.exit(0)`

test('an output that takes nothing any more does not hold the process up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plein-log-'))
  const pipe = join(folder, 'output')
  execFileSync('mkfifo', [pipe])
  // full after 64 KB, and then it says "not now", as a terminal does that is gone
  const output = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)
  const child = spawn(process.execPath, ['--input-type=module', '-e', chatter], { stdio: ['ignore', output, 'pipe'] })
  try {
    let said = ''
    child.stderr!.on('data', (part) => {
      said += part
    })
    const code = await new Promise((ended) => child.once('exit', ended))
    expect([code, said]).toEqual([0, 'said it all'])
  } finally {
    child.kill('SIGKILL')
    closeSync(output)
    rmSync(folder, { recursive: true, force: true })
  }
}, 20_000)
