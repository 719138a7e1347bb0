import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '../../server/platform/database.ts'
import type { World } from '../world.ts'

const settings = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_parameter_max_length': '0',
}

/** Has PostgreSQL write down how it carried out each statement of sessions that begin from now on. */
export async function beginExplaining(world: World): Promise<void> {
  const sql = openDatabase({ url: world.databaseUrl, max: 1 })
  for (const [name, value] of Object.entries(settings))
    await sql.unsafe(`alter database plein set ${name} = '${value}'`)
  await sql.end()
}

export async function endExplaining(world: World): Promise<void> {
  const sql = openDatabase({ url: world.databaseUrl, max: 1 })
  for (const name of Object.keys(settings)) await sql.unsafe(`alter database plein reset ${name}`)
  await sql.end()
}

/** The log of PostgreSQL since the world was opened. */
export async function readLog({ folder }: World): Promise<string> {
  const logs = join(folder, 'postgres', 'log')
  const texts = await Promise.all((await readdir(logs)).sort().map((name) => readFile(join(logs, name), 'utf8')))
  return texts.join('')
}

/**
 * The plans in a piece of PostgreSQL's log, with the statement above each; what only keeps the process going (queues, the
 * clock) is left out.
 */
export function plansIn(log: string): string[] {
  const parts = log.split(/^\d{4}-\d\d-\d\d [^\n]*?LOG: {2}duration: ([\d.]+) ms {2}plan:\n/m).slice(1)
  const plans: string[] = []
  for (let nth = 0; nth < parts.length; nth += 2) {
    const lines = parts[nth + 1]!.split('\n').filter((line) => line.startsWith('\t'))
    const text = lines.map((line) => line.slice(1)).join('\n')
    const begins = text.search(/^\s*(->\s+)?[A-Z].*\(cost=/m)
    const statement = text.slice(0, begins).replace('Query Text:', '').replace(/\s+/g, ' ').trim()
    if (begins < 0 || /graphile_worker|notify|rate_limit/.test(statement)) continue
    plans.push(`${statement}\n\n${parts[nth]} ms\n${text.slice(begins).trimEnd()}\n`)
  }
  return plans
}
