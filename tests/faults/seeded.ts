import { cp, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from './fault.ts'
import { underLoad } from './under-load.ts'

/** A mistake that is put into a copy of Plein, and what the checker must say of it. */
interface Mistake {
  name: string
  title: string
  /** In which files what stands there for what. */
  edits: [file: string, from: string, to: string][]
  found: RegExp
  /** Every write goes to two processes at once: found only so. */
  isTwice?: boolean
}

const mistakes: Mistake[] = [
  {
    name: 'sequencer-skips',
    title: 'the sequencer leaves out every second position',
    edits: [['server/platform/sequencer.ts', '+ waiting.nth', '+ waiting.nth * 2']],
    found: /a gap or a double/,
  },
  {
    name: 'no-idempotency',
    title: 'a key is not remembered',
    edits: [['server/platform/idempotency.ts', '::text::jsonb)`', '::text::jsonb) on conflict do nothing`']],
    found: /stands there \d+ times/,
  },
  {
    name: 'key-looked-up-first',
    title: 'a key is looked up before the write instead of being taken with it',
    edits: [
      ['server/platform/idempotency.ts', '::text::jsonb)`', '::text::jsonb) on conflict do nothing`'],
      [
        'server/platform/http.ts',
        'if (!named) return transaction(pool, work)',
        'if (!named) return transaction(pool, work)\n  const known = await answerBefore(pool, named)\n  if (known) return known.answer',
      ],
    ],
    found: /stands there \d+ times|brought two ids/,
    isTwice: true,
  },
  {
    name: 'live-skips',
    title: 'live leaves out one fact when a client comes back',
    edits: [
      ['server/platform/live-replay.ts', 'if (!events.length) break', 'if (!events.length) break\n    events.shift()'],
    ],
    found: /missed \d+ of/,
  },
  {
    name: 'live-repeats',
    title: 'live repeats a fact when a client comes back',
    edits: [['server/platform/live-replay.ts', 'let at = from\n', 'let at = from - 1\n  line.seen = at\n']],
    found: /facts twice/,
  },
  {
    name: 'deliver-forgets',
    title: 'now and then nobody is told',
    edits: [['server/notifications/deliver.ts', 'if (!notices.length', 'if (Math.random() < 0.1 || !notices.length']],
    found: /never told/,
  },
  {
    name: 'wrong-counter',
    title: 'a comment counts twice',
    edits: [
      [
        'server/content/item-counts.ts',
        'set comment_count = comment_count +',
        'set comment_count = 1 + comment_count +',
      ],
    ],
    found: /counts \d+ comments and has/,
  },
  {
    name: 'early-answer',
    title: 'yes is said before the transaction is committed, and now and then it is not',
    edits: [
      [
        'server/conversation/post-comment.ts',
        '  return drawNewComment',
        "  if (Math.random() < 0.1) await sql.unsafe('delete from comment where xmin::text = pg_current_xact_id()::text')\n  return drawNewComment",
      ],
    ],
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
    for (const [path, from, to] of mistake.edits) {
      const file = join(copy, path)
      const source = await readFile(file, 'utf8')
      if (!source.includes(from)) throw new Error(`${path} has no '${from}' any more`)
      await writeFile(
        file,
        source.replace(from, () => to),
      )
    }

    const { sql, url } = await scene.database()
    const roles = mistake.isTwice ? ['web', 'all'] : ['all']
    const lines = await Promise.all(
      roles.map(async (PLEIN_ROLE) => {
        const { port } = await scene.plein({ copy, environment: { DATABASE_URL: url, PLEIN_ROLE, LOG_LEVEL: 'error' } })
        return scene.relay([{ host: '127.0.0.1', port }])
      }),
    )
    const options = {
      sql: () => sql,
      urls: lines.map(({ port }) => `http://127.0.0.1:${port}`),
      pace: { isTwice: mistake.isTwice ?? false },
      settleWithin: 3,
    }
    const verdict = await underLoad(options, async () => {
      for (let time = 0; time < 12; time++) {
        await pause(700)
        // who is cut off asks again, and is answered rightly by a look-up too
        if (!mistake.isTwice) for (const line of lines) line.cut()
      }
    })
    const found = verdict.wrong.filter((sentence) => mistake.found.test(sentence))
    const figures = `${found.length} findings such as: ${found[0]}`
    return { wrong: found.length ? [] : ['the checker did not find it'], figures }
  },
}))
