import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sessionCookie } from '../../../server/identity/session-token.ts'
import type { Fault } from '../fault.ts'
import { makeSmallDisk, whyNoSmallDisk } from '../small-disk.ts'
import { underLoad } from '../under-load.ts'
import { makeWorld } from '../world.ts'

/** The disk of the files fills up while people upload; texts go on, and uploads when there is room again. */
export const diskFullUploads: Fault = {
  name: 'disk-full-uploads',
  title: 'Disk full for uploads',
  whySkipped: whyNoSmallDisk,
  async run(scene) {
    const { sql, url } = await scene.database()
    const disk = await makeSmallDisk(scene, 40, 'disk')
    const plein = await scene.plein({ environment: { DATABASE_URL: url, DATA_FOLDER: disk.folder } })
    const world = await makeWorld(sql, 40)
    const wrong: string[] = []
    const refusals = new Map<string, number>()
    const kept: { id: string; bytes: number }[] = []
    let isOver = false
    const upload = async (token: string, bytes: number) => {
      const response = await fetch(`${plein.url}/api/files?name=verslag.bin`, {
        method: 'POST',
        headers: {
          cookie: `${sessionCookie}=${token}`,
          'x-requested-with': 'plein',
          'content-type': 'application/octet-stream',
        },
        body: new Uint8Array(bytes).fill(7),
      }).catch(() => null)
      const answer = (await response?.json().catch(() => null)) as { fileId?: string; code?: string } | null
      if (response?.status === 200 && answer?.fileId) kept.push({ id: answer.fileId, bytes })
      else {
        const what = `${response?.status ?? 'no'} ${answer?.code ?? 'answer'}`
        refusals.set(what, (refusals.get(what) ?? 0) + 1)
      }
      return response?.status ?? 0
    }
    const uploading = async (token: string) => {
      while (!isOver) {
        await upload(token, 50_000 + Math.floor(Math.random() * 400_000))
        // beneath the 120 a minute that one person may send
        await pause(600)
      }
    }
    const uploaders = world.people.slice(0, 6).map((person) => uploading(person.token))
    const options = { sql: () => sql, world, urls: [plein.url], processes: () => [plein] }
    const verdict = await underLoad(options, async ({ agents }) => {
      await pause(3000)
      const before = agents.acknowledged()
      for (const end = Date.now() + scene.seconds(8, 60) * 1000; Date.now() < end; await pause(100)) await disk.fill()
      if (agents.acknowledged() < before + 20)
        wrong.push('texts could not be written while the disk of the files was full')
      await disk.makeRoom()
      await pause(1000)
      if ((await upload(world.people[7]!.token, 100_000)) !== 200)
        wrong.push('nobody can upload when there is room again')
      await pause(3000)
      isOver = true
      await Promise.all(uploaders)
    })
    const [full] = [...refusals].filter(([what]) => what === '503 disk-full')
    if (!full) wrong.push('no upload was refused because the disk is full')
    for (const [what, times] of refusals) if (what !== '503 disk-full') wrong.push(`${times} uploads got '${what}'`)
    wrong.push(...(await judgeFiles(disk.folder, kept)))
    const rows = await sql<{ count: number }[]>`select count(*)::int as count from file`
    if (rows[0]?.count !== kept.length)
      wrong.push(`${rows[0]?.count} files are known where ${kept.length} were acknowledged`)
    const figures = `${kept.length} uploads kept, ${full?.[1] ?? 0} refused with 503 disk-full`
    return { wrong: [...wrong, ...verdict.wrong], figures: `${figures}; ${verdict.figures}` }
  },
}

/** Each acknowledged upload lies there whole, and nothing else does. */
async function judgeFiles(folder: string, kept: { id: string; bytes: number }[]) {
  const wrong: string[] = []
  const there = await readdir(join(folder, 'files'))
  const left = await readdir(join(folder, 'files', 'waiting')).catch(() => [])
  if (left.length) wrong.push(`${left.length} half uploads were left behind`)
  const ids = new Set(kept.map(({ id }) => id))
  const strange = there.filter((name) => name !== 'waiting' && !ids.has(name))
  if (strange.length) wrong.push(`${strange.length} files lie there that nobody was told of`)
  for (const { id, bytes } of kept) {
    const size = await stat(join(folder, 'files', id, 'original')).then(
      (found) => found.size,
      () => null,
    )
    if (size !== bytes) wrong.push(`an acknowledged upload of ${bytes} bytes has ${size}`)
  }
  return wrong
}
