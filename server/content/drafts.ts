import type {
  discardDraft as discardContract,
  drafts as draftsContract,
  saveDraft as saveContract,
} from '../../contract/content.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { MemberContext } from '../platform/context.ts'
import { emit } from '../platform/outbox.ts'
import { changedMeanwhile, Refusal } from '../platform/refusal.ts'
import { dropDraft, filesOfDraft, keepDraftFiles } from './draft-files.ts'
import { draftChanged } from './events.ts'

const mostDrafts = 100

/** One's own drafts, latest first. */
export async function drafts(context: MemberContext): Promise<OutputOf<typeof draftsContract>> {
  const rows = await context.sql<{ id: string; kind: 'post'; content: never; version: number; changedAt: Date }[]>`
    select id, kind, content, version, changed_at from draft
    where person_id = ${context.viewer.id} order by changed_at desc limit ${mostDrafts}`
  return { drafts: rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })) }
}

/**
 * Keeps what somebody is writing. The version is the one this device last saw (0 for a new draft): when another device
 * was here meanwhile, nothing is overwritten and the caller may choose.
 */
export async function saveDraft(
  context: MemberContext,
  { draftId, kind, content, version }: InputOf<typeof saveContract>,
): Promise<OutputOf<typeof saveContract>> {
  const { sql, viewer, now } = context
  const [before] = await sql<{ version: number; fileIds: string[] }[]>`
    select version, file_ids from draft where person_id = ${viewer.id} and id = ${draftId} for update`
  if ((before?.version ?? 0) !== version) throw changedMeanwhile(before?.version ?? 0)
  if (!before) {
    const [own] = await sql<{ count: number }[]>`
      select count(*)::int as count from draft where person_id = ${viewer.id}`
    if ((own?.count ?? 0) >= mostDrafts) throw new Refusal(409, 'draft.too-many', { params: { maximum: mostDrafts } })
  }
  const fileIds = filesOfDraft(content)
  const [row] = await sql<{ version: number }[]>`
    insert into draft (id, person_id, kind, content, file_ids, version, changed_at)
    values (${draftId}, ${viewer.id}, ${kind}, ${sql.json(content as never)}, ${fileIds}, 1, ${now})
    on conflict (person_id, id) do update set kind = excluded.kind, content = excluded.content, file_ids = excluded.file_ids,
      version = draft.version + 1, changed_at = excluded.changed_at
      where draft.version = ${version}
    returning version`
  // another device made it in the meantime
  if (!row) throw changedMeanwhile(1)
  await keepDraftFiles(context, before?.fileIds ?? [], fileIds)
  await emit(context, draftChanged, { personId: viewer.id })
  return { version: row.version, changedAt: now.toISOString() }
}

/** Throws a draft away; one that is already gone is fine. */
export async function discardDraft(context: MemberContext, { draftId }: InputOf<typeof discardContract>) {
  await dropDraft(context, draftId)
  await emit(context, draftChanged, { personId: context.viewer.id })
  return {}
}
