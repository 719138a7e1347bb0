import { spawnSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { mkdir, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scene } from './scene.ts'

/** A disk of its own, in memory, that can be filled and emptied. */
export interface SmallDisk {
  folder: string
  /** Until nothing more goes on it, or until so many bytes are left. */
  fill(left?: number): Promise<void>
  makeRoom(): Promise<void>
  freeBytes(): Promise<number>
}

/** Why there can be no such disk here. */
export function whyNoSmallDisk(): string | undefined {
  if (process.platform !== 'linux' || process.geteuid?.() !== 0) return 'only root on Linux can make a small disk'
  const probe = spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs $d && umount $d && rmdir $d'])
  return probe.status === 0 ? undefined : `no small disk can be made here: ${String(probe.stderr).trim()}`
}

/** @param megabytes how large it is */
export async function makeSmallDisk(scene: Scene, megabytes: number, name: string): Promise<SmallDisk> {
  const folder = join(scene.folder, name)
  await mkdir(folder)
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (made.status !== 0) throw new Error(String(made.stderr))
  scene.later(async () => spawnSync('umount', ['-l', folder]))
  const ballast = join(folder, 'ballast')
  const freeBytes = async () => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  }
  return {
    folder,
    freeBytes,
    async fill(left = 0) {
      const file = openSync(ballast, 'a')
      const block = Buffer.alloc(64 * 1024)
      try {
        while ((await freeBytes()) > left) writeSync(file, block)
      } catch (error) {
        if ((error as { code?: string }).code !== 'ENOSPC') throw error
      } finally {
        closeSync(file)
      }
    },
    makeRoom: () => rm(ballast, { force: true }),
  }
}
