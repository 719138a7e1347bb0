import { z } from 'zod'
import { audienceBrief } from './audience.ts'
import { endpoint } from './endpoint.ts'
import { id, line, moment, nothing, version } from './fields.ts'
import { itemCard, itemKinds, tagBrief } from './item.ts'
import { personBrief } from './person-brief.ts'
import { richText } from './rich-text.ts'
import { tagName } from './tag.ts'

/** A file to hang on an item: photos in the order of the album, other files as attachments. */
export const attachmentInput = z.strictObject({ fileId: id, alt: line(500).default('') })
export const attachmentsInput = z.array(attachmentInput).max(30)

/** What every kind of item takes when it is published; each kind's own endpoint adds its part. */
export const publication = {
  audienceId: id,
  body: richText,
  attachments: attachmentsInput.default([]),
  tags: z.array(tagName).max(10).default([]),
  /** In the future: it waits until then. */
  scheduledFor: moment.nullable().default(null),
  /** The draft this grew from; it disappears with publication. */
  draftId: id.optional(),
}

const itemParams = z.strictObject({ itemId: id })

export const item = endpoint({
  name: 'item',
  method: 'GET',
  path: '/api/items/:itemId',
  access: 'item-reader',
  summary: 'One item, whole.',
  params: itemParams,
  output: itemCard,
})

export const itemsById = endpoint({
  name: 'itemsById',
  method: 'GET',
  path: '/api/items',
  access: 'signed-in',
  summary:
    'Several items as cards: what a screen asks again after the live connection named them. Unseen ones are absent.',
  query: z.strictObject({
    ids: z
      .string()
      .max(50 * 37)
      .transform((text) => text.split(','))
      .pipe(z.array(id).min(1).max(50)),
  }),
  output: z.strictObject({ items: z.array(itemCard) }),
})

export const removeItem = endpoint({
  name: 'removeItem',
  method: 'DELETE',
  path: '/api/items/:itemId',
  access: 'item-author',
  summary: 'Removes an item at once; a tombstone keeps its place.',
  params: itemParams,
  output: z.strictObject({ undoUntil: moment }),
})

export const restoreItem = endpoint({
  name: 'restoreItem',
  method: 'POST',
  path: '/api/items/:itemId/restore',
  access: 'item-author',
  summary: 'Takes a removal back, within its ten seconds and by whoever removed.',
  params: itemParams,
  output: nothing,
})

export const itemRevisions = endpoint({
  name: 'itemRevisions',
  method: 'GET',
  path: '/api/items/:itemId/revisions',
  access: 'item-reader',
  summary: 'Earlier versions of an item, latest first.',
  params: itemParams,
  output: z.strictObject({
    revisions: z.array(
      z.strictObject({ version, title: z.string(), body: richText, editedBy: personBrief, editedAt: moment }),
    ),
  }),
})

export const shareItem = endpoint({
  name: 'shareItem',
  method: 'PUT',
  path: '/api/items/:itemId/placements/:audienceId',
  access: 'item-reader',
  summary: 'Places an item in another group too, with the same one conversation.',
  params: z.strictObject({ itemId: id, audienceId: id }),
  output: nothing,
  repeatable: true,
})

export const unshareItem = endpoint({
  name: 'unshareItem',
  method: 'DELETE',
  path: '/api/items/:itemId/placements/:audienceId',
  access: 'item-reader',
  summary: 'Takes back a share.',
  params: z.strictObject({ itemId: id, audienceId: id }),
  output: nothing,
})

export const pinItem = endpoint({
  name: 'pinItem',
  method: 'PUT',
  path: '/api/items/:itemId/pins/:audienceId',
  access: 'item-reader',
  summary: 'Keeps an item at the top of one audience; for hosts, and for editors where everyone reads.',
  params: z.strictObject({ itemId: id, audienceId: id }),
  body: z.strictObject({ pinned: z.boolean() }),
  output: nothing,
  repeatable: true,
})

/** A file in a draft, with what a composer on another device needs to show it. */
const draftAttachment = z.strictObject({
  ...attachmentInput.shape,
  name: z.string().max(300).default(''),
  isPhoto: z.boolean().default(false),
  bytes: z.number().int().min(0).default(0),
})

