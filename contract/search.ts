import { z } from 'zod'
import { audienceBrief } from './audience.ts'
import { endpoint } from './endpoint.ts'
import { cursor, id, line, moment, paging } from './fields.ts'
import { groupCard } from './groups.ts'
import { itemKinds, tagBrief } from './item.ts'
import { author, personBrief } from './person-brief.ts'

/** What people type: words, "a phrase", -without, and one OR other. Of more than twelve words the first twelve count. */
export const searchText = line(200)
/** Words and phrases beyond these are left out of a search. */
export const maxSearchTerms = 12

/** A text in parts, those that were looked for marked. Never HTML. */
export const segments = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }))
export type Segments = z.output<typeof segments>

export const foundItem = z.strictObject({
  id,
  kind: z.enum(itemKinds),
  /** Empty for kinds without a title. */
  title: segments,
  /** The passage that fits best, or how the text begins. */
  passage: segments,
  author,
  publishedAt: moment,
  /** Where it stands, as far as the viewer may see; the origin first. */
  place: audienceBrief,
  /** A question of which an answer was accepted. */
  isAnswered: z.boolean(),
  /** Tags that were looked for. */
  tags: z.array(tagBrief),
  /** What was found in the conversation, when the item's own words do not say it all. */
  comment: z
    .strictObject({
      id,
      role: z.enum(['comment', 'answer']),
      author,
      passage: segments,
      isAccepted: z.boolean(),
      helped: z.number().int(),
    })
    .nullable(),
  /** Where the words were found; `near` is a title that only looks like them. */
  why: z.array(z.enum(['title', 'text', 'tag', 'file', 'answer', 'comment', 'near'])),
})
export type FoundItem = z.output<typeof foundItem>

export const foundPerson = z.strictObject({
  person: personBrief,
  name: segments,
  /** Where the words were found; `near` is a name that only looks like them. */
  why: z.array(z.enum(['name', 'near', 'function', 'department', 'expertise'])),
  /** What they can be asked about, of what was looked for. */
  expertise: z.array(z.string()),
})
export type FoundPerson = z.output<typeof foundPerson>

export const foundGroup = z.strictObject({
  group: groupCard,
  name: segments,
  purpose: segments,
  why: z.array(z.enum(['name', 'purpose', 'near'])),
})
export type FoundGroup = z.output<typeof foundGroup>

export const searchSubjects = ['all', 'people', 'groups', 'items'] as const
export const searchOrders = ['best', 'newest'] as const

export const search = endpoint({
  name: 'search',
  method: 'GET',
  path: '/api/search',
  access: 'signed-in',
  summary: 'Finds people, groups and items by words, with why each was found; only what the viewer may see.',
  query: z.strictObject({
    q: searchText,
    what: z.enum(searchSubjects).default('all'),
    kind: z.enum(itemKinds).optional(),
    groupId: id.optional(),
    authorId: id.optional(),
    since: moment.optional(),
    order: z.enum(searchOrders).default('best'),
    ...paging(50, 15),
  }),
  output: z.strictObject({
    /** Items; they page. People and groups come with the first page only, the best of them. */
    rows: z.array(foundItem),
    next: cursor.nullable(),
    people: z.array(foundPerson),
    groups: z.array(foundGroup),
    /** Colleagues who say that they can be asked about this. */
    experts: z.array(foundPerson),
  }),
  limit: 300,
})

export const searchEverything = endpoint({
  name: 'searchEverything',
  method: 'GET',
  path: '/api/search/quick',
  access: 'signed-in',
  summary: 'The best five people, groups and items for what is being typed.',
  query: z.strictObject({ q: searchText }),
  output: z.strictObject({
    people: z.array(foundPerson).max(5),
    groups: z
      .array(z.strictObject({ ...groupCard.pick({ id: true, slug: true, visibility: true }).shape, name: segments }))
      .max(5),
    items: z
      .array(
        z.strictObject({
          id,
          kind: z.enum(itemKinds),
          /** The title, or how the text begins. */
          title: segments,
          author: z.string(),
        }),
      )
      .max(5),
  }),
  limit: 600,
})

export const searchEndpoints = { search, searchEverything }
