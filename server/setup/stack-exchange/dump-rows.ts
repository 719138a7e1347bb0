import { z } from 'zod'
import type { DumpTable } from './dump-tables.ts'

/**
 * The rows of a dump as we read them: only the columns that matter, absent and empty alike, dates in UTC. The messages
 * of these schemas are the problem codes of the report.
 */
const whole = z
  .string({ error: 'missing' })
  .regex(/^-?\d{1,15}$/, 'not-a-number')
  .transform(Number)
const text = (max: number) => z.string({ error: 'missing' }).max(max, 'too-long')

const earliest = Date.UTC(1990, 0)
const latest = Date.UTC(2100, 0)
const moment = z.string({ error: 'missing' }).transform((written, context) => {
  // The dump writes no zone and means UTC; without the Z, Date would read it in the server's own zone.
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,7})?Z?$/.exec(written)
  const at = match ? new Date(`${match[1]}${(match[2] ?? '').slice(0, 4)}Z`) : new Date(Number.NaN)
  // Date rolls 31 February over into March, so what comes out must be the day that went in.
  const isReal = at.getTime() >= earliest && at.getTime() < latest && at.toISOString().startsWith(match![1]!)
  if (isReal) return at
  context.addIssue({ code: 'custom', message: 'not-a-date' })
  return z.NEVER
})

/** `<a><b>` in the older dumps, `|a|b|` in the newer. */
const tagNames = z
  .string()
  .max(2000, 'too-long')
  .default('')
  .transform((written) => [...new Set(written.split(/[<>|]/).filter((name) => name.trim() !== ''))])

const bodyMax = 1_000_000

export const dumpRows = {
  users: z.object({
    Id: whole,
    DisplayName: text(200).default(''),
    CreationDate: moment,
    Location: text(500).optional(),
    AboutMe: text(bodyMax).optional(),
    WebsiteUrl: text(2000).optional(),
    ProfileImageUrl: text(2000).optional(),
  }),
  tags: z.object({
    Id: whole,
    TagName: text(100).trim().min(1, 'missing'),
  }),
  posts: z.object({
    Id: whole,
    PostTypeId: whole,
    ParentId: whole.optional(),
    AcceptedAnswerId: whole.optional(),
    CreationDate: moment,
    LastEditDate: moment.optional(),
    ClosedDate: moment.optional(),
    CommunityOwnedDate: moment.optional(),
    Title: text(1000).optional(),
    Body: text(bodyMax).default(''),
    Tags: tagNames,
    OwnerUserId: whole.optional(),
    OwnerDisplayName: text(200).optional(),
  }),
  comments: z.object({
    Id: whole,
    PostId: whole,
    Score: whole.default(0),
    Text: text(bodyMax),
    CreationDate: moment,
    UserId: whole.optional(),
    UserDisplayName: text(200).optional(),
  }),
  votes: z.object({
    Id: whole,
    PostId: whole,
    VoteTypeId: whole,
    CreationDate: moment,
    UserId: whole.optional(),
  }),
  badges: z.object({
    Id: whole,
    UserId: whole,
    Name: text(200),
    Date: moment,
  }),
  postLinks: z.object({
    Id: whole,
    PostId: whole,
    RelatedPostId: whole,
    LinkTypeId: whole,
    CreationDate: moment,
  }),
} satisfies Record<DumpTable, z.ZodObject>

export type DumpRow<Table extends DumpTable> = z.output<(typeof dumpRows)[Table]>
export type DumpPost = DumpRow<'posts'>
export type DumpVote = DumpRow<'votes'>
