import { basename } from 'node:path'
import type { CommunityReport } from '../../contract/community-import.ts'
import type { Query, Services } from '../platform/context.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import type { ImportStep } from './community/take-in-community.ts'
import { beginCommunityImport } from './import-community.ts'

/**
 * For `npm run import`: brings in a folder or zip on this machine, in the name of the longest-standing administrator.
 * @param site what the community is called; without it the name of the folder or file
 * @throws StartRefusal when nothing is set up yet, Refusal when the dump is not fit
 */
export async function importFromPath(
  services: Services,
  given: { path: string; into: 'group' | 'everyone'; site: string | undefined },
  onProgress: (step: ImportStep, done: number, total: number) => void,
): Promise<CommunityReport> {
  const sql = services.sql as unknown as Query
  const work = { services, sql, now: services.now(), log: services.log }
  const [host] = await sql<{ id: string }[]>`
    select id from account where role = 'administrator' and state = 'active' order by created_at, id limit 1`
  if (!host) throw new StartRefusal('Nobody looks after this Plein yet. Run npm start, open it, and set it up first.')
  const site = (given.site ?? basename(given.path))
    .toLowerCase()
    .replace(/\.zip$/, '')
    .replace(/\.com$/, '')
  const importId = await beginCommunityImport(work, { startedBy: host.id, site, into: given.into })
  const { runCommunityImport } = await import('./run-community-import.ts')
  const report = await runCommunityImport(work, { importId, path: given.path }, onProgress)
  return report!
}
