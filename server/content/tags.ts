import type {
  followTag as followContract,
  suggestTags as suggestContract,
  tag as tagContract,
} from '../../contract/content.ts'
import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import { maySeeItem } from '../groups/index.ts'
import type { MemberContext } from '../platform/context.ts'
import { literal } from '../platform/like-pattern.ts'

/** Tags for what is being typed. A tag that stands only on what the viewer may not see does not exist for them. */
export async function suggestTags(
  context: MemberContext,
  { text }: InputOf<typeof suggestContract>,
): Promise<OutputOf<typeof suggestContract>> {
  const { sql, viewer } = context
  const tags = await sql<{ name: string; label: string }[]>`
    select t.name, t.label from tag t
    where (fold(t.label) like fold(${literal(text)}) || '%' or fold(t.label) % fold(${text}))
      and exists (
        select from item_tag it join item i on i.id = it.item_id and i.state = 'published'
        where it.tag_id = t.id and ${maySeeItem(sql, viewer, sql`i.id`)})
    order by fold(t.label) like fold(${literal(text)}) || '%' desc, similarity(fold(t.label), fold(${text})) desc, t.name
    limit 10`
  return { tags: [...tags] }
}

/** One tag. Asking for one that nobody used gives the tag itself: that tells nothing. */
export async function tag(
  context: MemberContext,
  input: InputOf<typeof tagContract>,
): Promise<OutputOf<typeof tagContract>> {
  const [row] = await context.sql<{ isFollowed: boolean }[]>`
    select exists (select from tag_follow f where f.tag_id = t.id and f.person_id = ${context.viewer.id}) as is_followed
    from tag t where t.name = ${input.tag}`
  return { name: input.tag, label: input.tag, isFollowed: row?.isFollowed ?? false }
}

export async function followTag(context: MemberContext, input: InputOf<typeof followContract>) {
  const { sql, viewer } = context
  if (input.following) {
    await sql`insert into tag (name, label) values (${input.tag}, ${input.tag}) on conflict (name) do nothing`
    await sql`
      insert into tag_follow (person_id, tag_id) select ${viewer.id}, id from tag where name = ${input.tag}
      on conflict do nothing`
  } else
    await sql`
      delete from tag_follow f using tag t where t.id = f.tag_id and t.name = ${input.tag} and f.person_id = ${viewer.id}`
  return {}
}
