import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { cursor, id, moment, nothing, pageOf, paging } from './fields.ts'
import { itemCard } from './item.ts'
import { tagName } from './tag.ts'

export const streamOrders = ['newest', 'relevant'] as const

const page = paging(50, 20)

export const homeStream = endpoint({
  name: 'homeStream',
  method: 'GET',
  path: '/api/stream',
  access: 'signed-in',
  summary: 'What colleagues share in one’s own audiences and by whom one follows.',
  /** Without an order: the one that the viewer chose. A cursor goes on in the order it came from. */
  query: z.strictObject({ ...page, order: z.enum(streamOrders).optional() }),
  output: z.strictObject({
    rows: z.array(itemCard),
    next: cursor.nullable(),
    order: z.enum(streamOrders),
    /** Everything after this moment is new to the viewer; null on a first visit. */
    seenAt: moment.nullable(),
    /** Up to where this answer knows the stream, to ask later what came after it. */
    asOf: moment,
  }),
})

export const streamSettings = endpoint({
  name: 'streamSettings',
  method: 'GET',
  path: '/api/stream/settings',
  access: 'self',
  summary: 'The order one chose for the home stream.',
  output: z.strictObject({ order: z.enum(streamOrders) }),
})

export const changeStreamSettings = endpoint({
  name: 'changeStreamSettings',
  method: 'PUT',
  path: '/api/stream/settings',
  access: 'self',
  summary: 'Chooses the order of the home stream; newest first is always one tap away.',
  body: z.strictObject({ order: z.enum(streamOrders) }),
  output: nothing,
  repeatable: true,
})

export const newInStream = endpoint({
  name: 'newInStream',
  method: 'GET',
  path: '/api/stream/new',
  access: 'signed-in',
  summary: 'How many items by others came into the home stream after a moment; counted up to twenty.',
  query: z.strictObject({ since: moment }),
  output: z.strictObject({ count: z.number().int(), isMore: z.boolean() }),
})

export const markStreamSeen = endpoint({
  name: 'markStreamSeen',
  method: 'PUT',
  path: '/api/stream/seen',
  access: 'self',
  summary: 'Remembers how far one read the home stream, for the unread line on every device.',
  body: z.strictObject({ seenAt: moment }),
  output: nothing,
  repeatable: true,
})

export const audienceStream = endpoint({
  name: 'audienceStream',
  method: 'GET',
  path: '/api/audiences/:audienceId/items',
  access: 'group-reader',
  summary: 'What is shared in one group, department or with everyone; what is pinned stands apart on the first page.',
  params: z.strictObject({ audienceId: id }),
  query: z.strictObject(page),
  output: z.strictObject({ rows: z.array(itemCard), next: cursor.nullable(), pinned: z.array(itemCard) }),
})

export const personItems = endpoint({
  name: 'personItems',
  method: 'GET',
  path: '/api/people/:personId/items',
  access: 'signed-in',
  summary: 'What one person shared, as far as the viewer may see it.',
  params: z.strictObject({ personId: id }),
  query: z.strictObject(page),
  output: pageOf(itemCard),
})

export const tagItems = endpoint({
  name: 'tagItems',
  method: 'GET',
  path: '/api/tags/:tag/items',
  access: 'signed-in',
  summary: 'What carries one tag, as far as the viewer may see it.',
  params: z.strictObject({ tag: tagName }),
  query: z.strictObject(page),
  output: pageOf(itemCard),
})

export const streamEndpoints = {
  homeStream,
  streamSettings,
  changeStreamSettings,
  newInStream,
  markStreamSeen,
  audienceStream,
  personItems,
  tagItems,
}
