import type { Mapping } from './map-dump.ts'
import type { TagRecord } from './plein-records.ts'

/** The listed tags, and after them those that questions carry without being listed. */
export async function* mapTags({ dump, index, ids, report }: Mapping): AsyncGenerator<TagRecord> {
  const listed = new Set<string>()
  for await (const { TagName: name } of dump.rows('tags', (problem) => report.problem('tags', problem))) {
    report.carried('tags')
    if (listed.has(name)) continue
    listed.add(name)
    yield { kind: 'tag', source: ids.tag(name), name }
  }
  for (const [name, question] of index.usedTags) {
    if (listed.has(name)) continue
    report.note('tag-not-listed', `${name} (${ids.post(question)})`)
    yield { kind: 'tag', source: ids.tag(name), name }
  }
}
