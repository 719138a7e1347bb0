import type { Query } from '../platform/context.ts'

/** Gives a person these words and no others, in this order. Two that differ only in capitals or accents are one. */
export async function setTopics(sql: Query, personId: string, kind: 'expertise' | 'interest', labels: string[]) {
  await sql`delete from person_topic where person_id = ${personId} and kind = ${kind}`
  await sql`
    insert into person_topic (person_id, kind, topic, label, position)
    select ${personId}, ${kind}, fold(label), label, position
    from unnest(${labels}::text[]) with ordinality as given (label, position)
    order by position
    on conflict do nothing`
}
