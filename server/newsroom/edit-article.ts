import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { editArticle as contract } from '../../contract/newsroom.ts'
import { isEmpty } from '../../contract/rich-text.ts'
import { editItem, itemCards } from '../content/index.ts'
import { removeFiles } from '../files/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { badField } from '../platform/refusal.ts'
import { claimCover } from './claim-cover.ts'

/** Changes an article; an editor may also mend what a colleague wrote. */
export async function editArticle(
  context: MemberContext,
  { kicker, intro, cover, leadsUntil, ...input }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql } = context
  if (isEmpty(input.body)) throw badField('body', 'required')
  await editItem(context, { ...input, kind: 'article' })
  const [before] = await sql<{ coverFileId: string | null }[]>`
    select cover_file_id from article where item_id = ${input.itemId}`
  const previous = before?.coverFileId ?? null
  await claimCover(context, cover, previous)
  await sql`
    update article set kicker = ${kicker}, intro = ${intro}, cover_file_id = ${cover?.fileId ?? null},
      cover_alt = ${cover?.alt ?? ''}, leads_until = ${leadsUntil}
    where item_id = ${input.itemId}`
  if (previous && previous !== cover?.fileId) await removeFiles(context, [previous])
  const [card] = await itemCards(context, [input.itemId], { whole: true })
  return card!
}
