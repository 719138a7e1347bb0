import type { OutputOf } from '../../contract/endpoint.ts'
import type { directoryChoices as directoryChoicesEndpoint } from '../../contract/people.ts'
import type { MemberContext } from '../platform/context.ts'
import { mayReadField } from './field-visibility.ts'

/** The most used places and languages, of what this viewer may read. */
export async function directoryChoices({
  sql,
  viewer,
}: MemberContext): Promise<OutputOf<typeof directoryChoicesEndpoint>> {
  const [row] = await sql<{ locations: string[]; languages: string[] }[]>`
    with here as (
      select person.* from person join account on account.id = person.id and account.state <> 'deactivated'
    )
    select
      (select coalesce(array_agg(location order by location), '{}') from (
        select location from here person where location <> '' and ${mayReadField(sql, viewer, 'location')}
        group by location order by count(*) desc, location limit 60) found) as locations,
      (select coalesce(array_agg(language order by language), '{}') from (
        select language from here person cross join unnest(person.languages) language
        where ${mayReadField(sql, viewer, 'languages')}
        group by language order by count(*) desc, language limit 60) found) as languages`
  return row ?? { locations: [], languages: [] }
}
