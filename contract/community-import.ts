import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, line, moment } from './fields.ts'

/** Bringing a community along from elsewhere, in the Stack Exchange dump format. */

const counted = z.strictObject({ code: z.string(), count: z.number().int(), examples: z.array(z.string()) })

/** What came in, what could not, and why. The web has a sentence for each code. */
export const communityReport = z.strictObject({
  site: z.string(),
  tables: z.array(
    z.strictObject({
      table: z.string(),
      file: z.string(),
      isPresent: z.boolean(),
      /** `read` is always `carried` plus the counts of `notCarried`. */
      read: z.number().int(),
      carried: z.number().int(),
      notCarried: z.array(counted),
    }),
  ),
  /** What a carried row lost or got added on its way. */
  notes: z.array(counted),
  problems: z.array(
    z.strictObject({ file: z.string(), line: z.number().int(), field: z.string().nullable(), problem: z.string() }),
  ),
  problemCount: z.number().int(),
  /** What this run made new; all zero when everything was there already. */
  made: z.strictObject({
    people: z.number().int(),
    questions: z.number().int(),
    answers: z.number().int(),
    comments: z.number().int(),
    reactions: z.number().int(),
    bookmarks: z.number().int(),
    accepted: z.number().int(),
  }),
})
export type CommunityReport = z.output<typeof communityReport>

export const importSteps = ['reading', 'people', 'questions', 'answers', 'comments', 'marks'] as const

export const communityImportState = z.strictObject({
  importId: id,
  site: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  step: z.enum(importSteps).nullable(),
  rowsDone: z.number().int(),
  rowsTotal: z.number().int().nullable(),
  startedBy: z.string(),
  startedAt: moment,
  finishedAt: moment.nullable(),
  /** Slug of the group that was made for it; null when it went to everyone, or is not there yet. */
  group: z.string().nullable(),
  /** A refusal's code, such as 'file.not-a-dump', or 'failed'. */
  failure: z.string().nullable(),
  /** The file that a refusal is about. */
  failedFile: z.string().nullable(),
})

export const importCommunity = endpoint({
  name: 'importCommunity',
  method: 'POST',
  path: '/api/community-imports',
  access: 'administrator',
  summary: 'Imports an uploaded community (a zip in the Stack Exchange dump format) in the background.',
  body: z.strictObject({
    fileId: id,
    /** What the community is called; part of every source, so that a second run finds its own. */
    site: line(100, 1),
    into: z.enum(['group', 'everyone']),
  }),
  output: z.strictObject({ importId: id }),
})

export const communityImport = endpoint({
  name: 'communityImport',
  method: 'GET',
  path: '/api/community-imports/:importId',
  access: 'administrator',
  summary: 'How far an import of a community is, and its report.',
  params: z.strictObject({ importId: id }),
  output: z.strictObject({ ...communityImportState.shape, report: communityReport.nullable() }),
})

export const communityImports = endpoint({
  name: 'communityImports',
  method: 'GET',
  path: '/api/community-imports',
  access: 'administrator',
  summary: 'The last twenty imports of communities.',
  output: z.strictObject({ imports: z.array(communityImportState).max(20) }),
})

export const communityImportEndpoints = { importCommunity, communityImport, communityImports }
