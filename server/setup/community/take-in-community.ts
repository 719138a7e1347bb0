import { everyone } from '../../../contract/audience.ts'
import type { CommunityReport, importSteps } from '../../../contract/community-import.ts'
import { importItems } from '../../content/index.ts'
import {
  finishImport,
  importAccepted,
  importBookmarks,
  importComments,
  importReactions,
  numberOf,
} from '../../conversation/index.ts'
import { addMembers, createGroup, noteGroupLife } from '../../groups/index.ts'
import { addAccounts } from '../../identity/index.ts'
import { createPeople } from '../../people/index.ts'
import type { Query } from '../../platform/context.ts'
import { importQuestions } from '../../questions/index.ts'
import { mapDump } from '../stack-exchange/map-dump.ts'
import type { PleinRecord } from '../stack-exchange/plein-records.ts'
import type { Dump } from '../stack-exchange/read-dump.ts'
import { commentOf, itemOf, personOf } from './record-rows.ts'
import { sourceId } from './source-id.ts'

export type ImportStep = (typeof importSteps)[number]
export type Made = CommunityReport['made']

export interface TakingIn {
  sql: Query
  now: Date
  into: 'group' | 'everyone'
  /** Whose group it becomes. */
  hostId: string
  language: 'nl' | 'en'
  onProgress: (step: ImportStep, rowsDone: number) => Promise<void>
}

const batchSize = 400

type Of<Kind extends PleinRecord['kind']> = Extract<PleinRecord, { kind: Kind }>

/**
 * Takes a whole community in, within the caller's transaction: people without sign-in, questions, answers, comments,
 * numbers of reactions, bookmarks and accepted answers, through the bulk action of each owner. What is there stays.
 */
export async function takeInCommunity(
  dump: Dump,
  taking: TakingIn,
): Promise<{ report: CommunityReport; groupId: string | null; itemIds: string[] }> {
  const { sql, now } = taking
  const made: Made = { people: 0, questions: 0, answers: 0, comments: 0, reactions: 0, bookmarks: 0, accepted: 0 }
  const group = taking.into === 'group' ? await groupFor(dump, taking) : null
  const audience = group ? { id: group.groupId, kind: 'group' as const } : { id: everyone, kind: 'everyone' as const }
  const itemIds: string[] = []
  const writers = new Map<string, Date>()
  let latest = new Date(0)
  let rowsDone = 0
  const wrote = (author: string, at: Date) => {
    const id = sourceId(author)
    const before = writers.get(id)
    if (!before || at < before) writers.set(id, at)
    if (at > latest) latest = at
  }

  const progress = async (step: ImportStep, rows: number) => {
    rowsDone += rows
    await taking.onProgress(step, rowsDone)
  }

  const write = {
    person: async (records: Of<'person'>[]) => {
      const rows = records.map((record) => personOf(record, taking.language))
      await addAccounts(
        taking,
        rows.map(({ id, name }) => ({ id, name, state: 'none' })),
      )
      made.people += (await createPeople(taking, rows)).size
      await progress('people', records.length)
    },
    tag: async () => {},
    question: async (records: Of<'question'>[]) => {
      for (const record of records) wrote(record.author, record.publishedAt)
      const fresh = await importItems(
        taking,
        audience,
        records.map((record) => itemOf(record, dump.site)),
      )
      itemIds.push(...records.map(({ source }) => sourceId(source)))
      made.questions += fresh.length
      await progress('questions', records.length)
    },
    answer: async (records: Of<'answer'>[]) => {
      for (const record of records) wrote(record.author, record.postedAt)
      made.answers += await importComments(
        taking,
        records.map((record) => commentOf(record, dump.site)),
      )
      await progress('answers', records.length)
    },
    comment: async (records: Of<'comment'>[]) => {
      for (const record of records) wrote(record.author, record.postedAt)
      made.comments += await importComments(
        taking,
        records.map((record) => commentOf(record, dump.site)),
      )
      await progress('comments', records.length)
    },
    bookmark: async (records: Of<'bookmark'>[]) => {
      made.bookmarks += await importBookmarks(
        taking,
        records.map(({ person, question, madeAt }) => ({
          personId: sourceId(person),
          itemId: sourceId(question),
          madeAt,
        })),
      )
    },
    reactionCount: async (records: Of<'reactionCount'>[]) => {
      made.reactions += await importReactions(
        taking,
        records.map(({ on, reaction, count }) => ({
          on: on.kind === 'question' ? 'item' : 'comment',
          id: sourceId(on.source),
          kind: reaction === 'helped' ? 0 : numberOf('like'),
          count,
        })),
      )
      await progress('marks', 0)
    },
    accepted: async (records: Of<'accepted'>[]) => {
      made.accepted += await importAccepted(
        taking,
        records.map(({ answer, acceptedAt }) => ({ commentId: sourceId(answer), acceptedAt })),
      )
    },
  }

  const mapping = mapDump(dump)
  await inBatches(mapping.records, write as Writers)
  await importQuestions(taking, itemIds)
  await finishImport(taking, itemIds)
  if (group) {
    await addMembers(
      taking,
      group.groupId,
      [...writers].map(([personId, since]) => ({ personId, since })),
    )
    if (itemIds.length) await noteGroupLife(sql, [group.groupId], latest < now ? latest : now)
  }
  return { report: { ...mapping.report(), made }, groupId: group?.groupId ?? null, itemIds }
}

type Writers = Record<PleinRecord['kind'], (records: PleinRecord[]) => Promise<void>>

/** One kind comes after the other; each batch holds one kind. */
async function inBatches(records: AsyncIterable<PleinRecord>, write: Writers) {
  let batch: PleinRecord[] = []
  const flush = async () => {
    if (batch[0]) await write[batch[0].kind](batch)
    batch = []
  }
  for await (const record of records) {
    if (batch.length >= batchSize || (batch[0] && batch[0].kind !== record.kind)) await flush()
    batch.push(record)
  }
  await flush()
}

/** The community's own group, open to all; it comes into the hands of whoever imports it. */
function groupFor(dump: Dump, taking: TakingIn) {
  const isDutch = taking.language === 'nl'
  return createGroup(taking, taking.hostId, {
    name: nameOf(dump.site),
    purpose: isDutch
      ? `Vragen en antwoorden die meekwamen uit ${dump.site}.`
      : `Questions and answers that came along from ${dump.site}.`,
    visibility: 'open',
    joining: 'direct',
    source: `stackexchange:${dump.site}`,
  })
}

/** `quantumcomputing.stackexchange` becomes `Quantumcomputing`. */
function nameOf(site: string): string {
  const name = site
    .replace(/\.stackexchange$/, '')
    .replaceAll(/[-.]+/g, ' ')
    .trim()
  return name.charAt(0).toUpperCase() + name.slice(1)
}
