import type { Scene } from './scene.ts'
import type { Verdict } from './under-load.ts'

/** One kind of trouble that Plein has to come through without losing or doubling anything. */
export interface Fault {
  /** For the command line. */
  name: string
  /** For the table. */
  title: string
  /** Why it cannot be tried on this machine. */
  whySkipped?: () => string | undefined
  run(scene: Scene): Promise<Verdict>
}
