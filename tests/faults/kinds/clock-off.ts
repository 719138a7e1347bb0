import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { removeItem, restoreItem } from '../../../contract/content.ts'
import { postComment } from '../../../contract/conversation.ts'
import { everyone } from '../../../contract/everyone.ts'
import { createPost } from '../../../contract/posts.ts'
import { homeStream, newInStream } from '../../../contract/stream.ts'
import { textToDocument } from '../../../contract/text-to-document.ts'
import { type Asking, ask, read } from '../ask.ts'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'
import { makeWorld } from '../world.ts'

const preload = join(import.meta.dirname, '../shift-clock.ts')

/** One web process two hours ahead, one that is right, and a worker two hours behind. */
export const clockOff: Fault = {
  name: 'clock-off',
  title: 'The clock two hours off',
  async run(scene) {
    const { sql, url } = await scene.database()
    const at = (role: string, hours: number) =>
      scene.plein({ preload, environment: { DATABASE_URL: url, PLEIN_ROLE: role, CLOCK_SHIFT_HOURS: String(hours) } })
    const worker = await at('worker', -2)
    const ahead = await at('web', 2)
    const right = await at('web', 0)
    const world = await makeWorld(sql, 40)
    const processes = () => [worker, ahead, right]
    const wrong: string[] = []
    const options = { sql: () => sql, world, urls: [right.url, ahead.url], watchPort: ahead.port, processes }
    const verdict = await underLoad(options, () => pause(scene.seconds(20, 180) * 1000))
    const [who, other] = world.people.slice(-2)
    const rightly = (person: typeof who) => ({ url: right.url, token: person!.token })
    wrong.push(...(await judgeAcross({ url: ahead.url, token: who!.token }, rightly(who), rightly(other))))
    return { wrong: [...wrong, ...verdict.wrong], figures: verdict.figures }
  },
}

/** What one process did with its clock must make sense to somebody at the other. */
async function judgeAcross(ahead: Asking, right: Asking, other: Asking): Promise<string[]> {
  const wrong: string[] = []
  const key = () => crypto.randomUUID()
  const body = textToDocument('Hoe laat is het?')
  const posted = await ask(ahead, createPost, { audienceId: everyone, body }, key())
  const { id } = posted.body as { id: string }
  const before = await read(right, homeStream, { order: 'newest' })
  if (before.rows[0]?.id !== id) wrong.push('what was posted two hours ahead does not stand first')
  const said = await ask(right, postComment, { itemId: id, body }, key())
  if (said.status !== 200) wrong.push(`nobody can comment on what was posted two hours ahead: ${said.code}`)
  const later = await ask(other, createPost, { audienceId: everyone, body }, key())
  if (later.status !== 200) wrong.push(`nobody can post after that: ${later.code}`)
  const { count } = await read(ahead, newInStream, { since: before.asOf })
  if (count !== 1) wrong.push(`of one post that came after it ${count} are announced as new`)
  for (const [name, remover, restorer] of [
    ['ahead', ahead, right],
    ['behind', right, ahead],
  ] as const) {
    const removed = await ask(remover, removeItem, { itemId: id }, key())
    const restored = await ask(restorer, restoreItem, { itemId: id }, key())
    if (removed.status !== 200) wrong.push(`removing at the one ${name} answers ${removed.status} ${removed.code}`)
    if (restored.status !== 200)
      wrong.push(`taking back at once what the one ${name} removed answers ${restored.status} ${restored.code}`)
  }
  return wrong
}
