import type { InputOf } from '../../contract/endpoint.ts'
import type { enterDemo as contract } from '../../contract/setup.ts'
import { beginSession } from '../identity/index.ts'
import type { Context } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { cast } from './demo/cast.ts'
import { demoId } from './demo/demo-id.ts'
import { requireDemoDoor } from './demo-door.ts'

/** Signs in as one of the named people of the demo. The session that the browser had ends. */
export async function enterDemo(context: Context, { key }: InputOf<typeof contract>) {
  await requireDemoDoor(context)
  if (!cast.some((person) => person.key === key)) throw notFound()
  await beginSession(context, demoId('person', key))
  return {}
}
