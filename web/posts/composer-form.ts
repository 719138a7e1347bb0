import type { ItemCard, ItemKind } from '../../contract/item.ts'
import { emptyDocument, type RichTextDocument } from '../../contract/rich-text-document.ts'
import { isEmpty, tagsOf } from '../../contract/rich-text-reading.ts'
import type { AnswerOf, InputTo } from '../app/client/call.ts'
import { momentOfZonedText, zonedTextOf } from '../kit/zoned-moment.ts'
import type { Written, WrittenPoll } from './composer-kinds.ts'

/** A photo or file in the composer. */
export interface Attached {
  fileId: string
  alt: string
  name: string
  isPhoto: boolean
  bytes: number
}

/** What the composer holds. Moments are as their fields have them: the clock of the reader's zone, or ''. */
export interface ComposerForm {
  kind: ItemKind
  audienceId: string | null
  title: string
  body: RichTextDocument
  attachments: Attached[]
  tags: string[]
  poll: (Omit<WrittenPoll, 'closesAt'> & { closesAt: string }) | null
  scheduledFor: string
}

export type Draft = AnswerOf<'drafts'>['drafts'][number]

export const emptyForm = (kind: ItemKind, audienceId: string | null): ComposerForm => ({
  kind,
  audienceId,
  title: '',
  body: emptyDocument(),
  attachments: [],
  tags: [],
  poll: null,
  scheduledFor: '',
})

const zoned = (at: string | null, zone: string) => (at ? zonedTextOf(at, zone) : '')

export function formOfItem(item: ItemCard, zone: string): ComposerForm {
  const poll = item.detail.kind === 'post' ? item.detail.poll : null
  const inText = tagsOf(item.body)
  return {
    kind: item.kind,
    audienceId: item.placements[0]?.audience.id ?? null,
    title: item.title,
    body: item.body,
    attachments: [
      ...item.photos.map(({ fileId, alt }) => ({ fileId, alt, name: '', isPhoto: true, bytes: 0 })),
      ...item.files.map(({ fileId, name, bytes }) => ({ fileId, alt: '', name, isPhoto: false, bytes })),
    ],
    tags: item.tags.map(({ name }) => name).filter((name) => !inText.includes(name)),
    poll: poll && {
      question: poll.question,
      options: poll.options.map(({ label }) => label),
      multiple: poll.multiple,
      closesAt: zoned(poll.closesAt, zone),
    },
    scheduledFor: zoned(item.scheduledFor, zone),
  }
}

export const formOfDraft = ({ kind, content }: Draft, zone: string): ComposerForm => ({
  kind,
  audienceId: content.audienceId,
  title: content.title,
  body: content.body ?? emptyDocument(),
  attachments: content.attachments,
  tags: content.tags,
  poll: content.poll && { ...content.poll, closesAt: zoned(content.poll.closesAt, zone) },
  scheduledFor: zoned(content.scheduledFor, zone),
})

export const draftOfForm = (form: ComposerForm, zone: string): InputTo<'saveDraft'>['content'] => ({
  title: form.title,
  body: form.body,
  audienceId: form.audienceId,
  attachments: form.attachments,
  tags: form.tags,
  poll: form.poll && { ...form.poll, closesAt: momentOfZonedText(form.poll.closesAt, zone) },
  scheduledFor: momentOfZonedText(form.scheduledFor, zone),
})

/** What goes to the server: poll options without the empty ones that are still waiting for words. */
export const writtenOf = (form: ComposerForm, zone: string): Written => ({
  title: form.title,
  body: form.body,
  attachments: form.attachments.map(({ fileId, alt }) => ({ fileId, alt })),
  tags: form.tags,
  poll: form.poll && {
    ...form.poll,
    options: form.poll.options.map((option) => option.trim()).filter((option) => option !== ''),
    closesAt: momentOfZonedText(form.poll.closesAt, zone),
  },
})

/** Nothing in it that would be missed. */
export const isBlank = (form: ComposerForm) =>
  isEmpty(form.body) &&
  form.title.trim() === '' &&
  form.attachments.length === 0 &&
  !form.poll?.question.trim() &&
  !form.poll?.options.some((option) => option.trim())
