import { claimFiles } from '../files/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { badField } from '../platform/refusal.ts'

export interface Cover {
  fileId: string
  alt: string
}

/**
 * Claims the picture of an article for its editor. What hung there before needs no claim: a colleague may have brought
 * it in.
 * @throws Refusal 422 on `cover` without alternative text, or when the file is no picture or somebody else's.
 */
export async function claimCover(context: MemberContext, cover: Cover | null, before?: string | null): Promise<void> {
  if (!cover) return
  if (!cover.alt) throw badField('cover', 'alt-required')
  if (cover.fileId === before) return
  const [file] = await claimFiles(context, [cover.fileId], context.viewer.id, 'cover')
  if (file?.kind !== 'image') throw badField('cover', 'not-a-picture')
}
