import type { InputOf, OutputOf } from '../../contract/endpoint.ts'
import type { similarQuestions as contract } from '../../contract/questions.ts'
import { itemCards } from '../content/index.ts'
import { maySeeItem } from '../groups/index.ts'
import type { MemberContext } from '../platform/context.ts'

/** Below this two titles only share a word; found on paired Dutch questions. */
const alikeEnough = 0.25
const mostShown = 5

/**
 * Questions that look like what is being typed. Letters rather than stems: Dutch joins its words, so a stem finds half of
 * what three letters in a row find. The measure is the mean of how alike the whole titles are and how well the shorter
 * fits inside the longer.
 */
export async function similarQuestions(
  context: MemberContext,
  { text, exceptId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { sql, viewer } = context
  const rows = await sql<{ id: string }[]>`
    select id from (
      select i.id, i.published_at,
        (similarity(fold(i.title), typed.text)
          + greatest(word_similarity(typed.text, fold(i.title)), word_similarity(fold(i.title), typed.text))) / 2 as alike
      from item i cross join (select fold(${text}) as text) typed
      where i.kind = 'question' and i.state = 'published' and i.id is distinct from ${exceptId ?? null}
        and ${maySeeItem(sql, viewer, sql`i.id`)}
    ) measured
    where alike >= ${alikeEnough} order by alike desc, published_at desc limit ${mostShown}`
  return {
    questions: await itemCards(
      context,
      rows.map((row) => row.id),
    ),
  }
}
