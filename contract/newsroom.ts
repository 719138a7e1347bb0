import { z } from 'zod'
import { audienceBrief } from './audience.ts'
import { attachmentInput, attachmentsInput, publication } from './content.ts'
import { endpoint } from './endpoint.ts'
import { id, line, lines, moment, pageOf, paging, version } from './fields.ts'
import { itemCard } from './item.ts'
import { personBrief } from './person-brief.ts'
import { richText } from './rich-text.ts'
import { tagName } from './tag.ts'

const articleText = {
  title: line(300, 1),
  /** The few words above the title: "Openbare ruimte". */
  kicker: line(60).default(''),
  /** What it comes down to, in a sentence or two; shown larger. */
  intro: lines(600).default(''),
  /** A picture; its alternative text must be given. */
  cover: attachmentInput.nullable().default(null),
  /** Until then it leads the front page. */
  leadsUntil: moment.nullable().default(null),
}

const { body, attachments, tags, scheduledFor, draftId } = publication

export const publishArticle = endpoint({
  name: 'publishArticle',
  method: 'POST',
  path: '/api/articles',
  access: 'editor',
  summary: 'Publishes or schedules an article for everyone, or for chosen departments and groups that one hosts.',
  body: z.strictObject({
    ...articleText,
    body,
    attachments,
    tags,
    scheduledFor,
    draftId,
    audienceIds: z.array(id).min(1).max(50),
  }),
  output: itemCard,
})

export const editArticle = endpoint({
  name: 'editArticle',
  method: 'PATCH',
  path: '/api/articles/:itemId',
  access: 'editor',
  summary: 'Changes an article; what it said before stays readable.',
  params: z.strictObject({ itemId: id }),
  body: z.strictObject({
    ...articleText,
    body: richText,
    attachments: attachmentsInput.default([]),
    tags: z.array(tagName).max(10).default([]),
    version,
  }),
  output: itemCard,
})

/** An article on the front page, with who talks about it. */
export const story = z.strictObject({
  card: itemCard,
  /** Who spoke last, at most three. */
  talkers: z.array(personBrief).max(3),
  talkerCount: z.number().int(),
})
export type Story = z.output<typeof story>

export const frontPage = endpoint({
  name: 'frontPage',
  method: 'GET',
  path: '/api/front-page',
  access: 'signed-in',
  summary: 'The news that is meant for the viewer: what leads, and the six newest after it.',
  output: z.strictObject({ lead: story.nullable(), stories: z.array(story).max(6) }),
})

export const articles = endpoint({
  name: 'articles',
  method: 'GET',
  path: '/api/articles',
  access: 'signed-in',
  summary: 'All the news that the viewer may see, newest first.',
  query: z.strictObject(paging(50, 20)),
  output: pageOf(itemCard),
})

export const placesToPublish = endpoint({
  name: 'placesToPublish',
  method: 'GET',
  path: '/api/places-to-publish',
  access: 'editor',
  summary: 'Where an editor may publish news: everyone, the groups one hosts, and all departments by name.',
  output: z.strictObject({
    places: z.array(
      z.strictObject({
        audience: audienceBrief,
        /** Of a department: the names of those above it, from the root, for telling two of one name apart. */
        above: z.array(z.string()),
      }),
    ),
  }),
})

export const newsroomEndpoints = { publishArticle, editArticle, frontPage, articles, placesToPublish }
