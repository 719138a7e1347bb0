import type { WorkContext } from '../platform/context.ts'
import { demoProgress } from './demo-progress.ts'

/** The worker's task; a second one, or one that comes back after it was done, does nothing. */
export async function seedDemoJob(context: WorkContext): Promise<void> {
  const { state } = await demoProgress(context)
  if (state === 'done') return
  // a whole municipality in words and drawings: only loaded where it is wanted
  const { seedDemo } = await import('./seed-demo.ts')
  await seedDemo(context)
}
