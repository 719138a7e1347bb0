import type { Sql } from '../../server/platform/database.ts'
import type { PleinProcess } from '../plein-process.ts'
import type { Scene } from './scene.ts'

/** Plein as a large organisation runs it: a worker and web processes apart, on a database of the scene. */
export interface Apart {
  sql: () => Sql
  worker: PleinProcess
  webs: readonly PleinProcess[]
  /** Every process there was, also those that are gone. */
  processes: () => PleinProcess[]
  /** Ends a web process; it comes back on its port. */
  restartWeb(nth: number, signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>
  /** In the place of one that is gone. */
  startWorker(): Promise<PleinProcess>
  /** One address before all web processes. */
  balancer(): Promise<string>
}

export async function startApart(scene: Scene, count = 1): Promise<Apart> {
  const { sql, url } = await scene.database()
  const all: PleinProcess[] = []
  const start = async (role: 'worker' | 'web', port?: number) => {
    const plein = await scene.plein({ environment: { DATABASE_URL: url, PLEIN_ROLE: role }, ...(port && { port }) })
    all.push(plein)
    return plein
  }
  const worker = await start('worker')
  const webs: PleinProcess[] = []
  for (let nth = 0; nth < count; nth++) webs.push(await start('web'))
  return {
    sql: () => sql,
    worker,
    webs,
    processes: () => all,
    async restartWeb(nth, signal = 'SIGKILL') {
      const before = webs[nth]!
      await before.kill(signal)
      webs[nth] = await start('web', before.port)
    },
    startWorker: () => start('worker'),
    async balancer() {
      const { port } = await scene.relay(webs.map((web) => ({ host: '127.0.0.1', port: web.port })))
      return `http://127.0.0.1:${port}`
    },
  }
}
