import type { WorkContext } from '../platform/context.ts'
import { inLongTransaction } from '../platform/long-transaction.ts'
import { noteDemoEnd, noteDemoStep } from './demo-progress.ts'
import { demoWorld } from './seed/demo-world.ts'
import { seedGroups } from './seed/seed-groups.ts'
import { seedHabits } from './seed/seed-habits.ts'
import { seedItems } from './seed/seed-items.ts'
import { seedPeople } from './seed/seed-people.ts'
import { seedPictures } from './seed/seed-pictures.ts'

/**
 * Fills an organisation with the demo municipality: eight weeks of it, ending now, through the actions that people use,
 * each in somebody's name and at a moment of its own. All of it or nothing; the pictures come first, outside the
 * transaction. Meant for an organisation without content.
 */
export async function seedDemo(work: WorkContext, pictureScale = 1): Promise<void> {
  const { services } = work
  try {
    const world = demoWorld(work)
    await noteDemoStep(work, 'pictures', 0)
    await seedPictures(world, (part) => noteDemoStep(work, 'pictures', Math.round(part * 45)), pictureScale)
    await inLongTransaction(services, async (sql) => {
      const within = { ...world, work: { ...work, sql } }
      await noteDemoStep(work, 'people', 45)
      await seedPeople(within)
      await noteDemoStep(work, 'groups', 50)
      await seedGroups(within)
      await noteDemoStep(work, 'items', 52)
      await seedItems(within, (part) => noteDemoStep(work, 'items', 52 + Math.round(part * 47)))
      await seedHabits(within)
    })
    await noteDemoEnd(work, 'done')
    services.wake()
  } catch (error) {
    await noteDemoEnd(work, 'failed')
    throw error
  }
}
