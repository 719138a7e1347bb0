import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, chown, cp, lstat, mkdir, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copyPrograms, findPostgresPrograms, type PostgresPrograms } from './postgres-programs.ts'
import { canReach, choosePostgresUser, type PostgresUser } from './postgres-user.ts'
import { StartRefusal } from './start-refusal.ts'

/** Everything needed to start PostgreSQL: its programs, as whom, and the folder of its data (which may not exist yet). */
export type PostgresPlace = { programs: PostgresPrograms; user: PostgresUser; data: string }

/** Where the data of a root without user namespaces goes when the data folder is one that only root can enter. */
const commonFolder = '/var/lib/plein'

/**
 * Decides where PostgreSQL and its data stand and as whom it runs, and makes that possible: copies what its user could
 * not reach, gives its user the data.
 */
export async function preparePostgresPlace(
  dataFolder: string,
  log: (line: string) => void,
  mayUseNamespace: boolean,
): Promise<PostgresPlace> {
  const folderOwner = await stat(dataFolder)
  const user = choosePostgresUser({ uid: folderOwner.uid, gid: folderOwner.gid }, mayUseNamespace)
  let programs = await findPostgresPrograms(join(dataFolder, 'postgres-programs'))
  const link = join(dataFolder, 'postgres')
  const reaches = (native: PostgresPrograms, folder: string) =>
    canReach(user, join(native.folder, 'bin', 'postgres'), folder)

  if (user.kind === 'nobody') {
    const programsFolder = join(commonFolder, 'programs')
    if (!reaches(programs, '/')) programs = await copyPrograms(programs, programsFolder)
    const reachable = reaches(programs, dataFolder) ? link : await moveToCommonFolder(dataFolder, link)
    log(`Running as root where user namespaces are off: PostgreSQL runs as user nobody, with its data in ${reachable}`)
  } else if (!reaches(programs, dataFolder)) {
    programs = await copyPrograms(programs, join(dataFolder, 'postgres-programs'))
    if (!reaches(programs, dataFolder)) {
      throw new StartRefusal(
        `The PostgreSQL that comes with Plein does not run on this machine (${programs.folder}). ` +
          'It needs glibc on Linux; set DATABASE_URL to a PostgreSQL of your own instead.',
      )
    }
  }
  const data = await realpath(link).catch(() => link)
  await giveData(data, user)
  return { programs, user, data }
}

async function moveToCommonFolder(dataFolder: string, link: string): Promise<string> {
  const name = createHash('sha256')
    .update(await realpath(dataFolder))
    .digest('hex')
    .slice(0, 12)
  const data = join(commonFolder, name)
  await mkdir(commonFolder, { recursive: true, mode: 0o755 })
  const present = await lstat(link).catch(() => undefined)
  if (present?.isSymbolicLink()) return realpath(link)
  if (present) {
    await rm(data, { recursive: true, force: true })
    await cp(link, data, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
    await rename(link, `${link}.moved`)
  }
  await symlink(data, link)
  await rm(`${link}.moved`, { recursive: true, force: true })
  return data
}

/** PostgreSQL insists that its data belongs to the user it runs as and that nobody else may look in it. */
async function giveData(data: string, user: PostgresUser): Promise<void> {
  const present = await stat(data).catch(() => undefined)
  if (!present) return
  if (present.uid !== user.owner.uid) {
    if (user.kind === 'ourselves') {
      throw new StartRefusal(
        `The data in ${data} belongs to another user of this machine (number ${present.uid}). ` +
          'Start Plein as that user, or give the folder to this one with chown.',
      )
    }
    execFileSync('chown', ['-R', `${user.owner.uid}:${user.owner.gid}`, data])
  }
  await chmod(data, 0o700)
}

/** Gives one folder to the user PostgreSQL runs as, where that is not the user we are. */
export async function giveFolder(folder: string, user: PostgresUser): Promise<void> {
  if (user.uid !== undefined) await chown(folder, user.owner.uid, user.owner.gid)
}

/** Where a new database is made before it gets its real name, so that an interrupted first start leaves no half one. */
export function unfinishedData(data: string): string {
  return join(dirname(data), `${data.slice(dirname(data).length + 1)}.unfinished`)
}
