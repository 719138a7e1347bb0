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
  if (uid !== 0) {
    const owner = { uid, gid: process.getegid?.() ?? -1 }
    return { kind: 'ourselves', prefix: prefixForNameless(owner, mayUseNamespace), owner }
  }
  if (folderOwner.uid !== 0) {
    const prefix = prefixForNameless(folderOwner, mayUseNamespace)
    return { kind: 'folder-owner', prefix, ...folderOwner, owner: folderOwner }
  }
  const prefix = mayUseNamespace ? namespacePrefix({}) : undefined
  if (prefix) return { kind: 'namespace', prefix, owner: { uid: 0, gid: 0 } }
  const nobody = { uid: idOf('-u', 'nobody') ?? 65534, gid: idOf('-g', 'nobody') ?? 65534 }
  return { kind: 'nobody', prefix: [], ...nobody, owner: nobody }
}

/**
 * PostgreSQL wants to know its user's name. A number without one, as a container may be given, gets the name of
 * another within a user namespace.
 */
function prefixForNameless(owner: Owner, mayUseNamespace: boolean): string[] {
  if (owner.uid === -1 || spawnSync('id', ['-un', String(owner.uid)]).status === 0 || !mayUseNamespace) return []
  return namespacePrefix(process.geteuid?.() === 0 ? owner : {}) ?? []
}

/** What to put before a command so that it runs in a user namespace; undefined where that is not possible. */
function namespacePrefix(as: Owner | Record<string, never>): string[] | undefined {
  const uid = ['postgres', 'nobody', 'daemon'].map((name) => idOf('-u', name)).find((id) => id !== undefined) ?? 1000
  const prefix = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${uid}`]
  const { status } = spawnSync('unshare', [...prefix.slice(1), 'true'], { stdio: 'ignore', cwd: '/', ...as })
  return status === 0 ? prefix : undefined
}

/** Whether this user can run the program and enter the folder (asked by trying it). */
export function canReach(user: PostgresUser, program: string, folder: string): boolean {
  const script = 'cd "$1" && "$2" --version'
  const [command, ...args] = [...user.prefix, 'sh', '-c', script, 'sh', folder, program]
  const ids = user.uid === undefined ? {} : { uid: user.uid, gid: user.gid! }
  return spawnSync(command!, args, { stdio: 'ignore', cwd: '/', ...ids }).status === 0
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  const id = Number.parseInt(stdout, 10)
  return status === 0 && id > 0 ? id : undefined
}
