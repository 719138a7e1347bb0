import { cp, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from './fault.ts'
import { underLoad } from './under-load.ts'

/** A mistake that is put into a copy of Plein, and what the checker must say of it. */
interface Mistake {
  name: string
  title: string
  file: string
  from: string
  to: string
  found: RegExp
}

const mistakes: Mistake[] = [
  {
    name: 'sequencer-skips',
    title: 'the sequencer leaves out every second position',
    file: 'server/platform/sequencer.ts',
    from: '+ waiting.nth',
    to: '+ waiting.nth * 2',
    found: /a gap or a double/,
  },
  {
    name: 'no-idempotency',
    title: 'a key is not remembered',
    file: 'server/platform/idempotency.ts',
    from: '::text::jsonb)`',
    to: '::text::jsonb) on conflict do nothing`',
    found: /stands there \d+ times/,
  },
  {
    name: 'live-skips',
    title: 'live leaves out one fact when a client comes back',
    file: 'server/platform/live-replay.ts',
    from: 'if (!events.length) break',
    to: 'if (!events.length) break\n    events.shift()',
    found: /missed \d+ of/,
  },
  {
    name: 'live-repeats',
    title: 'live repeats a fact when a client comes back',
    file: 'server/platform/live-replay.ts',
    from: 'let at = from\n',
    to: 'let at = from - 1\n  line.seen = at\n',
    found: /facts twice/,
  },
  {
    name: 'deliver-forgets',
    title: 'now and then nobody is told',
    file: 'server/notifications/deliver.ts',
    from: 'if (!notices.length',
    to: 'if (Math.random() < 0.1 || !notices.length',
    found: /never told/,
  },
  {
    name: 'wrong-counter',
    title: 'a comment counts twice',
    file: 'server/content/item-counts.ts',
    from: 'set comment_count = comment_count +',
    to: 'set comment_count = 1 + comment_count +',
    found: /counts \d+ comments and has/,
  },
  {
    name: 'early-answer',
    title: 'yes is said before the transaction is committed, and now and then it is not',
    file: 'server/conversation/post-comment.ts',
    from: '  return drawNewComment',
    to: "  if (Math.random() < 0.1) await sql.unsafe('delete from comment where xmin::text = pg_current_xact_id()::text')\n  return drawNewComment",
    found: /acknowledged and is lost/,
  },
]

/** Each mistake as a fault: it holds when the checker found it. */
export const seeded: Fault[] = mistakes.map((mistake) => ({
  name: mistake.name,
  title: `Seeded: ${mistake.title}`,
  async run(scene) {
    const copy = join(scene.folder, 'copy')
    const root = join(import.meta.dirname, '../..')
    for (const part of ['scripts', 'server', 'contract', 'migrations', 'locales', 'package.json'])
      await cp(join(root, part), join(copy, part), { recursive: true })
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
    const file = join(copy, mistake.file)
    const source = await readFile(file, 'utf8')
    if (!source.includes(mistake.from)) throw new Error(`${mistake.file} has no '${mistake.from}' any more`)
    await writeFile(
      file,
      source.replace(mistake.from, () => mistake.to),
    )

    const { sql, url } = await scene.database()
    const plein = await scene.plein({ copy, environment: { DATABASE_URL: url, LOG_LEVEL: 'error' } })
    const line = await scene.relay([{ host: '127.0.0.1', port: plein.port }])
    const options = { sql: () => sql, urls: [`http://127.0.0.1:${line.port}`], settleWithin: 3 }
    const verdict = await underLoad(options, async () => {
      for (let time = 0; time < 12; time++) {
        await pause(700)
        line.cut()
      }
    })
    const found = verdict.wrong.filter((sentence) => mistake.found.test(sentence))
    const figures = `${found.length} findings such as: ${found[0]}`
    return { wrong: found.length ? [] : ['the checker did not find it'], figures }
  },
}))
