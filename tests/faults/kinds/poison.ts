import { setTimeout as pause } from 'node:timers/promises'
import type { Sql } from '../../../server/platform/database.ts'
import { startApart } from '../apart.ts'
import type { Fault } from '../fault.ts'
import { underLoad } from '../under-load.ts'

/** Facts that no listener can digest, each wrong in another way. */
const poison: [kind: string, payload: unknown][] = [
  ['comment.posted', { itemId: 'no id at all', commentId: 'nor this', mentions: null }],
  ['item.published', {}],
  ['item.reacted', null],
  ['rights.changed', null],
  ['person.followed', 'text'],
]

/** Events and tasks that fail each time: put aside and told of, while all others go on. */
export const poisoned: Fault = {
  name: 'poison',
  title: 'A poison event and a poison job',
  async run(scene) {
    const { worker, webs, processes, ...apart } = await startApart(scene)
    const sql = apart.sql()
    const kinds = poison.map(([kind]) => kind)
    const wrong: string[] = []
    const options = { sql: apart.sql, urls: [webs[0]!.url], processes, mayPark: kinds }
    const verdict = await underLoad(options, async () => {
      await pause(3000)
      for (const [kind, payload] of poison)
        await sql`insert into outbox (kind, payload) values (${kind}, ${JSON.stringify(payload)}::text::jsonb)`
      for (const task of ['send-mail', 'preview-link', 'import-employees'])
        await addJob(sql, task, { rubbish: true, key: { deep: [] }, url: 7 })
      await addJob(sql, 'reindex-search', {})
      await pause(scene.seconds(15, 120) * 1000)
      const [still] = await sql`select from graphile_worker.jobs where task_identifier = 'reindex-search'`
      if (still) wrong.push('a good task behind the bad ones was never done')
    })
    const parked = await sql<{ kind: string }[]>`select distinct kind from outbox_parked`
    if (!parked.length) wrong.push('nothing was put aside')
    if (worker.logged('an event is parked').length < parked.length)
      wrong.push('the log does not tell of a parked event')
    const failed = await sql<{ task: string; error: string | null }[]>`
      select task_identifier as task, last_error as error from graphile_worker.jobs`
    if (!worker.logged('a job failed').length) wrong.push('the log does not tell of a job that failed')
    const figures = `parked: ${parked.map((row) => row.kind).join(', ')}; failing tasks: ${failed.map((row) => row.task).join(', ')}`
    return { wrong: [...wrong, ...verdict.wrong], figures: `${figures}; ${verdict.figures}` }
  },
}

const addJob = (sql: Sql, task: string, payload: object) =>
  sql`select graphile_worker.add_job(${task}::text, payload := ${sql.json(payload as never)}::json, max_attempts := 8)`
