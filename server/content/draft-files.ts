import type { z } from 'zod'
import type { draftContent } from '../../contract/content.ts'
import { claimFiles, type FileReader, removeFiles } from '../files/index.ts'
import type { MemberContext } from '../platform/context.ts'

type Content = z.output<typeof draftContent>

export const filesOfDraft = ({ attachments, cover }: Content): string[] => [
  ...attachments.map(({ fileId }) => fileId),
  ...(cover ? [cover.fileId] : []),
]

/** Keeps the files of a draft for as long as the draft is there, which may be longer than an upload waits. */
export async function keepDraftFiles(context: MemberContext, before: string[], after: string[]): Promise<void> {
  await claimFiles(
    context,
    after.filter((id) => !before.includes(id)),
    context.viewer.id,
  )
  await removeFiles(
    context,
    before.filter((id) => !after.includes(id)),
  )
}

/** The files of a draft are for who writes it. */
export const draftReader: FileReader = {
  name: 'draft',
  mayRead: (sql, viewer, fileId) => sql`
    exists (select from draft d where d.person_id = ${viewer.id} and d.file_ids @> array[${fileId}])`,
  isUsed: (sql, fileId) => sql`exists (select from draft d where d.file_ids @> array[${fileId}])`,
}

/**
 * Takes a draft away; files that nothing else refers to go with it. When it was published its cover stays: the kind's
 * own action writes that reference later in the same transaction.
 */
export async function dropDraft(context: MemberContext, draftId: string, isPublished = false): Promise<void> {
  const [gone] = await context.sql<{ fileIds: string[]; cover: string | null }[]>`
    delete from draft where id = ${draftId} and person_id = ${context.viewer.id}
    returning file_ids, content #>> '{cover,fileId}' as cover`
  if (gone)
    await removeFiles(
      context,
      gone.fileIds.filter((id) => !(isPublished && id === gone.cover)),
    )
}
