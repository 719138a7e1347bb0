import type { PersonalField } from '../../contract/people.ts'
import type { Fragment, Query, Viewer } from '../platform/context.ts'

/**
 * SQL: may this viewer read this field of `person` (the table's name or alias in the query)? The person always; with
 * 'department' whoever belongs to the person's department or to one below it. Filters use it too: a search that finds
 * somebody by a field tells what stands in it.
 */
export const mayReadField = (sql: Query, viewer: Viewer, field: PersonalField) => sql`
  (person.id = ${viewer.id} or case coalesce(person.visibility ->> ${field}, 'everyone')
    when 'everyone' then true
    when 'department' then coalesce(person.department_id = any(${viewer.audiences}::uuid[]), false)
    else false end)`

/** SQL: the value of a field as this viewer sees it; what is not for them is as empty as what was never filled in. */
export const shown = (sql: Query, viewer: Viewer, field: PersonalField, value: Fragment, empty: Fragment) =>
  sql`case when ${mayReadField(sql, viewer, field)} then ${value} else ${empty} end`

/** SQL: the person's words of one kind, by label, as this viewer sees them. */
export const shownTopics = (sql: Query, viewer: Viewer, kind: 'expertise' | 'interest') =>
  shown(
    sql,
    viewer,
    kind === 'expertise' ? 'expertise' : 'interests',
    sql`(select coalesce(jsonb_agg(jsonb_build_object('topic', t.topic, 'label', t.label) order by t.position), '[]')
      from person_topic t where t.person_id = person.id and t.kind = ${kind})`,
    sql`'[]'::jsonb`,
  )

/** SQL: does the person work today, in the organisation's time zone? Null when that is not known to this viewer. */
export const shownWorksToday = (sql: Query, viewer: Viewer, now: Date) => sql`
  case when person.working_days <> '{}' and ${mayReadField(sql, viewer, 'workingDays')}
    then (select extract(isodow from ${now}::timestamptz at time zone o.time_zone)::smallint from organisation o)
      = any(person.working_days) end`
