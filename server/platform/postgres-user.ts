import { spawnSync } from 'node:child_process'

/**
 * As whom PostgreSQL runs; it refuses to run as root. `prefix` stands before the command; `uid` and `gid` are what the
 * process is started with; `owner` is whom its files must belong to.
 */
export type PostgresUser = {
  kind: 'ourselves' | 'namespace' | 'folder-owner' | 'nobody'
  prefix: string[]
  uid?: number
  gid?: number
  owner: { uid: number; gid: number }
}

type Owner = { uid: number; gid: number }

/**
 * Chooses as whom PostgreSQL runs. For an ordinary user: as that user. For root: as the owner of the data folder if that
 * is somebody else; otherwise in a user namespace, where root looks like an ordinary user and its files stay root's;
 * and as `nobody` where user namespaces are off.
 */
export function choosePostgresUser(folderOwner: Owner, mayUseNamespace: boolean): PostgresUser {
  const uid = process.geteuid?.() ?? -1
  if (uid !== 0) return { kind: 'ourselves', prefix: [], owner: { uid, gid: process.getegid?.() ?? -1 } }
  if (folderOwner.uid !== 0) return { kind: 'folder-owner', prefix: [], ...folderOwner, owner: folderOwner }
  const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000']
  if (mayUseNamespace && spawnSync(prefix[0]!, [...prefix.slice(1), 'true'], { stdio: 'ignore' }).status === 0) {
    return { kind: 'namespace', prefix, owner: { uid: 0, gid: 0 } }
  }
  const nobody = { uid: idOf('-u') ?? 65534, gid: idOf('-g') ?? 65534 }
  return { kind: 'nobody', prefix: [], ...nobody, owner: nobody }
}

/** Whether this user can run the program and enter the folder (asked by trying it). */
export function canReach(user: PostgresUser, program: string, folder: string): boolean {
  const script = 'cd "$1" && "$2" --version'
  const [command, ...args] = [...user.prefix, 'sh', '-c', script, 'sh', folder, program]
  const ids = user.uid === undefined ? {} : { uid: user.uid, gid: user.gid! }
  return spawnSync(command!, args, { stdio: 'ignore', cwd: '/', ...ids }).status === 0
}

function idOf(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' })
  const id = Number.parseInt(stdout, 10)
  return status === 0 && id > 0 ? id : undefined
}
