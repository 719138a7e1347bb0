import { z } from 'zod'
import { attachmentsInput, publication } from './content.ts'
import { endpoint } from './endpoint.ts'
import { flag, id, line, nothing, pageOf, paging, version } from './fields.ts'
import { itemCard } from './item.ts'
import { richText } from './rich-text.ts'
import { tagName } from './tag.ts'

const questionParams = z.strictObject({ itemId: id })
const title = line(300, 1)

export const askQuestion = endpoint({
  name: 'askQuestion',
  method: 'POST',
  path: '/api/questions',
  access: 'signed-in',
  summary: 'Asks a question, now or at a later moment.',
  body: z.strictObject({ ...publication, title }),
  output: itemCard,
})

export const editQuestion = endpoint({
  name: 'editQuestion',
  method: 'PATCH',
  path: '/api/questions/:itemId',
  access: 'item-author',
  summary: 'Changes one’s own question; what it said before stays readable.',
  params: questionParams,
  body: z.strictObject({
    title,
    body: richText,
    attachments: attachmentsInput.default([]),
    tags: z.array(tagName).max(10).default([]),
    version,
  }),
  output: itemCard,
})

export const acceptAnswer = endpoint({
  name: 'acceptAnswer',
  method: 'PUT',
  path: '/api/questions/:itemId/accepted',
  access: 'item-author',
  summary: 'Chooses the answer that helped, or none; by who asked, or a host of a group in which it stands.',
  params: questionParams,
  body: z.strictObject({ commentId: id.nullable() }),
  output: nothing,
  repeatable: true,
})

/** `open`: nobody answered yet. `answered`: at least one answer stands there. */
export const questionStates = ['open', 'answered'] as const

export const questions = endpoint({
  name: 'questions',
  method: 'GET',
  path: '/api/questions',
  access: 'signed-in',
  summary: 'Questions that the viewer may see, newest first.',
  query: z.strictObject({
    state: z.enum(questionStates).optional(),
    /** Only what one asked oneself. */
    mine: flag.optional(),
    tag: tagName.optional(),
    groupId: id.optional(),
    ...paging(50, 20),
  }),
  output: pageOf(itemCard),
})

export const similarQuestions = endpoint({
  name: 'similarQuestions',
  method: 'GET',
  path: '/api/questions/similar',
  access: 'signed-in',
  summary: 'Questions that look like what is being typed, most alike first, so that nobody asks what was answered.',
  query: z.strictObject({ text: line(300, 1), exceptId: id.optional() }),
  output: z.strictObject({ questions: z.array(itemCard).max(5) }),
})

export const questionEndpoints = { askQuestion, editQuestion, acceptAnswer, questions, similarQuestions }
