import type { Segments } from '../../contract/search.ts'
import type { Fragment, Query } from '../platform/context.ts'
import { hitEnd, hitStart, readSegments } from './segments.ts'

/** Characters of a text in which a passage is looked for. */
export const readAtMost = 20_000

/** SQL: a text with its hits between the two signs, by the Dutch and by the English stems. */
export function headline(sql: Query, text: Fragment, query: string, options: string): Fragment {
  const all = `StartSel=${hitStart}, StopSel=${hitEnd}, ShortWord=0, ${options}`
  const clean = sql`translate(left(${text}, ${readAtMost}), ${hitStart + hitEnd}, '')`
  const marked = (language: string) => sql`ts_headline(${language}::regconfig, ${clean}, ${query}::tsquery, ${all})`
  return sql`jsonb_build_array(${marked('plein_nl')}, ${marked('plein_en')})`
}

const countHits = (segments: Segments) => segments.filter((segment) => segment.hit).length

/** The one of both that found most; Dutch where they found as much. */
export function bestOf(marks: string[]): Segments {
  const [dutch = [], english = []] = marks.map(readSegments)
  return countHits(english) > countHits(dutch) ? english : dutch
}

/** A passage, with an ellipsis where the text goes on. */
export function passageOf(segments: Segments, begin: string, end: string): Segments {
  const plain = segments.map((segment) => segment.text).join('')
  const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim()
  if (!plain) return []
  return [
    ...(plain.startsWith(tidy(begin)) ? [] : [{ text: '… ', hit: false }]),
    ...segments,
    ...(plain.trimEnd().endsWith(tidy(end)) ? [] : [{ text: ' …', hit: false }]),
  ]
}
