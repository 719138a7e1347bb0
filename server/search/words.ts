import type { Query } from '../platform/context.ts'
import { type ParsedQuery, parseQuery, type Term } from './parse-query.ts'

/** A query as the database compares it. The texts are of type tsquery. */
export interface Words {
  /** Everything that must and must not be found. */
  all: string
  /** Any of the words: for passages, reasons and experts. */
  any: string
  /** What each group asks for, with the words as they begin a name. */
  groups: { query: string; starts: string[] }[]
  /** What must not be found; null without any. */
  without: string | null
  /** The words as one text, for what only looks like them. */
  text: string
  /** Beginnings to mark where only short texts are shown: as typed, and the stems. */
  marks: string[]
}

/**
 * Both stems of every word; of the last also what begins with it. Words that a language has everywhere (the, een) are left
 * out, unless nothing else was asked. Null when there is nothing to look for.
 */
export async function readWords(sql: Query, q: string): Promise<Words | null> {
  const parsed = parseQuery(q)
  const terms = [...parsed.groups.flat(), ...parsed.without]
  if (!parsed.groups.length) return null
  const rows = await sql<{ stems: string; begins: string; isCommon: boolean }[]>`
    select (nl || en)::text as stems, numnode(nl) = 0 or numnode(en) = 0 as is_common,
      -- some letters fold to signs that mean something in a query (ʻ becomes an apostrophe)
      to_tsquery('simple',
        '''' || coalesce(nullif(regexp_replace(fold(words), '[^[:alnum:]-]', '', 'g'), ''), 'x') || ''':*')::text as begins
    from (
      select words, position,
        case when is_phrase then phraseto_tsquery('plein_nl', words) else plainto_tsquery('plein_nl', words) end as nl,
        case when is_phrase then phraseto_tsquery('plein_en', words) else plainto_tsquery('plein_en', words) end as en
      from unnest(${terms.map((term) => term.words)}::text[],
        ${terms.map((term) => String(term.isPhrase))}::text[]::boolean[])
        with ordinality as term (words, is_phrase, position)
    ) stemmed order by position`
  const compiled = new Map(terms.map((term, index) => [term, rows[index]!]))
  const isOnlyCommon = parsed.groups.flat().every((term) => compiled.get(term)?.isCommon)

  const queryOf = (term: Term): Compiled | null => {
    const { stems, begins, isCommon } = compiled.get(term)!
    if (isCommon) return isOnlyCommon && term.isPrefix ? { ranks: begins, finds: begins } : null
    if (!term.isPrefix || !begins) return { ranks: stems, finds: stems }
    return { ranks: `${stems} | ${begins}`, finds: withoutDoubles(stems, begins) }
  }
  return combine(parsed, queryOf)
}

/** What one term asks for. Both find the same; that which only finds is without what says nothing new. */
interface Compiled {
  ranks: string
  finds: string
}

/** Of stems and a beginning, without the stems that begin so and doubles. */
function withoutDoubles(stems: string, begins: string): string {
  const beginning = begins.slice(1, -3)
  const alternatives = stems.split(' | ')
  if (!alternatives.every((stem) => /^'[^' ]+'$/.test(stem))) return `${stems} | ${begins}`
  return [...new Set([...alternatives.filter((stem) => !stem.slice(1).startsWith(beginning)), begins])].join(' | ')
}

function combine({ groups, without }: ParsedQuery, queryOf: (term: Term) => Compiled | null): Words | null {
  const asked = groups.flatMap((terms) => {
    const kept = terms.flatMap((term) => {
      const query = queryOf(term)
      return query ? [{ term, query }] : []
    })
    if (!kept.length) return []
    const query = `(${kept.map((one) => one.query.finds).join(' | ')})`
    const ranks = `(${kept.map((one) => one.query.ranks).join(' | ')})`
    return [{ query, ranks, starts: kept.flatMap(({ term }) => (term.isPhrase ? term.words : term.words.split('-'))) }]
  })
  if (!asked.length) return null
  const refused = without.flatMap((term) => queryOf(term)?.finds ?? [])
  const must = asked.map((group) => group.query)
  const mustNot = refused.length ? `(${refused.join(' | ')})` : null
  const any = asked.map((group) => group.ranks).join(' | ')
  return {
    all: [...must, ...(mustNot ? [`!${mustNot}`] : [])].join(' & '),
    any,
    groups: asked.map(({ query, starts }) => ({ query, starts })),
    without: mustNot,
    marks: [
      ...new Set([
        ...asked.flatMap((group) => group.starts),
        ...[...any.matchAll(/'([^' ]{3,})'/g)].map(([, stem]) => stem!),
      ]),
    ],
    text: groups
      .flat()
      .map((term) => term.words)
      .join(' '),
  }
}
