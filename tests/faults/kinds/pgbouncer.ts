import { spawn, spawnSync } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../../scripts/free-port.ts'
import type { Fault } from '../fault.ts'
import type { Scene } from '../scene.ts'
import { underLoad } from '../under-load.ts'

/** All of Plein through PgBouncer in transaction mode, with a few connections for many, and a restart of it in between. */
export const pgbouncer: Fault = {
  name: 'pgbouncer',
  title: 'PgBouncer in transaction mode, and its restart',
  whySkipped: () =>
    spawnSync('sh', ['-c', 'command -v pgbouncer']).status === 0 ? undefined : 'pgbouncer is not installed here',
  async run(scene) {
    const { sql, url, urlThrough, target } = await scene.database()
    const behind = await scene.relay([target])
    const port = await freePort()
    const address = new URL(urlThrough(port))
    let bouncer = await startBouncer(scene, new URL(urlThrough(behind.port)), port)
    scene.later(() => bouncer.stop())
    const environment = { DATABASE_URL: `${address.href}?prepare=false`, DATABASE_DIRECT_URL: url }
    const worker = await scene.plein({ environment: { ...environment, PLEIN_ROLE: 'worker' } })
    const web = await scene.plein({ environment: { ...environment, PLEIN_ROLE: 'web' } })
    const second = await scene.plein({ environment: { ...environment, PLEIN_ROLE: 'web' } })
    const processes = () => [worker, web, second]
    return underLoad({ sql: () => sql, urls: [web.url, second.url], processes }, async () => {
      await pause(scene.seconds(12, 120) * 1000)
      await bouncer.stop()
      await pause(1000)
      bouncer = await startBouncer(scene, new URL(urlThrough(behind.port)), port)
      await pause(scene.seconds(8, 60) * 1000)
    })
  },
}

async function startBouncer(scene: Scene, database: URL, port: number) {
  const settings = join(scene.folder, 'pgbouncer.ini')
  const users = join(scene.folder, 'users.txt')
  const { hostname, port: behind, username, password, pathname } = database
  const name = pathname.slice(1)
  await writeFile(users, `"${username}" "${decodeURIComponent(password)}"\n`)
  await writeFile(
    settings,
    [
      '[databases]',
      `${name} = host=${hostname} port=${behind} dbname=${name}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = trust',
      `auth_file = ${users}`,
      'pool_mode = transaction',
      'default_pool_size = 6',
      'max_client_conn = 300',
      'ignore_startup_parameters = extra_float_digits',
      '',
    ].join('\n'),
  )
  // It refuses to run as root, and must be able to read its settings as somebody else.
  await chmod(scene.folder, 0o755)
  const isRoot = process.geteuid?.() === 0
  const child = spawn('pgbouncer', isRoot ? ['-u', 'nobody', settings] : [settings], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await pause(500)
  if (child.exitCode !== null) throw new Error(`pgbouncer ended with code ${child.exitCode}`)
  return {
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
