import { type DumpIndex, indexDump } from './dump-index.ts'
import { type FidelityReport, type ReportBuilder, reportBuilder } from './fidelity-report.ts'
import { mapComments } from './map-comments.ts'
import { mapPeople } from './map-people.ts'
import { mapAnswers, mapQuestions } from './map-posts.ts'
import { mapTags } from './map-tags.ts'
import { mapVotes } from './map-votes.ts'
import type { PleinRecord } from './plein-records.ts'
import type { Dump } from './read-dump.ts'
import { type SourceIds, sourceIds } from './source-ids.ts'

export interface Mapping {
  dump: Dump
  index: DumpIndex
  ids: SourceIds
  report: ReportBuilder
}

/**
 * Maps a dump to what Plein knows, as a stream: one kind after the other, and nothing before what it refers to (people,
 * tags, questions, answers, comments, bookmarks, reaction counts, accepted answers). The same dump gives the same
 * records. Ask for the report when the stream has ended; earlier it tells how far things are. Throws Refusal from the
 * stream where a file turns out to be unfit.
 */
export function mapDump(dump: Dump): { records: AsyncGenerator<PleinRecord>; report(): FidelityReport } {
  const report = reportBuilder(dump.site, dump.tables)
  return { records: mapped(dump, report), report: report.build }
}

async function* mapped(dump: Dump, report: ReportBuilder): AsyncGenerator<PleinRecord> {
  const mapping: Mapping = { dump, index: await indexDump(dump, report), ids: sourceIds(dump.site), report }
  yield* mapPeople(mapping)
  yield* mapTags(mapping)
  yield* mapQuestions(mapping)
  yield* mapAnswers(mapping)
  const scores = yield* mapComments(mapping)
  yield* mapVotes(mapping, scores)
  for await (const badge of dump.rows('badges', (problem) => report.problem('badges', problem))) {
    report.notCarried('badges', 'badge', `badge ${badge.Id}`)
  }
  for await (const link of dump.rows('postLinks', (problem) => report.problem('postLinks', problem))) {
    report.notCarried('postLinks', 'post-link', `link ${link.Id}`)
  }
}
