import { z } from 'zod'
import { audienceBrief } from './audience.ts'
import { id, moment, version } from './fields.ts'
import { author, face, personBrief } from './person-brief.ts'
import { noReactions, type ReactionKind, reactionKinds } from './reaction-kinds.ts'
import { richText } from './rich-text.ts'

/** The kinds of item that exist now. A new kind adds its name here and its detail below. */
export const itemKinds = ['post', 'article', 'question'] as const
export type ItemKind = (typeof itemKinds)[number]

export { noReactions, type ReactionKind, reactionKinds }
export const reactionKind = z.enum(reactionKinds)

export const reactions = z.strictObject({
  /** How many of each kind, in the order of reactionKinds. */
  counts: z.array(z.number().int()).length(reactionKinds.length),
  own: reactionKind.nullable(),
  /** Up to three faces, people the viewer follows first. */
  faces: z.array(face).max(3),
})
export type Reactions = z.output<typeof reactions>

export const photo = z.strictObject({ fileId: id, width: z.number().int(), height: z.number().int(), alt: z.string() })
export type Photo = z.output<typeof photo>
export const attachedFile = z.strictObject({
  fileId: id,
  name: z.string(),
  bytes: z.number().int(),
  mediaType: z.string(),
})
export type AttachedFile = z.output<typeof attachedFile>
export const tagBrief = z.strictObject({ name: z.string(), label: z.string() })

export const poll = z.strictObject({
  question: z.string(),
  multiple: z.boolean(),
  closesAt: moment.nullable(),
  isClosed: z.boolean(),
  voterCount: z.number().int(),
  /** `votes` is null until the viewer voted or the poll closed: counts steer votes. */
  options: z.array(
    z.strictObject({ position: z.number().int(), label: z.string(), votes: z.number().int().nullable() }),
  ),
  own: z.array(z.number().int()),
})
export type Poll = z.output<typeof poll>

export const linkCard = z.strictObject({
  url: z.string(),
  title: z.string(),
  description: z.string(),
  siteName: z.string(),
  image: id.nullable(),
})
export type LinkCard = z.output<typeof linkCard>

/** What one kind adds to the card. */
export const itemDetail = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('post'), poll: poll.nullable(), links: z.array(linkCard) }),
  z.strictObject({
    kind: z.literal('article'),
    kicker: z.string(),
    intro: z.string(),
    cover: photo.nullable(),
    readingMinutes: z.number().int(),
    leads: z.boolean(),
    leadsUntil: moment.nullable(),
  }),
  z.strictObject({
    kind: z.literal('question'),
    /** The accepted answer, else the one that helped most, if any helped. */
    best: z
      .strictObject({ commentId: id, author, excerpt: z.string(), isAccepted: z.boolean(), helped: z.number().int() })
      .nullable(),
    isAccepted: z.boolean(),
    links: z.array(linkCard),
  }),
])
export type ItemDetail = z.output<typeof itemDetail>

/** What the viewer may do with it; the web never works this out for itself. */
export const itemVerdicts = z.strictObject({
  edit: z.boolean(),
  remove: z.boolean(),
  comment: z.boolean(),
  react: z.boolean(),
  share: z.boolean(),
  /** Choose the answer that helped, for questions. */
  accept: z.boolean(),
})

/** Why a card stands where it stands, when the order is 'relevant'. The web has the sentence for each code. */
export const streamReason = z.strictObject({
  code: z.enum([
    'follows-author',
    'follows-tag',
    'own-group',
    'own-department',
    'talked-about',
    'mentioned',
    'news',
    'new',
  ]),
  /** A name for the sentence: of the person, the tag, the group. */
  name: z.string().nullable(),
})

/** An item as every list, page and search result draws it. */
export const itemCard = z.strictObject({
  id,
  kind: z.enum(itemKinds),
  state: z.enum(['scheduled', 'published', 'archived', 'removed']),
  author,
  title: z.string(),
  /** In lists, the first part of a long body. */
  body: richText,
  isShortened: z.boolean(),
  publishedAt: moment.nullable(),
  scheduledFor: moment.nullable(),
  editedAt: moment.nullable(),
  version,
  /** Only those that the viewer may see; the origin first. */
  placements: z.array(
    z.strictObject({
      audience: audienceBrief,
      isOrigin: z.boolean(),
      /** Who shared it here; null at the origin, where it is the author's. */
      placedBy: personBrief.nullable(),
      isPinned: z.boolean(),
      /** Keep it on top here; take the share back out of here. */
      can: z.strictObject({ pin: z.boolean(), unshare: z.boolean() }),
    }),
  ),
  photos: z.array(photo),
  files: z.array(attachedFile),
  tags: z.array(tagBrief),
  reactions,
  commentCount: z.number().int(),
  answerCount: z.number().int(),
  lastCommentAt: moment.nullable(),
  isBookmarked: z.boolean(),
  /** null: the default, which follows what one wrote or commented on. */
  followLevel: z.enum(['following', 'muted']).nullable(),
  /** Set when removed: body, title, photos and files are then empty. */
  removed: z.strictObject({ at: moment, as: z.string() }).nullable(),
  detail: itemDetail,
  can: itemVerdicts,
  reason: streamReason.nullable(),
})
export type ItemCard = z.output<typeof itemCard>
