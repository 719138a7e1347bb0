import type { WorkContext } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** The worker's task. An unfit file stays unfit, so only other faults are tried again by hand. */
export async function communityImportJob(context: WorkContext, payload: { importId: string }): Promise<void> {
  // what reads a community is only loaded where one comes in
  const { runCommunityImport } = await import('./run-community-import.ts')
  try {
    await runCommunityImport(context, payload)
  } catch (error) {
    if (!(error instanceof Refusal))
      context.log.error({ err: error, importId: payload.importId }, 'an import of a community failed')
  }
}
