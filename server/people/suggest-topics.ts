import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { suggestTopics as suggestTopicsEndpoint } from '../../contract/people.ts'
import type { MemberContext } from '../platform/context.ts'
import { literal } from '../platform/like-pattern.ts'
import { mayReadField } from './field-visibility.ts'

/** Words in use that begin with what was typed, or hold a word that does; the most used first. */
export async function suggestTopics(
  { sql, viewer }: MemberContext,
  { q, kind }: InputOf<typeof suggestTopicsEndpoint>,
): Promise<OutputOf<typeof suggestTopicsEndpoint>> {
  const start = sql`fold(${literal(q)})`
  const topics = await sql<{ topic: string; label: string; people: number }[]>`
    select t.topic, mode() within group (order by t.label) as label, count(distinct t.person_id)::int as people
    from person_topic t join person on person.id = t.person_id
    where (t.topic like ${start} || '%' or t.topic like '% ' || ${start} || '%')
      and (${kind ?? null}::text is null or t.kind = ${kind ?? null}) and case t.kind when 'expertise' then ${mayReadField(sql, viewer, 'expertise')}
        else ${mayReadField(sql, viewer, 'interests')} end
    group by t.topic order by people desc, t.topic limit 10`
  return { topics: [...topics] }
}
