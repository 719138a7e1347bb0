import { z } from 'zod'
import { attachmentsInput, publication } from './content.ts'
import { endpoint } from './endpoint.ts'
import { id, line, moment, nothing, version } from './fields.ts'
import { itemCard, poll } from './item.ts'
import { pollLimits } from './poll-limits.ts'
import { richText } from './rich-text.ts'
import { tagName } from './tag.ts'

const itemParams = z.strictObject({ itemId: id })

/** A poll as its author writes it. */
export const pollInput = z.strictObject({
  question: line(pollLimits.question, 1),
  options: z.array(line(pollLimits.option, 1)).min(pollLimits.fewest).max(pollLimits.most),
  multiple: z.boolean().default(false),
  closesAt: moment.nullable().default(null),
})
export type PollInput = z.output<typeof pollInput>

export const createPost = endpoint({
  name: 'createPost',
  method: 'POST',
  path: '/api/posts',
  access: 'signed-in',
  summary: 'Publishes a post, with or without a poll, or schedules it.',
  body: z.strictObject({ ...publication, poll: pollInput.nullable().default(null) }),
  output: itemCard,
})

export const editPost = endpoint({
  name: 'editPost',
  method: 'PUT',
  path: '/api/posts/:itemId',
  access: 'item-author',
  summary:
    'Changes one’s own post; what it said before stays readable. The options of a poll stay once somebody voted.',
  params: itemParams,
  body: z.strictObject({
    version,
    body: richText,
    attachments: attachmentsInput.default([]),
    tags: z.array(tagName).max(10).default([]),
    poll: pollInput.nullable().default(null),
  }),
  output: itemCard,
})

export const votePoll = endpoint({
  name: 'votePoll',
  method: 'PUT',
  path: '/api/posts/:itemId/vote',
  access: 'item-reader',
  summary: 'Votes, changes one’s vote, or takes it back with an empty list, while the poll is open.',
  params: itemParams,
  body: z.strictObject({
    options: z
      .array(
        z
          .number()
          .int()
          .min(0)
          .max(pollLimits.most - 1),
      )
      .max(pollLimits.most),
  }),
  output: poll,
  repeatable: true,
})

export const hidePreview = endpoint({
  name: 'hidePreview',
  method: 'PUT',
  path: '/api/items/:itemId/link-cards',
  access: 'item-author',
  summary: 'Takes the card of one link away from one’s own item, or brings it back.',
  params: itemParams,
  body: z.strictObject({ url: z.url().max(2000), hidden: z.boolean() }),
  output: nothing,
  repeatable: true,
})

export const postEndpoints = { createPost, editPost, votePoll, hidePreview }
