import { addMembers, createGroup, joinDepartments, putButtons } from '../../groups/index.ts'
import { demo } from '../demo/demo.ts'
import { demoId } from '../demo/demo-id.ts'
import type { DemoGroup } from '../demo/types.ts'
import type { DemoWorld } from './demo-world.ts'

/** Groups with their hosts, members, covers and buttons, each at the moment at which it began. */
export async function seedGroups(world: DemoWorld): Promise<void> {
  for (const group of demo.groups) await seedGroup(world, group)
}

async function seedGroup(world: DemoWorld, group: DemoGroup) {
  const startedAt = world.at({ daysAgo: group.startedDaysAgo, at: '08:10' })
  const context = { ...world.work, now: startedAt }
  const [founder, ...hosts] = group.hosts
  const founderId = demoId('person', founder!)
  const { groupId } = await createGroup(context, founderId, {
    name: group.name,
    purpose: group.purpose,
    visibility: group.visibility,
    joining: group.joining,
    welcome: group.welcome,
    charterProblem: group.charter.problem,
    charterForWhom: group.charter.forWhom,
    charterChange: group.charter.change,
    coverFileId: (group.cover && world.pictures.get(`${founder}/${group.cover}`)) ?? null,
    startedAt,
  })
  world.groups.set(group.key, groupId)
  await addMembers(context, groupId, [
    ...hosts.map((key) => ({ personId: demoId('person', key), role: 'host' as const, since: startedAt })),
    ...group.members.map((key, index) => ({
      personId: demoId('person', key),
      // They came in one by one, a few hours apart.
      since: new Date(Math.min(startedAt.getTime() + (index + 1) * 5 * 3_600_000, world.work.now.getTime())),
    })),
  ])
  const departmentIds = (group.joinedBy ?? []).map((key) => world.departments.get(key)!)
  if (departmentIds.length) await joinDepartments(context, groupId, departmentIds, founderId)
  if (group.pinned) await putButtons(context, groupId, departmentIds.length ? departmentIds : [null], founderId)
}
