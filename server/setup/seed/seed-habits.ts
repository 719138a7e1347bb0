import { followTag } from '../../content/index.ts'
import { markGroupSeen } from '../../groups/index.ts'
import { followPerson } from '../../people/index.ts'
import { cast } from '../demo/cast.ts'
import { demo, membersOf } from '../demo/demo.ts'
import { demoId } from '../demo/demo-id.ts'
import { seeded } from '../demo/pictures/seeded.ts'
import { as, type DemoWorld } from './demo-world.ts'

const subjects = ['hoogstraat', 'gladheid', 'verlichting', 'omgevingswet', 'balie', 'groen', 'verkiezingen', 'fiets']

/** Whom the named people follow, which subjects they keep an eye on, and when they last looked into their groups. */
export async function seedHabits(world: DemoWorld): Promise<void> {
  for (const [index, { key }] of cast.entries()) {
    const chance = seeded(`habits ${key}`)
    const began = as(world, key, world.at({ daysAgo: 30 - index, at: '09:30' }))
    const others = cast.map((person) => person.key).filter((other) => other !== key)
    for (const other of others.filter(() => chance.whole(0, 2) === 0))
      await followPerson(began, { personId: demoId('person', other) })
    for (const tag of subjects.filter(() => chance.whole(0, 4) === 0)) await followTag(began, { tag, following: true })
    const looked = as(world, key, world.at({ daysAgo: 1, at: '16:40' }))
    for (const group of demo.groups)
      if (membersOf(group.key).includes(key)) await markGroupSeen(looked, { groupId: world.groups.get(group.key)! })
  }
}
