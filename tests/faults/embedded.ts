import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase, type Sql } from '../../server/platform/database.ts'
import { findRunningDatabase } from '../../server/platform/embedded-postgres.ts'
import { postmasterPid } from '../../server/platform/postgres-leftovers.ts'
import type { PleinProcess } from '../plein-process.ts'
import type { Scene } from './scene.ts'

/** Plein as most will run it: one process, with its own PostgreSQL. */
export interface Embedded {
  plein(): PleinProcess
  /** Straight to its database. */
  sql(): Sql
  /** Of PostgreSQL's first process. */
  postmaster(): Promise<number>
  /** Starts it again on the same data and port, after it was ended. */
  startAgain(): Promise<void>
  all: PleinProcess[]
}

export async function startEmbedded(scene: Scene, dataFolder = join(scene.folder, 'data')): Promise<Embedded> {
  await mkdir(dataFolder, { recursive: true })
  const environment = { DATA_FOLDER: dataFolder }
  const open = async () => openDatabase({ url: (await findRunningDatabase(dataFolder))!, max: 3, statementTimeout: 0 })
  let plein = await scene.plein({ environment })
  const all = [plein]
  let sql = await open()
  // The connection that watches must be gone before PostgreSQL is asked to stop, which scene.plein does later.
  scene.later(() => sql.end({ timeout: 2 }))
  return {
    plein: () => plein,
    sql: () => sql,
    all,
    async postmaster() {
      const pid = await postmasterPid(join(dataFolder, 'postgres'))
      if (!pid) throw new Error('no postmaster.pid')
      return pid
    },
    async startAgain() {
      const before = sql
      plein = await scene.plein({ environment, port: plein.port })
      all.push(plein)
      sql = await open()
      await before.end({ timeout: 1 })
    },
  }
}
