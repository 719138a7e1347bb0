import { createOrganisation } from '../identity/index.ts'
import type { Services, WorkContext } from '../platform/context.ts'
import { demoProgress } from './demo-progress.ts'

/**
 * For `npm run demo`: makes the demo organisation where nothing is yet, and fills it.
 * @returns false when this data holds an organisation that is no demo
 */
export async function openDemo(services: Services, pictureScale = 1): Promise<boolean> {
  const work = { services, sql: services.sql as unknown as WorkContext['sql'], now: services.now(), log: services.log }
  // loaded here only: this module is part of every Plein
  const { demo } = await import('./demo/demo.ts')
  const { name, colour, purpose } = demo.organisation
  const isNew = await createOrganisation(work, { name, brandColour: colour, purpose, language: 'nl', demo: true })
  if (!isNew) {
    const [organisation] = await work.sql<{ demo: boolean }[]>`select demo from organisation`
    if (!organisation?.demo) return false
  }
  const { state } = await demoProgress(work)
  if (state !== 'done') {
    const { seedDemo } = await import('./seed-demo.ts')
    await seedDemo(work, pictureScale)
  }
  return true
}