/** What a composer holds, half finished or not; every part may still be missing. */
export const draftContent = z.strictObject({
  title: z.string().max(1200).default(''),
  body: richText.nullable().default(null),
  audienceId: id.nullable().default(null),
  /** Of an article: everywhere it goes. */
  audienceIds: z.array(id).max(50).default([]),
  leadsUntil: moment.nullable().default(null),
  attachments: z.array(draftAttachment).max(30).default([]),
  tags: z.array(tagName).max(10).default([]),
  scheduledFor: moment.nullable().default(null),
  poll: z
    .strictObject({
      question: z.string().max(1000),
      options: z.array(z.string().max(500)).max(12),
      multiple: z.boolean(),
      closesAt: moment.nullable(),
    })
    .nullable()
    .default(null),
  kicker: z.string().max(200).default(''),
  intro: z.string().max(2000).default(''),
  cover: attachmentInput.nullable().default(null),
})

const draft = z.strictObject({
  id,
  kind: z.enum(itemKinds),
  content: draftContent,
  version,
  changedAt: moment,
})

export const drafts = endpoint({
  name: 'drafts',
  method: 'GET',
  path: '/api/drafts',
  access: 'self',
  summary: 'What one is still writing, on whichever device; latest first.',
  output: z.strictObject({ drafts: z.array(draft) }),
})

export const saveDraft = endpoint({
  name: 'saveDraft',
  method: 'PUT',
  path: '/api/drafts/:draftId',
  access: 'self',
  summary: 'Keeps a draft. The composer chooses the id; the version tells whether another device was here meanwhile.',
  params: z.strictObject({ draftId: id }),
  body: z.strictObject({ kind: z.enum(itemKinds), content: draftContent, version: z.number().int().min(0) }),
  output: z.strictObject({ version, changedAt: moment }),
  repeatable: true,
})

export const discardDraft = endpoint({
  name: 'discardDraft',
  method: 'DELETE',
  path: '/api/drafts/:draftId',
  access: 'self',
  summary: 'Throws a draft away.',
  params: z.strictObject({ draftId: id }),
  output: nothing,
})

export const scheduledItems = endpoint({
  name: 'scheduledItems',
  method: 'GET',
  path: '/api/scheduled',
  access: 'self',
  summary: 'What of one’s own waits for its moment, soonest first.',
  output: z.strictObject({ items: z.array(itemCard) }),
})

export const reschedule = endpoint({
  name: 'reschedule',
  method: 'PUT',
  path: '/api/items/:itemId/schedule',
  access: 'item-author',
  summary: 'Moves the moment of publication; null publishes now.',
  params: itemParams,
  body: z.strictObject({ scheduledFor: moment.nullable() }),
  output: nothing,
  repeatable: true,
})

export const placesToPost = endpoint({
  name: 'placesToPost',
  method: 'GET',
  path: '/api/places-to-post',
  access: 'signed-in',
  summary: 'Where one may post: everyone, own department, own groups; most recently used first.',
  output: z.strictObject({ places: z.array(audienceBrief) }),
})

export const checkMentions = endpoint({
  name: 'checkMentions',
  method: 'POST',
  path: '/api/audiences/:audienceId/mention-check',
  access: 'signed-in',
  summary: 'Who of these people cannot see what is placed there, so that the writer knows it before sending.',
  params: z.strictObject({ audienceId: id }),
  body: z.strictObject({ personIds: z.array(id).max(50) }),
  output: z.strictObject({ cannotSee: z.array(personBrief) }),
  repeatable: true,
})

export const suggestTags = endpoint({
  name: 'suggestTags',
  method: 'GET',
  path: '/api/tags',
  access: 'signed-in',
  summary: 'Tags that begin with or look like what is typed; only those on items one may see.',
  query: z.strictObject({ text: line(50).default('') }),
  output: z.strictObject({ tags: z.array(tagBrief) }),
})

export const tag = endpoint({
  name: 'tag',
  method: 'GET',
  path: '/api/tags/:tag',
  access: 'signed-in',
  summary: 'One tag, and whether one follows it.',
  params: z.strictObject({ tag: tagName }),
  output: z.strictObject({ name: z.string(), label: z.string(), isFollowed: z.boolean() }),
})

export const followTag = endpoint({
  name: 'followTag',
  method: 'PUT',
  path: '/api/tags/:tag/follow',
  access: 'self',
  summary: 'Follows a tag, or stops.',
  params: z.strictObject({ tag: tagName }),
  body: z.strictObject({ following: z.boolean() }),
  output: nothing,
  repeatable: true,
})

export const contentEndpoints = {
  item,
  itemsById,
  removeItem,
  restoreItem,
  itemRevisions,
  shareItem,
  unshareItem,
  pinItem,
  drafts,
  saveDraft,
  discardDraft,
  scheduledItems,
  reschedule,
  placesToPost,
  checkMentions,
  suggestTags,
  tag,
  followTag,
}
