import type { OutputOf } from '../../contract/endpoint.ts'
import type { demoCast as contract } from '../../contract/setup.ts'
import { personBriefs } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { cast } from './demo/cast.ts'
import { demoId } from './demo/demo-id.ts'
import { requireDemoDoor } from './demo-door.ts'

/** The named people of the demo, as whom one may look around. */
export async function demoCast(context: Context): Promise<OutputOf<typeof contract>> {
  await requireDemoDoor(context)
  const briefs = await personBriefs(
    context,
    cast.map(({ key }) => demoId('person', key)),
  )
  return {
    people: cast.flatMap(({ key, role }) => {
      const brief = briefs.get(demoId('person', key))
      if (!brief) return []
      const { id, name, jobTitle, photo } = brief
      return {
        key,
        id,
        name,
        jobTitle,
        role: role === 'community-manager' ? 'community_manager' : role,
        photo: context.viewer ? photo : null,
        isSelf: context.viewer?.id === id,
      }
    }),
  }
}
