import type { OutputOf } from '../../contract/endpoint.ts'
import type { demoProgress as contract, demoSteps } from '../../contract/setup.ts'
import type { Query } from '../platform/context.ts'
import { addJob } from '../platform/jobs.ts'

type Progress = OutputOf<typeof contract>
export type DemoStep = (typeof demoSteps)[number]

/** How far the demo is filled; 'none' where it was not asked for. */
export async function demoProgress({ sql }: { sql: Query }): Promise<Progress> {
  const [row] = await sql<Progress[]>`select state, step, percent from demo_seeding`
  return row ?? { state: 'none', step: null, percent: 0 }
}

/** Asks the worker to fill the demo, in the caller's transaction. */
export async function queueDemo({ sql }: { sql: Query }): Promise<void> {
  await sql`insert into demo_seeding (state) values ('waiting')`
  await addJob({ sql }, 'seed-demo', {}, { key: 'seed-demo' })
}

/** Says how far it is, outside the transaction that fills, so that others see it. */
export async function noteDemoStep({ sql }: { sql: Query }, step: DemoStep, percent: number): Promise<void> {
  await sql`
    insert into demo_seeding (state, step, percent) values ('running', ${step}, ${percent})
    on conflict (only_row) do update set state = 'running', step = ${step}, percent = ${percent}`
}

export async function noteDemoEnd({ sql, now }: { sql: Query; now: Date }, state: 'done' | 'failed'): Promise<void> {
  await sql`
    update demo_seeding set state = ${state}, finished_at = ${now},
      percent = case when ${state} = 'done' then 100 else percent end`
}
