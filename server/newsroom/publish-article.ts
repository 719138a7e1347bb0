import { everyone } from '../../contract/audience.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { publishArticle as contract } from '../../contract/newsroom.ts'
import { isEmpty } from '../../contract/rich-text.ts'
import { findAudienceRole, itemCards, publishItem } from '../content/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { badField, forbidden } from '../platform/refusal.ts'
import { claimCover } from './claim-cover.ts'
import { mayPublishIn } from './policy.ts'

/** Publishes or schedules an article. Whoever writes for everyone writes for all departments too, so that is one place. */
export async function publishArticle(
  context: MemberContext,
  { audienceIds, kicker, intro, cover, leadsUntil, ...input }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const [first, ...others] = audienceIds.includes(everyone) ? [everyone] : [...new Set(audienceIds)]
  for (const audienceId of [first!, ...others]) {
    const audience = await findAudienceRole(context, audienceId)
    if (!audience) throw badField('audienceIds', 'not-found')
    if (!mayPublishIn(viewer, audience)) throw forbidden('audience.not-host')
  }
  if (isEmpty(input.body)) throw badField('body', 'required')
  await claimCover(context, cover)
  const itemId = await publishItem(context, { ...input, kind: 'article', audienceId: first!, alsoFor: others })
  await sql`
    insert into article (item_id, kicker, intro, cover_file_id, cover_alt, leads_until)
    values (${itemId}, ${kicker}, ${intro}, ${cover?.fileId ?? null}, ${cover?.alt ?? ''}, ${leadsUntil})`
  const [card] = await itemCards(context, [itemId], { whole: true })
  return card!
}
