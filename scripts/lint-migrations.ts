/**
 * npm run lint-migrations    what a migration would hold up, by squawk; a step of npm run check
 *
 * Migrations are applied while people work: one that rewrites or locks a large table is seen here before it is released.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Applied to empty databases only: the tables came with them. */
const lastOfFirstRelease = 14

/**
 * Lints files of a folder of migrations.
 * @returns what is wrong, empty when nothing is
 */
export function lintMigrations(folder: string, names: string[]): string {
  const isOutside = (name: string) => readFileSync(join(folder, name), 'utf8').startsWith('-- outside a transaction')
  const groups = [
    { flags: [], names: names.filter((name) => !isOutside(name)) },
    { flags: ['--no-assume-in-transaction'], names: names.filter(isOutside) },
  ]
  return groups.map((group) => lint(folder, group.names, group.flags)).join('')
}

function lint(folder: string, names: string[], flags: string[]): string {
  if (names.length === 0) return ''
  const squawk = join(root, 'node_modules/squawk-cli/js/bin/squawk')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [squawk, '--config', join(root, '.squawk.toml'), '--reporter', 'gcc', ...flags, ...names],
    { cwd: folder, encoding: 'utf8' },
  )
  return status === 0 ? '' : `${stdout}${stderr}`.trim()
}

if (import.meta.main) {
  const folder = join(root, 'migrations')
  const names = readdirSync(folder).filter((name) => /^\d{4}-.*\.sql$/.test(name))
  const wrong = lintMigrations(folder, names.filter((name) => Number.parseInt(name, 10) > lastOfFirstRelease).sort())
  if (wrong) {
    console.error(`${wrong}\n\nHow to write it instead: docs/upgrading.md, "Writing a migration".`)
    process.exitCode = 1
  }
}
